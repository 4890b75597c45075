import { registerSignal } from '../signal';

registerSignal({
  id: 'small',
  speaks: 'against',
  because: 'It is hardly larger than an icon.',
  measure: ({ box }) => Math.min(1, Math.max(0, (100 - Math.min(box.width, box.height)) / 45)),
});
