import { registerSignal } from '../signal';

registerSignal({
  id: 'shape',
  speaks: 'against',
  because: 'It is too wide or too narrow for a product.',
  measure: ({ box: { width, height } }) => {
    const aspect = width / height;
    return aspect > 2 || aspect < 0.35 ? 1 : aspect > 1.6 ? 0.5 : 0;
  },
});
