import { registerSignal } from '../signal';

registerSignal({
  id: 'gallery',
  speaks: 'for',
  because: 'It lies beside the button that buys the page’s product.',
  measure: (image, { gallery }) => gallery.has(image),
});
