import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { photosPage } from './pages/photos';
import { listPhotos, PhotosError } from './photos';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hangtag-photos-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(...names: string[]): Promise<void> {
  for (const name of names) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), '');
  }
}

test('takes the classes by turns and leaves out what is no photograph', async () => {
  await put('dress/a.jpg', 'dress/b.PNG', 'dress/notes.txt', 'shirt/c.webp', 'README.md');
  const photos = await listPhotos(folder);
  expect(photos.map(({ address, folder, type }) => [address, folder, type])).toEqual([
    ['/photos/dress/a.jpg', 'dress', 'image/jpeg'],
    ['/photos/shirt/c.webp', 'shirt', 'image/webp'],
    ['/photos/dress/b.PNG', 'dress', 'image/png'],
  ]);
});

test('takes a flat folder, whatever its files are called', async () => {
  await put('a b&c.jpg');
  const [photo] = await listPhotos(folder);
  expect(photo).toMatchObject({ address: '/photos/a%20b%26c.jpg', name: 'a b&c.jpg' });
  expect(photo!.folder).toBeUndefined();
});

test('says what to do about a folder that is missing, empty, or a file', async () => {
  await expect(listPhotos(path.join(folder, 'nowhere'))).rejects.toThrow(
    /There is no folder .*nowhere/,
  );
  await expect(listPhotos(folder)).rejects.toThrow(PhotosError);
  await expect(listPhotos(folder)).rejects.toThrow(/no photographs in .*\. Put \.avif/);
  await put('file.jpg');
  await expect(listPhotos(path.join(folder, 'file.jpg'))).rejects.toThrow(/is a file/);
});

test('shows sixty to a page, with the class as caption', async () => {
  await put(...Array.from({ length: 70 }, (_, at) => `ankle-boot/${at}.jpg`), 'none/x.jpg');
  const photos = await listPhotos(folder);
  const cards = (page: number) => photosPage(photos, page).match(/data-class="[^"]+"/g) ?? [];
  expect(cards(1)).toHaveLength(60);
  expect(cards(1)).toContain('data-class="none"');
  expect(cards(2)).toHaveLength(11);
  expect(cards(99)).toHaveLength(11);
  expect(cards(Number.NaN)).toHaveLength(60);
  expect(photosPage(photos, 1)).toContain('<h3 itemprop="name">Ankle boot</h3>');
  expect(photosPage(photos, 1)).toContain('href="/?page=2"');
});
