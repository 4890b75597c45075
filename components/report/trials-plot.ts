import { dot, plot } from '@observablehq/plot';
import type { Trial } from '../../model/report';
import { exactPercent } from '../figures';
import { settingName, settingValue } from './setting-words';

/** What trials can be set out by, beside their settings. */
export const RANK = 'rank';
export const STEPS = 'steps';

/** A range of settings this many times as wide as its least is better seen by powers of ten. */
const WIDE = 20;

/** Rank, steps, and every setting that differs between trials. */
export function trialAxes(trials: readonly Trial[]): { value: string; name: string }[] {
  const settings = [...new Set(trials.flatMap((trial) => Object.keys(trial.settings)))];
  const varied = settings.filter(
    (key) => new Set(trials.map((trial) => trial.settings[key])).size > 1,
  );
  return [
    { value: RANK, name: 'Rank' },
    { value: STEPS, name: 'Training steps' },
    ...varied.map((key) => ({ value: `setting ${key}`, name: settingName(key) })),
  ];
}

/**
 * The score of each trial against one of {@link trialAxes}. The longer a training, the fuller its
 * dot, since scores compare only among trainings of one length, and the longest are the nearest to
 * a whole one.
 */
export function trialsPlot(trials: readonly Trial[], axis: string, page: Document): Element {
  const ranked = [...trials].sort((a, b) => b.score - a.score);
  const lengths = [...new Set(trials.map(({ steps }) => steps))].sort((a, b) => a - b);
  const place = (trial: Trial, rank: number): number | string => {
    if (axis === RANK) return rank + 1;
    if (axis === STEPS) return trial.steps;
    const value = trial.settings[axis.replace(/^setting /, '')];
    return typeof value === 'number' ? value : settingValue(value);
  };
  const places = ranked.map(place);
  const scale = axis === STEPS ? stepScale(lengths) : scaleOf(places, axis !== RANK);
  const points = ranked.map((trial, index) => ({
    ...trial,
    place: scale.type === 'point' ? String(places[index]) : places[index],
  }));
  const name = trialAxes(trials).find(({ value }) => value === axis)?.name ?? axis;
  return plot({
    document: page,
    width: 440,
    height: 260,
    marginLeft: 52,
    marginBottom: 40,
    x: { ...scale, inset: 8, label: name, labelArrow: false },
    y: {
      label: 'Score',
      labelArrow: false,
      grid: true,
      nice: true,
      tickFormat: (score: number) => `${Number((score * 100).toFixed(1))}%`,
    },
    marks: [
      dot(points, {
        x: 'place',
        y: 'score',
        r: 4,
        className: 'trial',
        fillOpacity: ({ steps }: Trial) => fullness(lengths.indexOf(steps), lengths.length),
        title: ({ seed, trial, steps, score }: Trial) =>
          `Trial ${seed}.${trial}, ${steps.toLocaleString('en')} steps: ${exactPercent(score)}`,
        tip: true,
      }),
    ],
    opacity: { type: 'identity' },
  });
}

/** Of lengths in order: the shortest is empty, the longest full. */
function fullness(place: number, lengths: number): number {
  return lengths === 1 ? 1 : place / (lengths - 1);
}

/** Successive halving multiplies the steps, so that equal factors lie equally far apart. */
function stepScale(lengths: readonly number[]) {
  const tickFormat = (steps: number) => steps.toLocaleString('en');
  return { type: 'log', ticks: lengths, tickFormat } as const;
}

/** Numbers on a line, by powers of ten where they may lie far apart; names side by side. */
function scaleOf(places: readonly (number | string)[], mayBeWide: boolean) {
  const numbers = places.filter((value) => typeof value === 'number');
  if (numbers.length < places.length) {
    return { type: 'point', domain: [...new Set(places.map(String))].sort() } as const;
  }
  const [least, greatest] = [Math.min(...numbers), Math.max(...numbers)];
  return mayBeWide && least > 0 && greatest / least > WIDE
    ? ({ type: 'log', tickFormat: plainTick } as const)
    : ({ type: 'linear', nice: true, ticks: 8 } as const);
}

/** Such as 0.0002, which the library would write 200µ. */
function plainTick(value: number): string {
  return String(Number(value.toPrecision(3)));
}
