import { expect, test } from 'vitest';
import { calibrate } from '../model/decide';
import { NONE_LABEL } from '../model/taxonomy';
import { fitDecision, fitTemperature, type ValidationSet } from './calibration';

const CLASSES = 10;
const WITH_NONE = 11;

/** An image: what it shows, and the softmax row that the network answers. */
interface Image {
  label: number;
  row: number[];
}

/** A row in which one output has a probability and the others share the rest. */
function row(output: number, probability: number, outputs = WITH_NONE): number[] {
  const rest = (1 - probability) / (outputs - 1);
  return Array.from({ length: outputs }, (_, at) => (at === output ? probability : rest));
}

/** So many images that show `label` and are answered so. */
function images(count: number, label: number, answer: number[]): Image[] {
  return Array.from({ length: count }, () => ({ label, row: answer }));
}

function set(given: Image[], { name = 'shop', photographs = true } = {}): ValidationSet {
  return {
    name,
    photographs,
    probabilities: given.flatMap(({ row }) => row),
    labels: given.map(({ label }) => label),
  };
}

/**
 * Images answered class 3 with the same probability, of which so many are right. By hand: the
 * likelihood is greatest where the calibrated probability is the share of right ones.
 */
const sureness = (probability: number, right: number, wrong: number, outputs = WITH_NONE) => [
  ...images(right, 3, row(3, probability, outputs)),
  // The wrong ones show each of the other outputs alike.
  ...Array.from({ length: outputs }, (_, label) => label)
    .filter((label) => label !== 3)
    .flatMap((label) => images(wrong / (outputs - 1), label, row(3, probability, outputs))),
];

test.each([
  { name: 'too sure', probability: 0.99, right: 80, wrong: 20 },
  { name: 'too modest', probability: 0.5, right: 90, wrong: 10 },
  { name: 'just right', probability: 0.7, right: 70, wrong: 30 },
])('a network that is $name becomes as sure as it is right', ({ probability, right, wrong }) => {
  const temperature = fitTemperature([set(sureness(probability, right, wrong))]);
  const calibrated = calibrate(row(3, probability), temperature);
  expect(calibrated[3]).toBeCloseTo(right / (right + wrong), 2);
  // Worked out by hand: the logit of the answer, over the others', is divided by the temperature.
  const logit = (share: number) => Math.log((share * (WITH_NONE - 1)) / (1 - share));
  expect(temperature).toBeCloseTo(logit(probability) / logit(right / (right + wrong)), 2);
});

test('finds a temperature that was put in', () => {
  // Six kinds of images, each as often right as its probability at temperature 1 says.
  const honest = [10, 20, 30, 40, 50, 60].flatMap((tenths) =>
    sureness(1 - tenths / 100, 900 - 9 * tenths, 9 * tenths, CLASSES),
  );
  const tooSure = honest.map(({ label, row }) => ({ label, row: calibrate(row, 1 / 2.5) }));
  expect(fitTemperature([set(tooSure)])).toBeCloseTo(2.5, 2);
});

test('large sets count alike, however many images they have', () => {
  const sure = sureness(0.9, 100, 0);
  const unsure = sureness(0.9, 60, 40);
  const equal = fitTemperature([set(sure), set(unsure)]);
  const large = fitTemperature([set([...sure, ...sure, ...sure]), set(unsure)]);
  expect(large).toBe(equal);
});

test('an impossible truth does not decide', () => {
  const temperature = fitTemperature([
    set([...sureness(0.7, 700, 300), ...images(1, 5, row(3, 1))]),
  ]);
  expect(temperature).toBeGreaterThan(0.8);
  expect(temperature).toBeLessThan(1.2);
});

test('without images there is nothing to divide by', () => {
  expect(fitTemperature([])).toBe(1);
  expect(fitTemperature([set([])])).toBe(1);
});

test('a network of ten outputs is not asked about none of the ten', () => {
  const garments = sureness(0.99, 90, 9, CLASSES);
  const others = images(500, NONE_LABEL, row(3, 0.99, CLASSES));
  expect(fitTemperature([set([...garments, ...others])])).toBe(fitTemperature([set(garments)]));
});

test('refuses rows that do not fit the labels', () => {
  const wrong = { name: 'shop', photographs: true, probabilities: [0.5, 0.5], labels: [1] };
  expect(() => fitTemperature([wrong])).toThrow('shop: 1 labels and 2 probabilities do not fit');
});

/**
 * Confidences spread evenly, from 0.51 to 0.99; garments below `wrongBelow` are wrong. What would
 * change the temperature is balanced so that it stays near 1, and the tests look at what was
 * reached, not at the thresholds' third digit.
 */
function shop({ wrongBelow = 0, count = 490, othersLookLikeGarments = 0, lost = 0 }) {
  const confidence = (at: number) => 0.51 + (0.48 * at) / (count - 1);
  const garments = Array.from({ length: count }, (_, at) => ({
    label: confidence(at) < wrongBelow ? 4 : 3,
    row: row(3, confidence(at)),
  }));
  return [
    ...garments,
    ...images(lost, 3, row(NONE_LABEL, 0.9)),
    ...images(100 - othersLookLikeGarments, NONE_LABEL, row(NONE_LABEL, 0.9)),
    ...images(othersLookLikeGarments, NONE_LABEL, row(3, 0.75)),
  ];
}

