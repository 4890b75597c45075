import { calibrate } from '../model/decide';
import type { Decision, DecisionRates } from '../model/report';
import { CLASS_COUNT, NONE_LABEL } from '../model/taxonomy';

/**
 * What a shopper is promised. A wrong tag costs trust, so one in twenty is allowed, all sources
 * counting alike; "not sure" costs a glance, so as many as that takes are. It was one in forty, set
 * before any network was measured; on validation half of what people had photographed themselves
 * then got no tag, and a page's summary says little. A thing that is no garment may pass for one in
 * fifty times: pages have more of those than of garments. A garment that is called none of the ten
 * is lost to whoever searches for it, so one in a hundred.
 */
export const RATES: DecisionRates = { lostGarments: 0.01, tagAccuracy: 0.95, falseTags: 0.02 };

/** What a network answered to a set of validation images. */
export interface ValidationSet {
  name: string;
  /** Whether it holds photographs; Fashion-MNIST does not say how sure to be on a shop's page. */
  photographs: boolean;
  /** Softmax rows as the network gives them after its looks, one after another: 10 or 11 values for each image. */
  probabilities: ArrayLike<number>;
  /** Each image's position in `CLASSES`, or `NONE_LABEL`. */
  labels: ArrayLike<number>;
  /** The source of each image, where the set is of several. */
  sources?: readonly string[];
}

/** Temperatures that are looked at: far beyond those that networks have been found to need. */
const TEMPERATURES = { lowest: 0.1, highest: 10 };

/** Natural logarithm of the smallest factor between two temperatures that is told apart. */
const TOLERANCE = 1e-4;

/** A probability of 0 counts as the smallest that 32 bits hold, so that one image cannot decide. */
const SMALLEST = 2 ** -126;

/**
 * Images from which on a set's size does not count: large sets count alike. A smaller one counts as
 * its images are many, so that no handful decides.
 */
const ENOUGH = 100;

/**
 * The same of one of a set's sources. What is promised holds for the next shop, so that no large one
 * may decide it.
 */
const ENOUGH_OF_SOURCE = 20;

/**
 * The temperature at which the mean negative log-likelihood of the truth is least (Guo et al. 2017,
 * section 4.2). It has a single valley, which is found by golden-section search over the logarithm.
 * @returns 1 where there is nothing to fit it on
 */
export function fitTemperature(sets: readonly ValidationSet[]): number {
  const filled = sets
    .flatMap(bySource)
    .map(({ rows, enough }) => ({ rows: rows.filter(hasTruth), enough }))
    .filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return 1;
  const loss = (logTemperature: number) =>
    sum(
      filled.map(({ rows, enough }) => {
        const surprises = rows.map((row) => surprise(row, Math.exp(logTemperature)));
        return weightAmong(rows.length, enough) * sum(surprises);
      }),
    );
  const { lowest, highest } = TEMPERATURES;
  return Number(Math.exp(leastAt(loss, Math.log(lowest), Math.log(highest))).toFixed(3));
}

/**
 * Chooses temperature and thresholds on validation sets. Thresholds are looked for from 0.5, where
 * an answer is likelier than all others together, to 0.999, and the lowest that keeps the rates is
 * taken. Photographs decide alone where there are any.
 * @param sets answered with as many looks as the network takes from now on
 * @param secondLookBelow goes with the thresholds
 */
export function fitDecision(
  sets: readonly ValidationSet[],
  secondLookBelow: number,
  rates: DecisionRates = RATES,
): Decision {
  const temperature = fitTemperature(sets);
  const photoSets = sets.filter(({ photographs }) => photographs);
  const chosenOn = photoSets.length > 0 ? photoSets : sets;
  const images = chosenOn.flatMap(bySource).flatMap((group) => weighed(group, temperature));
  const garments = images.filter(({ isGarment }) => isGarment);
  const others = images.filter(({ isGarment }) => !isGarment);
  const saysNone = images.some(({ none }) => none > 0);

  const lost = (threshold: number) => share(garments, ({ none }) => none >= threshold);
  const keepingGarments = THRESHOLDS.find((at) => (lost(at) ?? 0) <= rates.lostGarments);
  const noneThreshold = saysNone ? (keepingGarments ?? STRICTEST) : 1;

  const atThreshold = (tagThreshold: number): Decision['reached'] => {
    const isTag = ({ none, best }: Image) => none < noneThreshold && best >= tagThreshold;
    return {
      lostGarments: lost(noneThreshold),
      answered: share(garments, isTag),
      tagAccuracy: share(garments.filter(isTag), ({ right }) => right),
      falseTags: share(others, isTag),
    };
  };
  const keepingRates = THRESHOLDS.find((at) => {
    const { tagAccuracy, falseTags } = atThreshold(at);
    return (tagAccuracy ?? 0) >= rates.tagAccuracy && (falseTags ?? 0) <= rates.falseTags;
  });
  const tagThreshold = keepingRates ?? STRICTEST;

  const remarks = [
    photoSets.length === 0 &&
      'There were no validation photographs: other images were taken in their place.',
    !saysNone && 'The network cannot say none of the ten.',
    others.length === 0 &&
      'There were no photographs of other things: how many of those get a tag is not known.',
    saysNone &&
      keepingGarments === undefined &&
      `At every threshold more than ${percent(rates.lostGarments)} of the garments are called none of the ten: the strictest was taken.`,
    keepingRates === undefined &&
      `At no threshold are ${percent(rates.tagAccuracy)} of the tags right and at most ${percent(rates.falseTags)} of other things tagged: the strictest was taken.`,
  ].filter((remark) => remark !== false);
  return {
    settings: { temperature, tagThreshold, noneThreshold, secondLookBelow },
    rates,
    chosenOn: chosenOn.map(({ name }) => name),
    reached: atThreshold(tagThreshold),
    remarks,
  };
}

