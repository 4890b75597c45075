import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { historyPlot } from './history-plot';

const { document } = parseHTML('<body></body>');
const epochs = [0.5, 0.4, 0.3, 0.25].map((training, index) => ({
  epoch: index + 1,
  training,
  validation: training + 0.1,
}));
const draw = (chosenEpoch: number, history = epochs) =>
  historyPlot(
    {
      epochs: history,
      chosenEpoch,
      label: (value) => `${value * 100}%`,
      format: (value) => value.toFixed(2),
    },
    document,
  );
const words = (drawing: Element) =>
  [...drawing.querySelectorAll('text')].map(({ textContent }) => textContent);

test('draws both lines through all epochs, and marks the kept one', () => {
  const drawing = draw(3);
  for (const name of ['training', 'validation']) {
    const path = drawing.querySelector(`.line.${name} path`)?.getAttribute('d') ?? '';
    expect(path.match(/[ML]/g)).toHaveLength(4);
  }
  expect(drawing.querySelectorAll('.kept line')).toHaveLength(1);
  expect(words(drawing)).toContain('kept');
});

test('writes whole epochs and labelled values at the axes', () => {
  const drawn = words(draw(1));
  expect(drawn).toEqual(expect.arrayContaining(['1', '2', '3', '4', 'Epoch', '40%']));
  expect(drawn).not.toContain('1.5');
});

test('a single epoch is drawn, too', () => {
  expect(draw(1, epochs.slice(0, 1)).outerHTML).not.toContain('NaN');
});
