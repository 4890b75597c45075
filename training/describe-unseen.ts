import type { Interval, UnseenFigures, UnseenSources, WithAndWithout } from '../model/report';

/** What unseen sources gave, as text for people. */
export function describeUnseen({ untouched, all, page, corrections }: UnseenSources): string {
  return [
    'Sources that nobody trained on, in percent, with 95 % intervals by source:',
    ...(untouched ? ['  by which nothing was chosen', ...describe(untouched)] : []),
    '  all of them',
    ...describe(all),
    ...(page ? ['  with the other pictures of a page', ...describeGain(page)] : []),
    ...(corrections ? ['  after ten corrections of a source', ...describeGain(corrections)] : []),
    '',
  ].join('\n');
}

function describe(figures: UnseenFigures): string[] {
  const { sources, garments, others, accuracy, outlierAuroc } = figures;
  const error = figures.expectedCalibrationError;
  return [
    `    ${sources} sources, ${garments} garments right ${interval(accuracy)}, ${others} other things`,
    `    garment or not (AUROC) ${outlierAuroc?.toFixed(4) ?? 'n/a'}, calibration error ${error?.toFixed(4) ?? 'n/a'}`,
    `    garments with a tag ${percent(figures.answered)}, tags right ${percent(figures.answeredAccuracy)}, ` +
      `other things with a tag ${percent(figures.falseTags)}`,
  ];
}

function describeGain({ count, without, with: after, gain, tagged, right }: WithAndWithout) {
  return [
    `    means over ${count} sources: right without ${interval(without)}, with ${interval(after)}, gain ${interval(gain)}`,
    `    garments with a tag ${percent(tagged.without)} → ${percent(tagged.with)}, ` +
      `tags right ${percent(right.without)} → ${percent(right.with)}`,
  ];
}

/** In percent, with its 95 % interval. */
export function interval({ mean, low, high }: Interval): string {
  return `${percent(mean)} [${percent(low)}, ${percent(high)}]`;
}

/** One digit behind the point. */
export function percent(share: number | null): string {
  return share === null ? 'n/a' : (share * 100).toFixed(1);
}
