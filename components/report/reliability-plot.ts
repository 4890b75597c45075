import { line, plot, rectY } from '@observablehq/plot';
import type { ReliabilityBin } from '../../model/report';

/** A range of confidence that has photographs. */
export interface ConfidenceRange extends ReliabilityBin {
  from: number;
  to: number;
}

/** The ranges of a reliability diagram that hold photographs. */
export function confidenceRanges(bins: readonly ReliabilityBin[]): ConfidenceRange[] {
  return bins
    .map((bin, index) => ({ ...bin, from: index / bins.length, to: (index + 1) / bins.length }))
    .filter(({ n }) => n > 0);
}

/** How often the network is right, by how sure it is; ranges with few photographs are fainter. */
export function reliabilityPlot(ranges: readonly ConfidenceRange[], page: Document): Element {
  const largest = Math.max(1, ...ranges.map(({ n }) => n));
  const axis = {
    domain: [0, 1],
    ticks: [0, 0.5, 1],
    tickFormat: (share: number) => `${share * 100}%`,
    labelArrow: false,
  } as const;
  return plot({
    document: page,
    width: 260,
    height: 260,
    marginLeft: 44,
    marginBottom: 40,
    marginTop: 24,
    marginRight: 16,
    x: { ...axis, label: 'Confidence' },
    y: { ...axis, label: 'Right', grid: true },
    marks: [
      rectY(ranges, {
        className: 'ranges',
        x1: 'from',
        x2: 'to',
        y: 'accuracy',
        insetLeft: 1,
        insetRight: 1,
        fillOpacity: ({ n }: ConfidenceRange) => 0.25 + 0.75 * Math.sqrt(n / largest),
      }),
      line(
        [
          [0, 0],
          [1, 1],
        ],
        { className: 'ideal' },
      ),
    ],
    // What is written as an opacity is one.
    opacity: { type: 'identity' },
  });
}
