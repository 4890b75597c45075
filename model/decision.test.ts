import { expect, test } from 'vitest';
import { calibrate, decide } from './decide';
import { ALWAYS_TAG, readDecisionSettings } from './decision';
import { CLASS_IDS, OUTPUT_IDS, type OutputId } from './taxonomy';

const SETTINGS = { temperature: 1, tagThreshold: 0.6, noneThreshold: 0.5 };

/** Probabilities in label order: those named, the rest shared by the others. */
function outputs(named: Partial<Record<OutputId, number>>, ids: readonly OutputId[] = OUTPUT_IDS) {
  const given = Object.values(named).reduce((sum, probability) => sum + probability, 0);
  const others = ids.length - Object.keys(named).length;
  return ids.map((id) => named[id] ?? (1 - given) / others);
}

test.each([
  { says: 'a tag', named: { shirt: 0.7, coat: 0.2 }, answer: { kind: 'tag', class: 'shirt' } },
  {
    says: 'a tag from its threshold on',
    named: { bag: 0.6, none: 0.3 },
    answer: { kind: 'tag', class: 'bag' },
  },
  {
    says: 'the two best below it',
    named: { shirt: 0.4, coat: 0.55 },
    answer: { kind: 'unsure', candidates: ['coat', 'shirt'] },
  },
  {
    says: 'a class or none where none is second best',
    named: { shirt: 0.2, coat: 0.45, none: 0.3 },
    answer: { kind: 'unsure', candidates: ['coat', 'none'] },
  },
  {
    says: 'none or a class where none is best, but not enough',
    named: { shirt: 0.2, coat: 0.3, none: 0.45 },
    answer: { kind: 'unsure', candidates: ['none', 'coat'] },
  },
  { says: 'none from its threshold on', named: { none: 0.5 }, answer: { kind: 'none' } },
  {
    says: 'none rather than a tag',
    named: { dress: 0.5, none: 0.5 },
    settings: { ...SETTINGS, tagThreshold: 0.4 },
    answer: { kind: 'none' },
  },
  {
    says: 'always a tag without settings',
    named: { dress: 0.15, none: 0.8 },
    settings: ALWAYS_TAG,
    answer: { kind: 'tag', class: 'dress' },
  },
])('says $says', ({ named, settings = SETTINGS, answer }) => {
  expect(decide(outputs(named), settings)).toEqual(answer);
});

test('a network of ten classes never says none', () => {
  const settings = { temperature: 1, tagThreshold: 0.9, noneThreshold: 0 };
  expect(decide(outputs({ bag: 0.8, coat: 0.1 }, CLASS_IDS), settings)).toEqual({
    kind: 'unsure',
    candidates: ['bag', 'coat'],
  });
});

test.each([0.5, 1, 2.5])('dividing logits by %d and calibrating probabilities are one', (t) => {
  const logits = [3, 1, 0.2, -1, 0, 2.9, 0.5, -4, 1.5, 0, 2];
  const softmax = (values: number[]) => {
    const powers = values.map(Math.exp);
    const sum = powers.reduce((total, power) => total + power, 0);
    return powers.map((power) => power / sum);
  };
  const calibrated = calibrate(Float32Array.from(softmax(logits)), t);
  softmax(logits.map((logit) => logit / t)).forEach((probability, label) => {
    expect(calibrated[label]).toBeCloseTo(probability, 6);
  });
});

test('a temperature above 1 makes less sure, and keeps the order', () => {
  const before = outputs({ bag: 0.9, none: 0.05 });
  const after = calibrate(before, 2);
  expect(after[8]).toBeLessThan(0.9);
  expect(after.indexOf(Math.max(...after))).toBe(8);
  expect(after.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 12);
});

test('a probability that a softmax in 32 bits rounded to 0 or 1 stays that', () => {
  expect(calibrate(outputs({ bag: 1 }), 1.7)).toEqual(outputs({ bag: 1 }));
});

test.each([
  ['too few', [1]],
  ['too many', new Array(12).fill(1 / 12)],
  ['something that is no number', outputs({ bag: Number.NaN })],
  ['nothing that is probable', new Array(10).fill(0)],
])('refuses %s', (_, probabilities) => {
  expect(() => calibrate(probabilities, 1)).toThrow(RangeError);
});

test('reads what is stored with a network', () => {
  const settings = { ...SETTINGS, secondLookBelow: 0.8 };
  expect(readDecisionSettings({ decision: settings })).toEqual(settings);
});

test('a network that was saved before there were second looks takes none', () => {
  expect(readDecisionSettings({ decision: SETTINGS }).secondLookBelow).toBe(0);
});

test.each([undefined, null, {}, { author: 'somebody' }])('without settings: %j', (metadata) => {
  expect(readDecisionSettings(metadata)).toEqual(ALWAYS_TAG);
});

test.each([
  [null, 'decision: '],
  [{ ...SETTINGS, temperature: 0 }, 'temperature: '],
  [{ ...SETTINGS, noneThreshold: 7 }, 'noneThreshold: '],
  [{ temperature: 1 }, 'tagThreshold: '],
])('damaged settings are an error that says so: %j', (decision, where) => {
  expect(() => readDecisionSettings({ decision })).toThrow(
    `The network's decision settings are damaged: ${where}`,
  );
});
