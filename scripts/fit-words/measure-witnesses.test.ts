import { expect, test } from 'vitest';
import type { OutputId } from '../../model/taxonomy';
import { type CLASS_IDS, OUTPUT_IDS } from '../../model/taxonomy';
import type { JudgedProduct } from './leave-one-site-out';
import { measureWitnesses } from './measure-witnesses';
import { witnessTable } from './word-scores';

const SETTINGS = { temperature: 1, tagThreshold: 0.7, noneThreshold: 0.9, secondLookBelow: 0 };

/** What the made-up network says of a product's picture, by the file's name: `says-share`. */
function look({ file }: JudgedProduct): number[] | undefined {
  if (file === 'unreadable') return undefined;
  const [says, share] = file.split(' ');
  const row = new Array<number>(OUTPUT_IDS.length).fill((1 - Number(share)) / 10);
  row[OUTPUT_IDS.indexOf(says as OutputId)] = Number(share);
  return row;
}

function product(
  page: string,
  label: OutputId,
  file: string,
  word: OutputId | undefined,
): JudgedProduct {
  const logOdds = word && OUTPUT_IDS.map((id) => (id === word ? 4 : 0));
  return { site: page, page, label, accepted: [label], file, texts: {}, logOdds };
}

const [SNEAKER, BOOT] = ['sneaker', 'ankle-boot'] as const satisfies (typeof CLASS_IDS)[number][];

/** Nine sneakers that the network knows, and one that it takes for a boot. */
const shoes = (page: string, word: OutputId | undefined) => [
  ...Array.from({ length: 9 }, () => product(page, SNEAKER, 'sneaker 0.95', word)),
  product(page, SNEAKER, 'ankle-boot 0.5', word),
];

test('words and the page each mend what they speak for, and pages count alike', () => {
  const pages = measureWitnesses(
    [...shoes('named', SNEAKER), product('one bag', 'bag', 'bag 0.9', undefined)],
    look,
    SETTINGS,
  );
  const { words, page, both } = pages.all;
  expect(pages.all).toMatchObject({ sites: 2, products: 11 });
  expect(words.count).toBe(2);
  expect(words.without.mean).toBeCloseTo(0.95);
  expect(words.with.mean).toBe(1);
  expect(words.gain.mean).toBeCloseTo(0.05);
  expect(words.tagged.without).toBeCloseTo(0.95);
  expect(words.tagged.with).toBe(1);
  expect(page.with.mean).toBe(1);
  expect(both.with.mean).toBe(1);
  // The page of one bag has no words that could be right.
  expect(pages.realTexts).toMatchObject({ sites: 1, products: 10 });
  expect(witnessTable('All', pages.all)).toContain('the picture alone  right 95.0 [90.0, 100.0]');
});

test('pages whose words are mostly wrong are none with real texts', () => {
  const called = Array.from({ length: 5 }, () => product('a', SNEAKER, 'sneaker 0.7', BOOT));
  const wrong = measureWitnesses(called, look, SETTINGS);
  expect(wrong.realTexts).toBeUndefined();
  expect(wrong.all.words.gain.mean).toBe(-1);
});

test('a picture that cannot be read is left out', () => {
  const pages = measureWitnesses(
    [...shoes('a', undefined), product('a', BOOT, 'unreadable', undefined)],
    look,
    SETTINGS,
  );
  expect(pages.all.words.without.mean).toBeCloseTo(0.9);
});
