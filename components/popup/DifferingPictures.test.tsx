import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { PageImage, SummaryTag } from '../../messages/protocol';
import { speakInNode } from '../../scripts/speak-in-node';
import { DifferingPictures } from './DifferingPictures';

speakInNode('en');

function picture(name: string, change: Partial<SummaryTag> = {}): PageImage {
  const tag: SummaryTag = {
    answer: { kind: 'tag', class: 'dress' },
    ranking: [{ class: 'dress', probability: 0.95 }],
    none: 0,
    witnesses: { words: { word: 'Jacket', source: 'name', logOdds: [], differs: true } },
    animated: false,
    fromScreen: false,
    backend: 'wasm',
    milliseconds: 5,
    ...change,
  };
  return { url: `https://shop.example/${name}.jpg`, alt: name, result: { ok: true, tag } };
}

const shown = (images: PageImage[]) =>
  render(<DifferingPictures images={images} onGoTo={() => {}} />);

test('lists the pictures that differ from what the page calls them, and both names', () => {
  const html = shown([picture('one'), picture('two', { witnesses: {} })]);
  expect(html).toContain('1 picture differs from what the page calls it');
  expect(html).toContain('Dress · page: “Jacket”');
  expect(html).toContain('one');
  expect(html).not.toContain('two');
});

test('what the person has settled, and what agrees, is not there', () => {
  const agreeing = { words: { word: 'Dress', source: 'name', logOdds: [] } } as const;
  expect(
    shown([
      picture('settled', { correction: 'coat' }),
      picture('agreeing', { witnesses: { words: { ...agreeing.words, logOdds: [] } } }),
      { url: 'https://shop.example/waiting.jpg', alt: '' },
    ]),
  ).toBe('');
});
