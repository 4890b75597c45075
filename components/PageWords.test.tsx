import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { PageWord, Tag } from '../messages/protocol';
import { speakInNode } from '../scripts/speak-in-node';
import { PageWords } from './PageWords';

speakInNode('en');

const ranking: Tag['ranking'] = [
  { class: 'dress', probability: 0.95 },
  { class: 'coat', probability: 0.04 },
];

const words: PageWord = { word: 'rain jacket', source: 'name', logOdds: [] };

const TAG: Tag = {
  answer: { kind: 'tag', class: 'dress' },
  ranking,
  none: 0.01,
  witnesses: { words },
  picture: { answer: { kind: 'tag', class: 'dress' }, ranking, none: 0.01 },
  input: { side: 28, levels: '' },
  animated: false,
  fromScreen: false,
  backend: 'wasm',
  milliseconds: 5,
};

const shown = (change: Partial<Tag> = {}) => render(<PageWords {...TAG} {...change} />);

test('says what the page calls it', () => {
  expect(shown()).toBe('<p>The page calls it “rain jacket”</p>');
});

test('says that it differs, and what the network alone says', () => {
  const html = shown({ witnesses: { words: { ...words, differs: true } } });
  expect(html).toContain('<p class="differs">Differs: the page calls it “rain jacket”</p>');
  expect(html).toMatch(/<p>The network alone says: Dress · .*95/);
});

test('says what the network alone says where the words changed that', () => {
  const html = shown({ answer: { kind: 'unsure', candidates: ['dress', 'coat'] } });
  expect(html).toMatch(/The network alone says: Dress/);
});

test('what the person says is not explained twice', () => {
  const html = shown({
    correction: 'coat',
    witnesses: { words: { ...words, differs: true } },
  });
  expect(html).not.toContain('alone');
});

test('without a word there is nothing to say', () => {
  expect(shown({ witnesses: {} })).toBe('');
});

test('what a page writes is text', () => {
  expect(shown({ witnesses: { words: { ...words, word: '<img src=x>' } } })).toContain(
    '&lt;img src=x>',
  );
});