/** In steps that people can read. */
const THRESHOLDS = Array.from({ length: 500 }, (_, step) => (500 + step) / 1000);
const STRICTEST = THRESHOLDS.at(-1)!;

interface Row {
  label: number;
  probabilities: number[];
}

/** @throws {RangeError} when probabilities and labels do not fit each other */
function rowsOf({ name, probabilities, labels }: ValidationSet): Row[] {
  if (labels.length === 0) return [];
  const outputs = probabilities.length / labels.length;
  if (outputs !== CLASS_COUNT && outputs !== NONE_LABEL + 1) {
    throw new RangeError(
      `${name}: ${labels.length} labels and ${probabilities.length} probabilities do not fit.`,
    );
  }
  return Array.from(labels, (label, index) => ({
    label,
    probabilities: Array.from(
      { length: outputs },
      (_, output) => probabilities[index * outputs + output]!,
    ),
  }));
}

/** A network without an output for none of the ten is not asked about those. */
function hasTruth({ label, probabilities }: Row): boolean {
  return label < probabilities.length;
}

/** Negative log-likelihood of the truth, in nats. */
function surprise({ label, probabilities }: Row, temperature: number): number {
  return -Math.log(Math.max(SMALLEST, calibrate(probabilities, temperature)[label]!));
}

/** One validation image, as the decision sees it. */
interface Image {
  weight: number;
  isGarment: boolean;
  /** Calibrated probability of none of the ten, 0 where the network has no such output. */
  none: number;
  /** That of the best of the ten classes, and whether it is the right one. */
  best: number;
  right: boolean;
}

/** Rows that are weighed together. */
interface Group {
  rows: Row[];
  /** Images from which on their number does not count. */
  enough: number;
}

function bySource(set: ValidationSet): Group[] {
  const { sources } = set;
  const rows = rowsOf(set);
  if (!sources) return [{ rows, enough: ENOUGH }];
  return [...new Set(sources)].map((source) => ({
    rows: rows.filter((_, index) => sources[index] === source),
    enough: ENOUGH_OF_SOURCE,
  }));
}

/** Garments and other things of a group are weighed apart, for they are never counted together. */
function weighed({ rows, enough }: Group, temperature: number): Image[] {
  const images = rows.map(({ label, probabilities }) => {
    const calibrated = calibrate(probabilities, temperature);
    const classes = calibrated.slice(0, CLASS_COUNT);
    const best = Math.max(...classes);
    return {
      isGarment: label !== NONE_LABEL,
      none: calibrated[NONE_LABEL] ?? 0,
      best,
      right: classes.indexOf(best) === label,
    };
  });
  const garments = images.filter(({ isGarment }) => isGarment).length;
  return images.map((image) => ({
    ...image,
    weight: weightAmong(image.isGarment ? garments : images.length - garments, enough),
  }));
}

function share(images: readonly Image[], has: (image: Image) => boolean): number | null {
  const weigh = (some: readonly Image[]) => sum(some.map(({ weight }) => weight));
  return images.length === 0 ? null : weigh(images.filter(has)) / weigh(images);
}

/** Where a function with a single valley is least, by golden-section search (Kiefer 1953). */
function leastAt(f: (x: number) => number, low: number, high: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let left = high - golden * (high - low);
  let right = low + golden * (high - low);
  let [atLeft, atRight] = [f(left), f(right)];
  while (high - low > TOLERANCE) {
    if (atLeft <= atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - golden * (high - low);
      atLeft = f(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + golden * (high - low);
      atRight = f(right);
    }
  }
  return (low + high) / 2;
}

/** What one of so many images counts. */
function weightAmong(images: number, enough: number): number {
  return Math.min(1, enough / images);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function percent(rate: number): string {
  return `${Number((rate * 100).toFixed(2))} %`;
}
