import { parseHTML } from 'linkedom';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { IMAGE_ERRORS, type TagResult } from '../messages/protocol';
import { TagCard, type TagCardProps } from './TagCard';

const answer: TagResult = {
  ok: true,
  tag: {
    ranking: [
      { class: 'sneaker', probability: 0.934 },
      { class: 'ankle-boot', probability: 0.06 },
      { class: 'sandal', probability: 0.004 },
      { class: 'bag', probability: 0.002 },
    ],
    input: btoa('\0'.repeat(784)),
    animated: false,
    backend: 'wasm',
    milliseconds: 12.3,
  },
};

function card(props: Partial<TagCardProps>): Element {
  const html = render(<TagCard result={answer} pinned={false} onClose={() => {}} {...props} />);
  return parseHTML(`<body>${html}</body>`).document.querySelector('.card') as unknown as Element;
}

const texts = (root: Element, selector: string) =>
  [...root.querySelectorAll(selector)].map((element) => element.textContent);

test('shows the tag, how sure it is, the top three and what the network saw', () => {
  const shown = card({});
  expect(texts(shown, 'h1')).toEqual(['Sneaker']);
  expect(texts(shown, '.sure')).toEqual(['Very sure · 93%']);
  expect(texts(shown, 'li')).toEqual(['Sneaker 93%', 'Ankle boot 6%', 'Sandal <1%']);
  expect(texts(shown, '.small')).toEqual(['WebAssembly · 12 ms']);
  expect(shown.querySelector('canvas')?.getAttribute('aria-label')).toContain('28 × 28');
});

test('has one sentence for screen readers', () => {
  expect(card({}).getAttribute('aria-label')).toBe('Hangtag: Sneaker. Very sure, 93%.');
});

test('says that only the first frame of an animation was looked at', () => {
  const shown = card({ result: { ok: true, tag: { ...answer.tag, animated: true } } });
  expect(texts(shown, '.small')).toEqual(['First frame of an animation · WebAssembly · 12 ms']);
});

test('says that it is reading', () => {
  const shown = card({ result: undefined });
  expect(shown.getAttribute('aria-label')).toBe('Hangtag: Reading the picture…');
  expect(texts(shown, 'h1')).toEqual([]);
});

test.each(IMAGE_ERRORS)('says of %s what happened and what to do', (error) => {
  const shown = card({ result: { ok: false, failure: { error, detail: 'HTTP <b>' } } });
  expect(texts(shown, 'h1')).toEqual(['No tag']);
  expect(shown.textContent).toContain('(HTTP <b>)');
  expect(shown.querySelector('b')).toBeNull();
});

test('says that there is no picture', () => {
  expect(texts(card({ result: 'no-image' }), 'h1')).toEqual(['No picture here']);
});

test('can be closed, and hold the focus, only where it stays', () => {
  expect(card({}).querySelector('button')).toBeNull();
  const pinned = card({ pinned: true });
  expect(pinned.getAttribute('role')).toBe('dialog');
  expect(pinned.getAttribute('tabindex')).toBe('-1');
  expect(pinned.querySelector('button')?.getAttribute('aria-label')).toBe('Close');
});
