import { parseHTML } from 'linkedom';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { IMAGE_ERRORS, type Tag, type TagResult } from '../messages/protocol';
import { sampleTag } from './popup/sample';
import { TagCard, type TagCardProps } from './TagCard';

const sneaker: Tag = sampleTag(
  { kind: 'tag', class: 'sneaker' },
  { sneaker: 0.934, 'ankle-boot': 0.06, sandal: 0.004 },
  { milliseconds: 12.3 },
);
const hesitant = sampleTag(
  { kind: 'unsure', candidates: ['shirt', 'coat'] },
  { shirt: 0.48, none: 0.1, coat: 0.41 },
);
const mug = sampleTag({ kind: 'none' }, { none: 0.97, bag: 0.02 });

const answered = (tag: Tag): TagResult => ({ ok: true, tag });

function card(props: Partial<TagCardProps>): Element {
  const html = render(
    <TagCard
      result={answered(sneaker)}
      pinned={false}
      onClose={() => {}}
      onChoose={() => {}}
      onCorrect={() => {}}
      {...props}
    />,
  );
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

test('says between which two answers it is not sure, and shows none where it ranks', () => {
  const shown = card({ result: answered(hesitant) });
  expect(texts(shown, 'h1')).toEqual(['Not sure: Shirt or Coat']);
  expect(texts(shown, '.sure')).toEqual(['Not enough for an answer · 48% and 41%']);
  expect(texts(shown, 'li')).toEqual(['Shirt 48%', 'Coat 41%', 'None of the ten 10%']);
  expect(texts(shown, 'li.not-a-class')).toEqual(['None of the ten 10%']);
  expect(shown.getAttribute('aria-label')).toBe(
    'Hangtag: Not sure: Shirt or Coat. Not enough for an answer, 48% and 41%.',
  );
});

test('says that the page’s other pictures count, and what the picture alone says', () => {
  const { answer, ranking, none } = hesitant;
  const coat = sampleTag({ kind: 'tag', class: 'coat' }, { coat: 0.81, shirt: 0.16 });
  const mix = { pictures: 23, logOdds: new Array(11).fill(0) };
  const tag = { ...coat, witnesses: { mix }, picture: { answer, ranking, none } };
  const shown = card({ result: answered(tag) });
  expect(texts(shown, 'h1')).toEqual(['Coat']);
  expect(texts(shown, '.sure + p, .sure + p + p')).toEqual([
    'The page’s 23 other pictures count, too',
    'The network alone says: Not sure: Shirt or Coat · Not enough for an answer · 48% and 41%',
  ]);
  expect(shown.getAttribute('aria-label')).toContain('23 other pictures');
  // Where they change no more than a figure, that is to be read, and not spoken every time.
  const surer = sampleTag({ kind: 'tag', class: 'coat' }, { coat: 0.9 });
  const same = card({ result: answered({ ...surer, witnesses: { mix }, picture: coat }) });
  expect(texts(same, '.sure + p')).toEqual(['The page’s 23 other pictures count, too']);
  expect(same.getAttribute('aria-label')).not.toContain('other pictures');
});

test('says that it may be none of the ten where that is the likelier of two', () => {
  const chair = sampleTag({ kind: 'unsure', candidates: ['none', 'bag'] }, { none: 0.6, bag: 0.3 });
  const shown = card({ result: answered(chair) });
  expect(texts(shown, 'h1')).toEqual(['Not sure: None of the ten or Bag']);
  expect(texts(shown, '.sure')).toEqual(['Not enough for an answer · 60% and 30%']);
  expect(texts(shown, 'li').slice(0, 2)).toEqual(['None of the ten 60%', 'Bag 30%']);
});

test('says what none of the ten means', () => {
  const shown = card({ result: answered(mug) });
  expect(texts(shown, 'h1')).toEqual(['None of the ten']);
  expect(texts(shown, '.sure')).toEqual(['Very sure · 97%']);
  expect(shown.textContent).toContain('The network sees no garment of its ten classes here.');
  expect(texts(shown, 'li')[0]).toBe('None of the ten 97%');
  expect(shown.getAttribute('aria-label')).toBe(
    'Hangtag: None of the ten. Very sure, 97%. The network sees no garment of its ten classes here.',
  );
});

test('each answer has a shape of its own, which screen readers pass over', () => {
  const icons = [sneaker, hesitant, mug].map((tag) =>
    card({ result: answered(tag) }).querySelector('h1 svg'),
  );
  expect(icons.every((icon) => icon?.getAttribute('aria-hidden') === 'true')).toBe(true);
  const shapes = icons.map((icon) => icon?.querySelector('path')?.getAttribute('d'));
  expect(new Set(shapes).size).toBe(3);
});

test('draws an input of any size', () => {
  const large = sampleTag({ kind: 'none' }, { none: 0.9 }, { side: 56 });
  const canvas = card({ result: answered(large) }).querySelector('canvas');
  expect(canvas?.getAttribute('width')).toBe('56');
  expect(canvas?.getAttribute('aria-label')).toContain('56 × 56');
});

test('has one sentence for screen readers', () => {
  expect(card({}).getAttribute('aria-label')).toBe('Hangtag: Sneaker. Very sure, 93%.');
});

test('says that only the first frame of an animation was looked at', () => {
  const shown = card({ result: answered({ ...sneaker, animated: true }) });
  expect(texts(shown, '.small')).toEqual(['First frame of an animation · WebAssembly · 12 ms']);
});

test('says that a picture was cut out of the screen', () => {
  const shown = card({ result: answered({ ...sneaker, fromScreen: true }) });
  expect(texts(shown, '.small')).toEqual(['Read from the screen · WebAssembly · 12 ms']);
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
  expect(card({}).querySelector('.close')).toBeNull();
  const pinned = card({ pinned: true });
  expect(pinned.getAttribute('role')).toBe('dialog');
  expect(pinned.getAttribute('tabindex')).toBe('-1');
  expect(pinned.querySelector('.close')?.getAttribute('aria-label')).toBe('Close');
});

const known = { ...sneaker, digest: 'a' };

test('a tag can be corrected, but not where the picture could not be known again', () => {
  expect(texts(card({ result: answered(known) }), '.buttons button')).toEqual(['Correct this tag']);
  expect(texts(card({}), '.buttons button')).toEqual([]);
  expect(texts(card({ result: 'no-image' }), '.buttons button')).toEqual([]);
});

test('says by how many corrections it was adjusted, and what the network alone says', () => {
  const { answer, ranking, none } = hesitant;
  const adjusted: Tag = {
    ...sampleTag({ kind: 'tag', class: 'coat' }, { coat: 0.9 }),
    picture: { answer, ranking, none },
    witnesses: { corrections: { count: 6, logOdds: new Array(11).fill(0) } },
  };
  const shown = card({ result: answered(adjusted) });
  expect(texts(shown, 'h1')).toEqual(['Coat']);
  expect(texts(shown, '.sure')).toEqual(['Very sure · 90%']);
  expect(texts(shown, '.sure ~ p').slice(0, 2)).toEqual([
    'Adjusted by your 6 corrections here',
    'The network alone says: Not sure: Shirt or Coat · Not enough for an answer · 48% and 41%',
  ]);
  expect(shown.getAttribute('aria-label')).toBe(
    'Hangtag: Coat. Very sure, 90%. Adjusted by your 6 corrections here. The network alone says: ' +
      'Not sure: Shirt or Coat. Not enough for an answer, 48% and 41%.',
  );
});

test('the choice has the ten classes and none, and begins with what counts', () => {
  const shown = card({ result: answered(known), pinned: true, choosing: true });
  expect(texts(shown, 'legend')).toEqual(['What does the picture show?']);
  expect(texts(shown, 'label')).toHaveLength(11);
  expect(texts(shown, 'label').at(-1)).toBe('None of these');
  const radios = [...shown.querySelectorAll('input')];
  expect(new Set(radios.map((radio) => radio.getAttribute('name'))).size).toBe(1);
  const checked = radios.filter((radio) => radio.hasAttribute('checked'));
  expect(checked.map((radio) => radio.getAttribute('value'))).toEqual(['sneaker']);
  expect(texts(shown, '.buttons button')).toEqual(['Save', 'Cancel']);
});

test('a corrected tag says so, with the network’s answer beneath, and can be undone', () => {
  const shown = card({ result: answered({ ...known, correction: 'dress' }) });
  expect(texts(shown, 'h1')).toEqual(['Dress']);
  expect(texts(shown, '.sure')).toEqual(['Corrected by you']);
  expect(shown.textContent).toContain('The network says: Sneaker · Very sure · 93%');
  expect(texts(shown, '.buttons button')).toEqual(['Correct this tag', 'Undo']);
  expect(shown.getAttribute('aria-label')).toBe(
    'Hangtag: Dress. Corrected by you. The network says: Sneaker. Very sure, 93%.',
  );
});

test('a correction to none of the ten looks like that answer', () => {
  const shown = card({ result: answered({ ...known, correction: 'none' }) });
  expect(texts(shown, 'h1')).toEqual(['None of the ten']);
  expect(shown.getAttribute('data-answer')).toBe('none');
  expect(shown.textContent).not.toContain('The network sees no garment');
});

test('says when a correction does not last', () => {
  const shown = card({ result: answered(known), problem: 'for-now' });
  expect(texts(shown, '.problem')[0]).toMatch(/only for now/);
});
