import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { scoreRanges, scoresPlot } from './scores-plot';

const { document } = parseHTML('<body></body>');
const scores = (garments: number[], none: number[]) =>
  garments.map((n, bin) => ({ garments: n, none: none[bin]! }));

test('shares are of all garments, and of all other things', () => {
  expect(scoreRanges(scores([3, 1], [1, 9]))).toEqual([
    { from: 0, to: 0.5, garments: 3, none: 1, garmentShare: 0.75, noneShare: 0.1 },
    { from: 0.5, to: 1, garments: 1, none: 9, garmentShare: 0.25, noneShare: 0.9 },
  ]);
  expect(scoreRanges(scores([0], [0]))[0]).toMatchObject({
    garmentShare: 0,
    noneShare: 0,
  });
});

const drawing = scoresPlot(scoreRanges(scores([3, 1], [0, 10])), 0.75, document);
const bars = (kind: string) => [...drawing.querySelectorAll(`.${kind} rect`)];
const number = (element: Element | undefined, name: string) => Number(element?.getAttribute(name));

test('garments stand above the base, other things hang below it', () => {
  const base = Number(
    /,([\d.]+)\)/.exec(drawing.querySelector('.base line')?.getAttribute('transform') ?? '')?.[1] ??
      drawing.querySelector('.base line')?.getAttribute('y1'),
  );
  const [first] = bars('garments');
  expect(number(first, 'y') + number(first, 'height')).toBeCloseTo(base, 6);
  expect(number(bars('others').at(-1), 'y')).toBeCloseTo(base, 6);
});

test('heights are roots of shares', () => {
  const [most, least] = bars('garments').map((bar) => number(bar, 'height'));
  expect(most! / least!).toBeCloseTo(Math.sqrt(3), 6);
});

test('the threshold is drawn where it lies, and named', () => {
  const words = [...drawing.querySelectorAll('text')].map(({ textContent }) => textContent);
  expect(words).toContain('none from 75%');
  const x = Number(drawing.querySelector('.threshold line')?.getAttribute('x1'));
  const [left, right] = bars('garments');
  // Three quarters of the way, in the middle of the second of two bars.
  expect(x).toBeCloseTo(number(right, 'x') + number(left, 'width') / 2, 6);
});
