import type { Sighting } from '../sighting';
import { registerSignal } from '../signal';

registerSignal({
  id: 'off-page',
  speaks: 'against',
  // Pages are measured with their panels closed, so that hardly any of these lists is to be judged.
  prior: -3,
  because: 'It is in a panel beside the page, which is shown when a button is pressed.',
  // A carousel, too, has images outside, but not all of them.
  measure: ({ row }, { window }) => row.every((image) => isOutside(image, window.width)),
});

function isOutside({ box: { left, width } }: Sighting, windowWidth: number): boolean {
  return left + width <= 0 || left >= windowWidth;
}
