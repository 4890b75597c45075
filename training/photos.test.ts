import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DataError } from './data-error';
import { listLabelledPhotos, listPhotos, photoFolders } from './photos';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-photos-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function make(...files: string[]): Promise<void> {
  for (const file of files) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), '');
  }
}

test('lists photographs by class, then by name', async () => {
  await make('none/cup.jpg', 'bag/b.png', 'bag/a.jpg', 'bag/more/c.jpg', 't-shirt-top/z.webp');
  await make('README.md', 'bag/.DS_Store', '.git/config');
  const photos = await listLabelledPhotos(folder);
  expect(photos.map(({ file, truth }) => [truth, path.relative(folder, file)])).toEqual([
    ['t-shirt-top', path.join('t-shirt-top', 'z.webp')],
    ['bag', path.join('bag', 'a.jpg')],
    ['bag', path.join('bag', 'b.png')],
    ['bag', path.join('bag', 'more', 'c.jpg')],
    ['none', path.join('none', 'cup.jpg')],
  ]);
});

test('follows a link to the folder of a class', async () => {
  await make('elsewhere/a.jpg', 'set/trouser/b.jpg');
  await symlink(path.join(folder, 'elsewhere'), path.join(folder, 'set/coat'), 'junction');
  const photos = await listLabelledPhotos(path.join(folder, 'set'));
  expect(photos.map(({ truth }) => truth)).toEqual(['trouser', 'coat']);
});

test('names the folders that are no class, and the classes', async () => {
  await make('bag/a.jpg', 'skirt/b.jpg', 'T-Shirt/c.jpg');
  const listing = listLabelledPhotos(folder);
  await expect(listing).rejects.toThrow(DataError);
  await expect(listing).rejects.toThrow('folders that are no class: T-Shirt, skirt.');
  await expect(listing).rejects.toThrow('t-shirt-top, trouser, pullover');
});

test('says that a flat folder has no labels', async () => {
  await make('a.jpg');
  await expect(listLabelledPhotos(folder)).rejects.toThrow(`${folder} has no class folders.`);
});

test('a folder stands for itself, or for those in it that have class folders', async () => {
  await make('set/b/bag/1.jpg', 'set/a/none/2.jpg', 'set/.git/x', 'set/README.md', 'flat/3.jpg');
  const set = path.join(folder, 'set');
  expect(await photoFolders(set)).toEqual([path.join(set, 'a'), path.join(set, 'b')]);
  expect(await photoFolders(path.join(set, 'a'))).toEqual([path.join(set, 'a')]);
  expect(await photoFolders(path.join(folder, 'flat'))).toEqual([path.join(folder, 'flat')]);
});

test('lists a folder without labels', async () => {
  await make('b.jpg', 'a.jpg', 'skirts/c.jpg', '.hidden');
  const files = await listPhotos(folder);
  expect(files.map((file) => path.relative(folder, file))).toEqual([
    'a.jpg',
    'b.jpg',
    path.join('skirts', 'c.jpg'),
  ]);
});

test.each([listPhotos, listLabelledPhotos, photoFolders])(
  '%o says why a folder cannot be read',
  async (list) => {
    await make('file');
    await expect(list(path.join(folder, 'nowhere'))).rejects.toThrow('it does not exist');
    await expect(list(path.join(folder, 'file'))).rejects.toThrow('it is a file');
  },
);
