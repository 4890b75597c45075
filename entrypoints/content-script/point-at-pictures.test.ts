import { beforeEach, expect, test, vi } from 'vitest';
import type { Sender } from '../../messages/listen';
import { loadLights } from './load-lights';
import { pointAtPictures } from './point-at-pictures';

vi.mock('./load-lights', () => ({ loadLights: vi.fn() }));

const [shirt, bag] = [{}, {}] as [Element, Element];
const elements: Record<string, Element> = { shirt, bag };
const scan = {
  elementsOf: (urls: readonly string[]) => urls.flatMap((url) => elements[url] ?? []),
};
const sender = {} as Sender;
const lights = { lightPictures: vi.fn(), goToPicture: vi.fn() };

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(loadLights).mockResolvedValue(lights);
});

const signalOf = (call: unknown[]) => call[1] as AbortSignal;

test('lights the pictures, and puts the light out when others are asked for', async () => {
  const answer = pointAtPictures(scan, new AbortController().signal);
  const urls = ['shirt', 'gone', 'bag'];
  expect(await answer['light-pictures']({ urls }, sender)).toEqual({ lit: 2 });
  const [first] = lights.lightPictures.mock.calls;
  expect(first![0]()).toEqual([shirt, bag]);
  expect(signalOf(first!).aborted).toBe(false);
  expect(await answer['light-pictures']({ urls: [] }, sender)).toEqual({ lit: 0 });
  expect(signalOf(first!).aborted).toBe(true);
  expect(lights.lightPictures).toHaveBeenCalledTimes(1);
});

test('goes to a picture that is there', async () => {
  const answer = pointAtPictures(scan, new AbortController().signal);
  expect(await answer['go-to-picture']({ url: 'bag' }, sender)).toEqual({ found: true });
  expect(lights.goToPicture.mock.calls[0]![0]()).toEqual([bag]);
  expect(await answer['go-to-picture']({ url: 'gone' }, sender)).toEqual({ found: false });
  expect(lights.goToPicture).toHaveBeenCalledTimes(1);
});

test('the light goes out with the content script', async () => {
  const end = new AbortController();
  await pointAtPictures(scan, end.signal)['light-pictures']({ urls: ['bag'] }, sender);
  end.abort();
  expect(signalOf(lights.lightPictures.mock.calls[0]!).aborted).toBe(true);
});

test('a page that is being left is left alone', async () => {
  vi.mocked(loadLights).mockResolvedValue(undefined);
  const answer = pointAtPictures(scan, new AbortController().signal);
  expect(await answer['light-pictures']({ urls: ['bag'] }, sender)).toEqual({ lit: 1 });
});
