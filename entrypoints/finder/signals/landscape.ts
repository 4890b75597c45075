import { registerSignal } from '../signal';

registerSignal({
  id: 'landscape',
  speaks: 'against',
  because: 'It is wider than high, as news and scenes are.',
  measure: ({ box: { width, height } }) => Math.min(1, Math.max(0, (width / height - 1.1) / 0.4)),
});