test('takes the lowest threshold at which enough tags are right', () => {
  const { settings, reached, remarks } = fitDecision([set(shop({ wrongBelow: 0.7 }))], 0);
  const at = (confidence: number) =>
    calibrate(row(3, confidence), settings.temperature)[3] ?? Number.NaN;
  // 95 % of the tags are right where one in twenty of those from there on is wrong:
  // (0.7 - x) / (0.99 - x) = 0.05, x = 0.6847.
  expect(settings.tagThreshold).toBeCloseTo(at(0.6847), 2);
  expect(reached.tagAccuracy).toBeGreaterThanOrEqual(0.95);
  expect(reached.tagAccuracy).toBeLessThan(0.96);
  expect(reached.falseTags).toBe(0);
  expect(remarks).toEqual([]);
});

test('a network that is always right still needs to be more sure than not', () => {
  const { settings, reached } = fitDecision([set(shop({}))], 0);
  expect(settings.tagThreshold).toBe(0.5);
  expect(settings.noneThreshold).toBe(0.5);
  expect(reached).toEqual({ lostGarments: 0, answered: 1, tagAccuracy: 1, falseTags: 0 });
});

test('goes up until few enough other things get a tag', () => {
  const { settings, reached } = fitDecision([set(shop({ othersLookLikeGarments: 10 }))], 0);
  const seen = calibrate(row(3, 0.75), settings.temperature)[3]!;
  expect(settings.tagThreshold).toBeGreaterThan(seen);
  expect(settings.tagThreshold).toBeLessThan(seen + 0.0011);
  expect(reached.falseTags).toBe(0);
});

test('goes up until few enough garments are called none of the ten', () => {
  const few = fitDecision([set(shop({ lost: 4 }))], 0);
  expect(few.settings.noneThreshold).toBe(0.5);
  expect(few.reached.lostGarments).toBeCloseTo(4 / 494, 12);
  const many = fitDecision([set(shop({ lost: 20 }))], 0);
  expect(many.settings.noneThreshold).toBeGreaterThan(0.5);
  expect(many.reached.lostGarments).toBe(0);
});

test('sets of a hundred garments and of thousands count alike, a handful does not', () => {
  const rates = { lostGarments: 1, tagAccuracy: 0.5, falseTags: 1 };
  const right = set(images(2000, 3, row(3, 0.8)), { name: 'right' });
  const half = set([...images(50, 3, row(3, 0.8)), ...images(50, 4, row(3, 0.8))]);
  const alike = fitDecision([right, half], 0, rates);
  expect(alike.chosenOn).toEqual(['right', 'shop']);
  expect(alike.reached.tagAccuracy).toBeCloseTo((100 + 50) / 200, 12);
  const handful = fitDecision([right, set(images(2, 4, row(3, 0.8)))], 0, rates);
  expect(handful.reached.tagAccuracy).toBeCloseTo(100 / 102, 12);
});

test('a large source of a set does not decide for the small ones', () => {
  // The large shop is right from 0.6 on; in each of the small ones half of the tags at 0.7 are wrong.
  const large = images(400, 3, row(3, 0.6));
  const small = [...images(10, 3, row(3, 0.7)), ...images(10, 4, row(3, 0.7))];
  const surer = images(20, 3, row(3, 0.9));
  const given = [...large, ...small, ...surer, ...small, ...surer];
  const names = ['large', 'a', 'a', 'b', 'b'];
  const sources = [large, small, surer, small, surer].flatMap((part, at) =>
    part.map(() => names[at]!),
  );
  const together = set(given);
  expect(fitDecision([together], 0).settings.tagThreshold).toBeLessThan(0.6);
  const { tagThreshold } = fitDecision([{ ...together, sources }], 0).settings;
  const calibrated = (probability: number) =>
    calibrate(row(3, probability), fitTemperature([{ ...together, sources }]))[3]!;
  expect(tagThreshold).toBeGreaterThan(calibrated(0.7));
  expect(tagThreshold).toBeLessThan(calibrated(0.9));
});

test('photographs alone choose the thresholds, where there are any', () => {
  const drawings = set(images(100, 4, row(3, 0.8)), { name: 'drawings', photographs: false });
  const { chosenOn, reached } = fitDecision([drawings, set(shop({ count: 2000 }))], 0);
  expect(chosenOn).toEqual(['shop']);
  expect(reached.tagAccuracy).toBe(1);
  expect(fitDecision([drawings], 0)).toMatchObject({
    chosenOn: ['drawings'],
    remarks: expect.arrayContaining([expect.stringContaining('no validation photographs')]),
  });
});

test('a network that cannot say none never does', () => {
  const { settings, reached, remarks } = fitDecision([set(sureness(0.9, 99, 0, CLASSES))], 0);
  expect(settings.noneThreshold).toBe(1);
  expect(reached).toMatchObject({ lostGarments: 0, falseTags: null });
  expect(remarks).toEqual([
    'The network cannot say none of the ten.',
    'There were no photographs of other things: how many of those get a tag is not known.',
  ]);
});

test('takes the strictest threshold where none is strict enough, and says so', () => {
  const hopeless = fitDecision(
    [set([...shop({ wrongBelow: 1 }), ...images(30, 3, row(10, 1))])],
    0,
  );
  expect(hopeless.settings).toMatchObject({ tagThreshold: 0.999, noneThreshold: 0.999 });
  expect(hopeless.remarks).toEqual([
    expect.stringMatching(/^At every threshold more than 1 % of the garments are called none/),
    expect.stringMatching(/^At no threshold are 95 % of the tags right and at most 2 % of other/),
  ]);
});
