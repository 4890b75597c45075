import { expect, test } from 'vitest';
import { auroc } from './auroc';

test.each<{ name: string; positives: number[]; negatives: number[]; area: number | null }>([
  { name: 'parted', positives: [0.9, 0.8], negatives: [0.1, 0.2, 0.3], area: 1 },
  { name: 'the wrong way round', positives: [0.1], negatives: [0.9, 0.8], area: 0 },
  { name: 'all alike', positives: [0.5, 0.5], negatives: [0.5, 0.5, 0.5], area: 0.5 },
  // Of the six pairs, 0.7 > 0.2, 0.7 > 0.4, 0.7 = 0.7, 0.4 > 0.2, 0.4 = 0.4, 0.4 < 0.7.
  { name: 'mixed, with ties', positives: [0.7, 0.4], negatives: [0.2, 0.4, 0.7], area: 4 / 6 },
  { name: 'no positives', positives: [], negatives: [0.5], area: null },
  { name: 'no negatives', positives: [0.5], negatives: [], area: null },
])('$name', ({ positives, negatives, area }) => {
  if (area === null) expect(auroc(positives, negatives)).toBeNull();
  else expect(auroc(positives, negatives)).toBeCloseTo(area, 12);
});
