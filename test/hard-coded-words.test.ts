import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hardCodedWords } from './hard-coded-words';

test.each([
  ['<p>Close</p>', ['Close']],
  ["<p>{text('card.close')}</p>", []],
  ['<h1>Hangtag</h1>', []],
  ['<code>npm run train</code>', []],
  ['<button aria-label="close" />', ['close']],
  ["<button aria-label={open ? 'less' : text('groups.more')} />", ['less']],
  ['<div class="small Note more" />', []],
  ["say('Not sure')", ['Not sure']],
  ["say('Close')", ['Close']],
  [`say(\`Done: \${count} pictures tagged\`)`, ['Done:', 'pictures tagged']],
  ["const title = { text: 'no adapter' }", ['no adapter']],
  ["addEventListener('keydown', listen)", []],
  ["throw new RangeError('No such picture')", []],
  ["import { a } from 'not a text'", []],
  ["type Words = 'Very sure'", []],
])('%s has the words %j', (code, words) => {
  expect(hardCodedWords('view.tsx', code)).toEqual(words);
});

/** All that people see or hear but the report and what the command line prints. */
const FOLDERS = [
  'components',
  'components/options',
  'components/popup',
  'components/welcome',
  'messages',
  ...[
    'popup',
    'options',
    'welcome',
    'card',
    'background',
    'content-script',
    'labels',
    'lights',
    'pictures',
    'reader',
  ].map((name) => `entrypoints/${name}`),
];

/** What looks like words and is none of those: for the report, for tests, for browsers and libraries. */
const OTHER: Record<string, string[]> = {
  'components/dropped-files.ts': ['Files'],
  'components/network-label.ts': ['Your own (', 'Your own'],
  'components/network-labels.ts': ['Convolutional', 'Simple feed-forward'],
  'entrypoints/card/open-host.ts': ['light dark'],
  'entrypoints/content-script/image-at-point.ts': ['img, image, video'],
  'entrypoints/content-script/image-in-focus.ts': [
    'input:not([type=image]), textarea, select, [contenteditable]',
  ],
  'entrypoints/content-script/image-showing.ts': ['img, video, input[type=image]'],
  'entrypoints/reader/painted-box.ts': ['Width', 'Left', 'Top', 'Left', 'Right', 'Top', 'Bottom'],
};

test('all words for people are in locales/', () => {
  const found = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(import.meta.dirname, '..', folder))
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|^(sample|fake-page)\./.test(name))
      .map((name) => `${folder}/${name}`),
  ).flatMap((file) => {
    const source = readFileSync(path.join(import.meta.dirname, '..', file), 'utf8');
    const words = hardCodedWords(file, source);
    return words.length > 0 ? [[file, words]] : [];
  });
  expect(Object.fromEntries(found)).toEqual(OTHER);
});
