import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TagResult } from '../../messages/protocol';
import { askBackground } from '../../messages/send';
import type { CardOptions } from '../card/open-card';
import { Card } from './card';
import { loadOpenCard } from './load-open-card';
import { tagOf } from './page-tags';
import { stillShows } from './still-shows';

vi.mock('../../messages/send', () => ({ askBackground: vi.fn() }));
vi.mock('./load-open-card', () => ({ loadOpenCard: vi.fn() }));
vi.mock('./still-shows', () => ({
  isGivingWay: () => false,
  markOf: () => [],
  stillShows: vi.fn(),
}));
vi.mock('./page-tags', () => ({ tagOf: vi.fn() }));

const result = { ok: true, tag: { digest: 'a' } } as TagResult;
const opened = {
  host: { isConnected: true } as HTMLElement & { isConnected: boolean },
  show: vi.fn(),
  follow: vi.fn(),
  close: vi.fn(),
  veil: vi.fn(),
  stopChoosing: vi.fn(),
};
const openCard = vi.fn((_: CardOptions) => opened);
const checkVisibility = vi.fn();
const element = () => ({ checkVisibility, isConnected: true }) as unknown as Element;
const tee = { element: element(), url: 'https://shop.example/tee.jpg' };
const bag = { element: element(), url: 'https://shop.example/bag.jpg' };

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  vi.mocked(loadOpenCard).mockResolvedValue(openCard);
  vi.mocked(tagOf).mockResolvedValue(result);
  vi.mocked(stillShows).mockReturnValue(true);
  checkVisibility.mockReturnValue(true);
  Object.assign(opened.host, { isConnected: true });
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => setTimeout(frame, 16));
});
afterEach(() => vi.useRealTimers());

const living = () => new Card(() => true);

test('a quick answer is all that is shown', async () => {
  await living().show(tee);
  expect(opened.show.mock.calls).toEqual([[result]]);
});

test('a slow answer is awaited in sight', async () => {
  vi.mocked(tagOf).mockReturnValue(new Promise((resolve) => setTimeout(resolve, 1000, result)));
  const shown = living().show(tee);
  await vi.advanceTimersByTimeAsync(500);
  expect(opened.show.mock.calls).toEqual([[undefined]]);
  await vi.advanceTimersByTimeAsync(500);
  await shown;
  expect(opened.show.mock.lastCall).toEqual([result]);
  expect(openCard).toHaveBeenCalledTimes(1);
});

test('an answer that overtakes the loading of the card is not lost', async () => {
  vi.mocked(loadOpenCard).mockReturnValueOnce(
    new Promise((loaded) => setTimeout(loaded, 500, openCard)),
  );
  vi.mocked(tagOf).mockReturnValue(new Promise((answer) => setTimeout(answer, 200, result)));
  const shown = living().show(tee);
  await vi.advanceTimersByTimeAsync(1000);
  await shown;
  expect(opened.show.mock.lastCall).toEqual([result]);
});

test('says what the page’s other pictures make of it, and what they make of it later', async () => {
  const heard = { ok: true, tag: { digest: 'heard' } } as TagResult;
  const later = { ok: true, tag: { digest: 'later' } } as TagResult;
  const hear = vi.fn((_: unknown, of: TagResult) => of);
  const card = new Card(() => true, hear);
  hear.mockReturnValue(heard);
  await card.show(tee);
  expect(hear.mock.lastCall).toEqual([tee, result]);
  expect(opened.show.mock.calls).toEqual([[heard]]);
  card.listen();
  expect(opened.show).toHaveBeenCalledTimes(1);
  hear.mockReturnValue(later);
  card.listen();
  expect(opened.show.mock.lastCall).toEqual([later]);
  card.hide();
  card.listen();
  expect(opened.show).toHaveBeenCalledTimes(2);
});

test('only the last picture asked for gets its card', async () => {
  const card = living();
  await Promise.all([card.show(tee), card.show(bag)]);
  expect(openCard).toHaveBeenCalledTimes(1);
  expect(openCard).toHaveBeenCalledWith(expect.objectContaining({ element: bag.element }));
});

test('the same picture is not shown anew, unless it is pinned', async () => {
  const card = living();
  await card.show(tee);
  await card.show({ ...tee });
  expect(openCard).toHaveBeenCalledTimes(1);
  await card.show(tee, true);
  expect(opened.close).toHaveBeenCalledTimes(1);
  expect(card.pinned).toBe(true);
});

test('leaving hides the card of that picture, not another’s and no pinned one', async () => {
  const card = living();
  await card.show(tee);
  card.leave(bag);
  expect(card.image).toBe(tee);
  card.leave(tee);
  expect(card.image).toBeUndefined();
  await card.show(tee, true);
  card.leave(tee);
  expect(card.image).toBe(tee);
});

