import { beforeEach, expect, test, vi } from 'vitest';
import type { TagResult } from '../../messages/protocol';
import { askBackground } from '../../messages/send';
import { fakePage } from './fake-page';
import { correctTags, forgetTags, tagOf } from './page-tags';

vi.mock('../../messages/send', () => ({ askBackground: vi.fn() }));
vi.mock('./still-shows', () => ({ markOf: () => [], stillShows: vi.fn(() => true) }));

const ask = vi.mocked(askBackground);
const good = { ok: true } as TagResult;
const failed: TagResult = { ok: false, failure: { error: 'not-found', detail: 'HTTP 404' } };

let number = 0;
/** Answers are kept by address, so every test has its own. */
const image = () => ({ element: {} as Element, url: `https://shop.example/${number++}.jpg` });

beforeEach(() => {
  ask.mockReset();
  forgetTags();
});

test('asks once for an address', async () => {
  const tee = image();
  ask.mockResolvedValue(good);
  expect(await Promise.all([tagOf(tee), tagOf({ ...tee })])).toEqual([good, good]);
  expect(await tagOf(tee)).toBe(good);
  expect(ask.mock.calls).toEqual([['tag-image', { url: tee.url }]]);
});

test('asks once more for what the scan knows more of, which then counts for all', async () => {
  const tee = image();
  const texts = { name: 'Linen tee' };
  const named = { ok: true } as TagResult;
  ask.mockResolvedValueOnce(good).mockResolvedValueOnce(named);
  expect(await tagOf(tee)).toBe(good);
  expect(await tagOf({ ...tee, texts })).toBe(named);
  expect(await tagOf({ ...tee, texts: { ...texts } })).toBe(named);
  expect(await tagOf(tee)).toBe(named);
  expect(ask.mock.calls.at(-1)).toEqual(['tag-image', { url: tee.url, texts }]);
});

test('sends what stands beside a picture that was pointed at', async () => {
  ask.mockResolvedValue(good);
  const page = fakePage(
    '<a href="https://shop.example/shoes/sneaker.html?id=5"><img alt="White sneaker" src="https://shop.example/beside.jpg"></a>',
  );
  const element = page.querySelector('img') as Element;
  await tagOf({ element, url: 'https://shop.example/beside.jpg' });
  const texts = { alt: 'White sneaker', link: '/shoes/sneaker.html' };
  expect(ask.mock.calls.at(-1)?.[1]).toMatchObject({ texts });
});

test('asks again after a failure', async () => {
  const tee = image();
  ask.mockResolvedValueOnce(failed).mockResolvedValueOnce(good);
  expect(await tagOf(tee)).toBe(failed);
  expect(await tagOf(tee)).toBe(good);
});

test('asks again what it forgot', async () => {
  const tee = image();
  ask.mockResolvedValue(good);
  await tagOf(tee);
  forgetTags();
  await tagOf(tee);
  expect(ask).toHaveBeenCalledTimes(2);
});

test('a failure that comes late does not drop what was asked since', async () => {
  const tee = image();
  ask.mockResolvedValueOnce(failed).mockResolvedValueOnce(good);
  const first = tagOf(tee);
  forgetTags();
  await Promise.all([first, tagOf(tee)]);
  expect(await tagOf(tee)).toBe(good);
  expect(ask).toHaveBeenCalledTimes(2);
});

test('asks a second time where the worker was stopped meanwhile', async () => {
  ask.mockRejectedValueOnce(new Error('The message port closed')).mockResolvedValueOnce(good);
  expect(await tagOf(image())).toBe(good);
});

test('a correction changes what is known and what is on its way, but no failure', async () => {
  const [known, coming, broken] = [image(), image(), image()];
  const answer = (digest: string) => ({ ok: true, tag: { digest } }) as TagResult;
  ask.mockResolvedValueOnce(answer('a'));
  await tagOf(known);
  let answerLate = (_: TagResult) => {};
  ask.mockReturnValueOnce(
    new Promise((resolve) => {
      answerLate = resolve;
    }),
  );
  void tagOf(coming);
  ask.mockResolvedValueOnce(failed);
  void tagOf(broken);
  correctTags({ digest: 'a', correction: 'coat' });
  answerLate(answer('a'));
  const corrected = { ok: true, tag: { digest: 'a', correction: 'coat' } };
  expect(await tagOf(known)).toEqual(corrected);
  expect(await tagOf(coming)).toEqual(corrected);
  expect(await tagOf(broken)).toEqual(failed);
  ask.mockResolvedValueOnce(answer('b'));
  expect(await tagOf(broken)).toEqual(answer('b'));
  correctTags({});
  expect(await tagOf(known)).toEqual(answer('a'));
});

test('never rejects', async () => {
  ask.mockRejectedValue(new Error('Could not establish connection'));
  expect(await tagOf(image())).toMatchObject({ ok: false, failure: { error: 'no-network' } });
});

test('does not send what only looks like an address', async () => {
  const result = await tagOf({ element: {} as Element, url: 'file:///etc/passwd' });
  expect(result).toMatchObject({ ok: false, failure: { error: 'unreachable' } });
  expect(ask).not.toHaveBeenCalled();
});

test('does not remember without end', async () => {
  ask.mockResolvedValue(good);
  const first = image();
  await tagOf(first);
  for (let count = 0; count < 499; count++) await tagOf(image());
  await tagOf(first);
  expect(ask).toHaveBeenCalledTimes(500);
  await tagOf(image());
  await tagOf(first);
  expect(ask).toHaveBeenCalledTimes(502);
});
