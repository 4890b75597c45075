import { registerSignal } from '../signal';

registerSignal({
  id: 'vector',
  speaks: 'against',
  because: 'It is a drawing (SVG) or an animation (GIF), as signs are.',
  measure: ({ url }) =>
    /^data:image\/(svg|gif)/i.test(url) || /\.(svg|gif)($|[?#])/i.test(url.slice(0, 2000)),
});
