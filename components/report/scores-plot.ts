import { plot, rectY, ruleX, ruleY, text } from '@observablehq/plot';
import type { NoneScores } from '../../model/report';
import { percent } from '../figures';

/** A range of the probability of none of the ten. */
export interface ScoreRange {
  from: number;
  to: number;
  garments: number;
  none: number;
  /** Of all garments, and of all other things; 0 where there are none. */
  garmentShare: number;
  noneShare: number;
}

/** The ranges from 0 to 1, those without photographs among them. */
export function scoreRanges(scores: NoneScores): ScoreRange[] {
  const allGarments = scores.reduce((sum, { garments }) => sum + garments, 0);
  const allNone = scores.reduce((sum, { none }) => sum + none, 0);
  return scores.map(({ garments, none }, bin) => ({
    from: bin / scores.length,
    to: (bin + 1) / scores.length,
    garments,
    none,
    garmentShare: garments / Math.max(1, allGarments),
    noneShare: none / Math.max(1, allNone),
  }));
}

/**
 * Garments upwards, other things downwards, by the probability of none, with the threshold from
 * which on that is the answer. Heights are roots of shares, so that few photographs are seen too.
 */
export function scoresPlot(
  ranges: readonly ScoreRange[],
  noneThreshold: number,
  page: Document,
): Element {
  const bar = { x1: 'from', x2: 'to', insetLeft: 0.5, insetRight: 0.5 };
  return plot({
    document: page,
    width: 260,
    height: 240,
    marginTop: 24,
    marginBottom: 40,
    marginLeft: 44,
    marginRight: 16,
    x: {
      domain: [0, 1],
      ticks: [0, 0.5, 1],
      tickFormat: (share: number) => `${share * 100}%`,
      label: 'Probability of none of the ten',
      labelAnchor: 'right',
      labelArrow: false,
    },
    y: {
      type: 'sqrt',
      domain: [-1, 1],
      ticks: [-1, -0.25, 0, 0.25, 1],
      tickFormat: (share: number) => percent(Math.abs(share)),
      grid: true,
      label: null,
    },
    marks: [
      rectY(ranges, { ...bar, y1: 0, y2: 'garmentShare', className: 'garments' }),
      rectY(ranges, {
        ...bar,
        y1: 0,
        y2: ({ noneShare }: ScoreRange) => -noneShare,
        className: 'others',
      }),
      ruleY([0], { className: 'base' }),
      ruleX([noneThreshold], { className: 'threshold' }),
      text(['garments ↑'], { frameAnchor: 'top', dy: 4 }),
      text(['other things ↓'], { frameAnchor: 'bottom', dy: -4 }),
      text([noneThreshold], {
        x: (threshold: number) => threshold,
        frameAnchor: 'top',
        text: () => `none from ${percent(noneThreshold)}`,
        textAnchor: 'end',
        dy: -14,
        dx: 10,
      }),
    ],
  });
}