test('nothing appears after it was hidden', async () => {
  const card = living();
  const shown = card.show(tee);
  card.hide();
  await shown;
  expect(openCard).not.toHaveBeenCalled();
  expect(card.image).toBeUndefined();
});

test('nothing appears once the extension is gone', async () => {
  await new Card(() => false).show(tee);
  expect(openCard).not.toHaveBeenCalled();
});

test('a card that opens while the screen is read stays invisible until that is done', async () => {
  const card = living();
  card.veil(true);
  await card.show(tee);
  expect(opened.veil.mock.calls).toEqual([[true]]);
  card.veil(false);
  expect(opened.veil).toHaveBeenLastCalledWith(false);
});

test('what the person says of the picture is sent, and shown when it is heard of', async () => {
  const card = living();
  await card.show(tee);
  const change = { digest: 'a', correction: 'coat' } as const;
  const wish = { ...change, input: { side: 28, levels: '' } };
  await openCard.mock.lastCall?.[0].onCorrect(wish);
  expect(askBackground).toHaveBeenCalledWith('correct-picture', wish);
  opened.show.mockClear();
  card.correct({ digest: 'b', correction: 'bag' });
  expect(opened.show).not.toHaveBeenCalled();
  card.correct(change);
  expect(opened.show.mock.calls).toEqual([[{ ok: true, tag: change }]]);
});

test('a card that is worked on stays', async () => {
  const card = living();
  await card.show(tee);
  openCard.mock.lastCall?.[0].onPin();
  card.leave(tee);
  expect(card.image).toBe(tee);
});

test('a step back ends choosing first', async () => {
  const card = living();
  await card.show(tee);
  opened.stopChoosing.mockReturnValueOnce(true);
  card.stepBack();
  expect(card.image).toBe(tee);
  card.stepBack();
  expect(card.image).toBeUndefined();
});

test('another network’s answer takes the place of what is shown, or awaited', async () => {
  const card = living();
  await card.show(tee, true);
  const other = { ok: true, tag: { digest: 'b' } } as TagResult;
  vi.mocked(tagOf).mockResolvedValue(other);
  card.renew();
  await vi.advanceTimersByTimeAsync(0);
  expect(opened.show.mock.calls).toEqual([[result], [other]]);
  expect([card.image, card.pinned]).toEqual([tee, true]);

  opened.show.mockClear();
  vi.mocked(tagOf).mockReturnValueOnce(new Promise((late) => setTimeout(late, 50, result)));
  const shown = card.show(bag);
  card.renew();
  await vi.advanceTimersByTimeAsync(100);
  await shown;
  expect(opened.show.mock.calls).toEqual([[other]]);
});

test('what is no picture, and a card that is gone, are not asked for anew', async () => {
  const card = living();
  card.renew();
  await card.showNothing(tee.element, 'no-image');
  card.renew();
  expect(card.image).toBeUndefined();
  expect(tagOf).not.toHaveBeenCalled();
});

test('goes as soon as its element shows another picture, and tells so', async () => {
  const card = living();
  card.onLost = vi.fn();
  await card.show(tee, true);
  await vi.advanceTimersByTimeAsync(100);
  expect(opened.close).not.toHaveBeenCalled();
  vi.mocked(stillShows).mockReturnValue(false);
  await vi.advanceTimersByTimeAsync(16);
  expect(opened.close).toHaveBeenCalledTimes(1);
  expect(card.image).toBeUndefined();
  expect(card.onLost).toHaveBeenCalledTimes(1);
});

test('an answer that comes too late for its picture is not shown beside another', async () => {
  const card = living();
  vi.mocked(tagOf).mockReturnValue(new Promise((late) => setTimeout(late, 50, result)));
  const shown = card.show(tee);
  vi.mocked(stillShows).mockReturnValue(false);
  await vi.advanceTimersByTimeAsync(300);
  await shown;
  expect(openCard).not.toHaveBeenCalled();
});

test('goes with a picture that is hidden, unless it is worked on', async () => {
  const card = living();
  await card.show(tee);
  checkVisibility.mockReturnValue(false);
  await vi.advanceTimersByTimeAsync(50);
  expect(card.image).toBeUndefined();
  checkVisibility.mockReturnValue(true);
  await card.show(tee, true);
  checkVisibility.mockReturnValue(false);
  await vi.advanceTimersByTimeAsync(50);
  expect(card.image).toBe(tee);
});

test('a page that takes the card out but leaves the picture gets it again, but not for ever', async () => {
  const card = living();
  await card.show(tee);
  Object.assign(opened.host, { isConnected: false });
  await vi.advanceTimersByTimeAsync(20);
  expect(openCard).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(1000);
  expect(openCard).toHaveBeenCalledTimes(5);
  expect(card.image).toBeUndefined();
});
