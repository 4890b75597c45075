import { registerSignal } from '../signal';

registerSignal({
  id: 'gallery',
  weight: 3,
  because: 'It lies beside the button that buys the page’s product.',
  measure: (image, { gallery }) => gallery.has(image),
});
