import { expect, test, vi } from 'vitest';
import { fetchImage } from '../background/fetch-image';
import { ImageProblem } from '../background/image-problem';
import { pictureLoader } from './page-picture';

vi.mock('../background/fetch-image');

const URL_OF_TEE = 'https://shop.example/tee.jpg';

function loader() {
  return pictureLoader(async () => ({ url: 'https://shop.example/', isPrivate: true }));
}

test('a picture is fetched once, for its page, and shown as a file of the popup’s own', async () => {
  vi.mocked(fetchImage).mockResolvedValue({ bytes: new Uint8Array(3), mimeType: 'image/png' });
  const load = loader();
  const source = await load(URL_OF_TEE);
  expect(source).toMatch(/^blob:/);
  expect(await load(URL_OF_TEE)).toBe(source);
  expect(fetchImage).toHaveBeenCalledExactlyOnceWith(URL_OF_TEE, 'https://shop.example/', true);
});

test.each([
  ['not-allowed', URL_OF_TEE],
  ['private-address', undefined],
  ['unreachable', undefined],
] as const)('where it is %s, the address to show is %s', async (error, source) => {
  vi.mocked(fetchImage).mockRejectedValue(new ImageProblem(error));
  expect(await loader()(URL_OF_TEE)).toBe(source);
});

test('once its site is allowed, it is fetched', async () => {
  const load = loader();
  vi.mocked(fetchImage).mockRejectedValueOnce(new ImageProblem('not-allowed'));
  expect(await load(URL_OF_TEE)).toBe(URL_OF_TEE);
  vi.mocked(fetchImage).mockResolvedValue({ bytes: new Uint8Array(3), mimeType: 'image/png' });
  expect(await load(URL_OF_TEE)).toMatch(/^blob:/);
});

test('no more than some files are kept', async () => {
  const revoke = vi.spyOn(URL, 'revokeObjectURL');
  vi.mocked(fetchImage).mockResolvedValue({ bytes: new Uint8Array(3), mimeType: 'image/png' });
  const load = loader();
  const first = await load(URL_OF_TEE);
  for (let number = 0; number < 200; number++) await load(`https://shop.example/${number}`);
  await vi.waitFor(() => expect(revoke).toHaveBeenCalledExactlyOnceWith(first));
});

test('a data: address is shown as it is', async () => {
  expect(await loader()('data:image/png;base64,AAEC')).toBe('data:image/png;base64,AAEC');
});
