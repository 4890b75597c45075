import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Labels } from '../labels/labels';
import { answerBackground } from './answer-background';
import type { Card } from './card';
import { loadReader } from './load-reader';

vi.mock('./load-reader', () => ({ loadReader: vi.fn() }));

const url = 'https://shop.example/a.jpg';
const there = { ok: true, left: 0, top: 0, width: 9, height: 9, windowWidth: 99 } as const;
const card = { veil: vi.fn() };
const labels = { veil: vi.fn() };
const framePicture = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  vi.stubGlobal('document', {});
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => setTimeout(frame, 16));
  globalThis.hangtagLabels = labels as unknown as Labels;
  framePicture.mockReturnValue(there);
  vi.mocked(loadReader).mockResolvedValue({ framePicture } as unknown as Awaited<
    ReturnType<typeof loadReader>
  >);
});
afterEach(() => vi.useRealTimers());

const frame = async (hold: boolean) => {
  const answer = answerBackground(card as unknown as Card)['frame-picture']({ url, hold }, SENDER);
  await vi.advanceTimersByTimeAsync(100);
  return answer;
};
const SENDER = { tabId: undefined, frameId: undefined, address: undefined, isPrivate: false };

test.each([
  ['the card', card],
  ['the small tags', labels],
])('%s cannot be seen while the screen is read', async (_, { veil }) => {
  expect(await frame(true)).toEqual(there);
  expect(veil.mock.calls).toEqual([[true]]);
  await frame(false);
  expect(veil).toHaveBeenLastCalledWith(false);
});

test('should the background be stopped meanwhile, all is seen again after a while', async () => {
  await frame(true);
  await vi.advanceTimersByTimeAsync(3000);
  for (const { veil } of [card, labels]) expect(veil).toHaveBeenLastCalledWith(false);
});

test('nothing is made invisible for a picture that cannot be read', async () => {
  framePicture.mockReturnValue({ ok: false, problem: 'covered' });
  expect(await frame(true)).toEqual({ ok: false, problem: 'covered' });
  for (const { veil } of [card, labels]) expect(veil).not.toHaveBeenCalled();
});
