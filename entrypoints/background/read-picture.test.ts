import sharp from 'sharp';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { PageCopy } from '../../messages/protocol';
import { askPage } from '../../messages/send';
import { fetchImage } from './fetch-image';
import { ImageProblem } from './image-problem';
import { readPicture } from './read-picture';
import { noteRest } from './resting-hosts';

vi.mock('../../messages/send', () => ({ askPage: vi.fn() }));
vi.mock('./fetch-image', () => ({ fetchImage: vi.fn() }));

const SENDER = { tabId: 7, frameId: 0, address: 'https://shop.example', isPrivate: false };
const TEE = 'https://cdn.example/tee.jpg';

const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c33' } });

const fetched = (bytes: Buffer) => ({ bytes: new Uint8Array(bytes), mimeType: 'image/jpeg' });

beforeEach(() => {
  vi.resetAllMocks();
  fakeBrowser.reset();
});

const copyIs = (copy: PageCopy) => vi.mocked(askPage).mockResolvedValue(copy as never);
const shows = (width: number, height: number) =>
  copyIs({ ok: false, problem: 'closed', shown: { width, height } });

test('a file of other proportions than the page shows is no picture, and may be on the screen', async () => {
  shows(300, 400);
  vi.mocked(fetchImage).mockResolvedValue(fetched(await drawn(300, 300).jpeg().toBuffer()));
  const problem = await readPicture(TEE, SENDER).catch((error: ImageProblem) => error);
  expect(problem).toMatchObject({ failure: { error: 'stand-in' }, copy: 'closed' });
});

test.each([
  ['the same, larger', 1],
  ['the same, turned by EXIF', 6],
])('%s', async (_, orientation) => {
  shows(300, 400);
  const [width, height] = orientation === 6 ? [800, 600] : [600, 800];
  const bytes = await drawn(width, height).withMetadata({ orientation }).jpeg().toBuffer();
  vi.mocked(fetchImage).mockResolvedValue(fetched(bytes));
  expect(await readPicture(TEE, SENDER)).toMatchObject({ shown: { width: 300, height: 400 } });
});

test('a drawing that cannot be fetched is called one', async () => {
  copyIs({ ok: false, problem: 'vector' });
  vi.mocked(fetchImage).mockRejectedValue(new ImageProblem('not-allowed'));
  await expect(readPicture(TEE, SENDER)).rejects.toMatchObject({ failure: { error: 'vector' } });
});

test('the page does not ask a server that wants to be left alone, either', async () => {
  copyIs({ ok: false, problem: 'closed' });
  vi.mocked(fetchImage).mockRejectedValue(new ImageProblem('asked-to-wait'));
  await noteRest(TEE, new Response(null, { status: 429 }));
  await readPicture(TEE, SENDER).catch(() => undefined);
  expect(askPage).toHaveBeenCalledWith(7, 0, 'copy-picture', { url: TEE, isOpen: false });
});
