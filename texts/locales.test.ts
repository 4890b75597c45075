import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { expect, test } from 'vitest';
import { backendName } from '../components/backend-labels';
import { backendReason } from '../components/backend-reason';
import { NETWORK_LABELS } from '../components/network-labels';
import type { ClosedReason } from '../components/popup/state';
import { COPY_PROBLEMS, IMAGE_ERRORS, SCREEN_PROBLEMS } from '../messages/protocol';
import { BACKENDS } from '../model/backend-names';
import { BACKEND_NOTES, backendReason as englishReason } from '../model/backend-notes';
import { NETWORKS } from '../model/network-names';
import { OWN_NETWORK_PROBLEMS } from '../model/own-network/own-network-problems';
import { className as modelName, OUTPUT_IDS } from '../model/taxonomy';
import { LANGUAGES, messagesOf } from '../scripts/speak-in-node';
import { className } from './class-name';
import { keyOf } from './key-of';
import { networkName } from './network-name';
import { unusedKeys } from './unused-keys';

const root = path.join(import.meta.dirname, '..');

/** The browser's own, which the library adds. */
const isOwn = (key: string) => !key.startsWith('@@');

async function textsOf(language: string) {
  const parsed = await parseMessagesFile(path.join(root, `locales/${language}.yml`));
  return parsed.map((one) => ({
    key: one.key.join('.'),
    forms: one.type === 'plural' ? one.plurals : { n: one.message },
  }));
}

/** What is filled in, by the general form: "One picture" needs no number. */
function placeholders({ n = '' }: Record<string, string>): string[] {
  return (n.match(/\$\d|\{\w+\}/g) ?? []).toSorted();
}

const byLanguage = Object.fromEntries(
  await Promise.all(
    LANGUAGES.map(async (language) => [language, await textsOf(language)] as const),
  ),
);
const english = byLanguage.en!;
const keys = english.map(({ key }) => key).filter(isOwn);

test('every file of texts is of a language that is known, and the other way round', () => {
  const files = readdirSync(path.join(root, 'locales')).toSorted();
  expect(files).toEqual(LANGUAGES.map((language) => `${language}.yml`).toSorted());
});

test.each(LANGUAGES)('%s has every text, with its placeholders and plural forms', (language) => {
  const shape = (texts: typeof english) =>
    Object.fromEntries(
      texts.map(({ key, forms }) => [key, [placeholders(forms), Object.keys(forms)]]),
    );
  expect(shape(byLanguage[language]!)).toEqual(shape(english));
});

test.each(LANGUAGES)(
  'in %s no text is empty, and all can be written where they go',
  async (language) => {
    for (const { key, forms } of byLanguage[language]!) {
      for (const form of Object.values(forms)) expect(form.trim(), key).not.toBe('');
      // What is only heard follows what is seen: there the space belongs to the text.
      if (!/\.spoken/.test(key))
        for (const form of Object.values(forms)) expect(form, key).toBe(form.trim());
      // The library's own mark between plural forms.
      for (const form of Object.values(forms)) expect(form, key).not.toContain(' | ');
    }
    const messages = await messagesOf(language);
    // Browsers do not tell upper from lower case here, and the stores cut the description.
    const names = Object.keys(messages).map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z0-9_@]+$/.test(name))).toEqual([]);
    expect(messages.extension_description?.message.length).toBeLessThanOrEqual(132);
  },
);

/** What is the same in both languages. */
const SAME = [
  'language.direction',
  'extension.name',
  'classes.pullover',
  'classes.sneaker',
  'answers.sure',
  'answers.spokenSure',
  'card.label',
  'card.problem',
  'card.problemWithDetail',
];

test('German says everything in German', () => {
  const german = new Map(byLanguage.de!.map(({ key, forms }) => [key, forms]));
  const same = english
    .filter(
      ({ key, forms }) => isOwn(key) && JSON.stringify(german.get(key)) === JSON.stringify(forms),
    )
    .map(({ key }) => key);
  expect(same).toEqual(SAME);
});

const sources = ['components', 'entrypoints', 'messages', 'texts', 'wxt.config.ts'].flatMap(
  filesIn,
);

test('every text is used', () => {
  expect(unusedKeys(keys, sources)).toEqual([]);
});

const closed: Record<ClosedReason, true> = {
  'browser-page': true,
  store: true,
  pdf: true,
  'not-on': true,
  gone: true,
};

test.each<[group: string, ids: readonly string[]]>([
  ['classes', OUTPUT_IDS],
  ['errors', IMAGE_ERRORS],
  ['copy', COPY_PROBLEMS],
  ['screen', SCREEN_PROBLEMS],
  ['networks', NETWORKS],
  ['rejections', OWN_NETWORK_PROBLEMS],
  ['fastest', BACKENDS],
  ['reasons', BACKEND_NOTES.filter((note) => note !== 'fastest')],
  ['closed', Object.keys(closed)],
])('%s has a text for each id and for nothing else', (group, ids) => {
  const inGroup = keys.map((key) => key.split('.')).filter(([first]) => first === group);
  expect(new Set(inGroup.map(([, id]) => id))).toEqual(new Set(ids.map(keyOf)));
});

test('in English people and files have the same names for things', () => {
  for (const id of OUTPUT_IDS) expect(className(id)).toBe(modelName(id));
  for (const network of NETWORKS) expect(networkName(network)).toBe(NETWORK_LABELS[network]);
  for (const note of BACKEND_NOTES) {
    for (const backend of BACKENDS) {
      const notes = [{ note, backend, detail: 'Lost.' }];
      const named = englishReason(notes).replace(new RegExp(`^${backend}`), backendName(backend));
      expect(backendReason(notes)).toBe(named);
    }
  }
});

/** Texts of all files of code in a folder, or of one file. */
function filesIn(place: string): string[] {
  const full = path.join(root, place);
  const names = place.endsWith('.ts')
    ? ['']
    : readdirSync(full, { recursive: true, encoding: 'utf8' });
  return names
    .map((name) => path.join(full, name))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(file, 'utf8'));
}
