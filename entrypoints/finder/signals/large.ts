import { registerSignal } from '../signal';

/** Windows in which one column has room, in CSS pixels. */
const NARROW = 700;

registerSignal({
  id: 'large',
  speaks: 'against',
  because: 'It fills most of the window’s width.',
  // A telephone's window is as wide as a product's picture.
  measure: ({ box }, { window }) =>
    window.width < NARROW ? 0 : Math.min(1, Math.max(0, (box.width / window.width - 0.5) * 4)),
});
