import { registerSignal } from '../signal';

registerSignal({
  id: 'large',
  speaks: 'against',
  because: 'It fills most of the window’s width.',
  measure: ({ box }, { window }) => Math.min(1, Math.max(0, (box.width / window.width - 0.5) * 4)),
});
