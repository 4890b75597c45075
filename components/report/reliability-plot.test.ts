import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { confidenceRanges, reliabilityPlot } from './reliability-plot';

const { document } = parseHTML('<body></body>');
const BINS = [
  { n: 0, confidence: 0, accuracy: 0 },
  { n: 25, confidence: 0.5, accuracy: 0.4 },
  { n: 100, confidence: 0.9, accuracy: 0.95 },
  { n: 0, confidence: 0, accuracy: 0 },
];

test('empty ranges are left out, the others keep their bounds', () => {
  expect(confidenceRanges(BINS).map(({ from, to, n }) => [from, to, n])).toEqual([
    [0.25, 0.5, 25],
    [0.5, 0.75, 100],
  ]);
});

test('a bar for each range, the fainter the fewer its photographs, and the line of the ideal', () => {
  const drawing = reliabilityPlot(confidenceRanges(BINS), document);
  const bars = [...drawing.querySelectorAll('.ranges rect')];
  expect(bars.map((bar) => bar.getAttribute('fill-opacity'))).toEqual(['0.625', '1']);
  const heights = bars.map((bar) => Number(bar.getAttribute('height')));
  expect(heights[0]! / heights[1]!).toBeCloseTo(0.4 / 0.95, 6);
  expect(drawing.querySelectorAll('.ideal path')).toHaveLength(1);
});

test('no photographs, no bars', () => {
  expect(reliabilityPlot([], document).querySelectorAll('.ranges rect')).toHaveLength(0);
});
