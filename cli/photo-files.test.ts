import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isSystemName, listPhotoFiles } from './photo-files';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function make(...files: string[]): Promise<void> {
  for (const file of files) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), '');
  }
}

const link = (target: string, name: string) =>
  symlink(path.join(folder, target), path.join(folder, name), 'junction');

async function list(within = '') {
  const remarks: string[] = [];
  const root = path.join(folder, within);
  const files = await listPhotoFiles(root, (remark) => remarks.push(remark));
  return {
    files: files.map((file) => path.relative(root, file).replaceAll(path.sep, '/')),
    remarks: remarks.map((remark) => remark.replaceAll(folder, '').replaceAll(path.sep, '/')),
  };
}

test('what systems leave behind is passed over without a word', async () => {
  await make(
    'a.jpg',
    'more/b.jpg',
    '.DS_Store',
    '._a.jpg',
    'more/.hidden/c.jpg',
    '__MACOSX/more/._b.jpg',
    'more/@eaDir/b.jpg/SYNOPHOTO_THUMB_XL.jpg',
    'Thumbs.db',
    'more/THUMBS.DB',
    'more/desktop.ini',
    '#recycle/old.jpg',
    '$RECYCLE.BIN/old.jpg',
  );
  expect(await list()).toEqual({ files: ['a.jpg', 'more/b.jpg'], remarks: [] });
});

test.each(['thumbs.jpg', 'macosx', 'eaDir', 'recycled bag', 'Icon.png'])(
  '%s is a name of people',
  (name) => {
    expect(isSystemName(name)).toBe(false);
  },
);

test('a link to a folder is followed', async () => {
  await make('elsewhere/in/b.jpg', 'set/a.jpg');
  await link('elsewhere', 'set/more');
  expect(await list('set')).toEqual({ files: ['a.jpg', 'more/in/b.jpg'], remarks: [] });
});

test('a folder that is reached twice is read once, and that is said', async () => {
  await make('a/1.jpg', 'b/2.jpg');
  await link('b', 'a/again');
  expect(await list()).toEqual({
    files: ['a/1.jpg', 'b/2.jpg'],
    remarks: ['/a/again is a link to /b, which is read already: left out.'],
  });
});

test('links in a circle come to an end', async () => {
  await make('a/deep/1.jpg');
  await link('a', 'a/deep/up');
  await link('a/deep', 'a/deep/self');
  const { files, remarks } = await list();
  expect(files).toEqual(['a/deep/1.jpg']);
  expect(remarks).toHaveLength(2);
});

test('a linked photograph is listed once, one that leads nowhere is left to be reported', async () => {
  await make('set/a.jpg', 'elsewhere/b.jpg');
  await link('set/a.jpg', 'set/copy-of-a.jpg');
  await link('elsewhere/b.jpg', 'set/b1.jpg');
  await link('elsewhere/b.jpg', 'set/b2.jpg');
  await link('nowhere.jpg', 'set/broken.jpg');
  expect((await list('set')).files).toEqual(['a.jpg', 'b1.jpg', 'broken.jpg']);
});

test('files come in the order of their paths', async () => {
  await make('b.jpg', 'a/z.jpg', 'a-b/y.jpg', 'a.jpg', 'B.jpg');
  expect((await list()).files).toEqual(['B.jpg', 'a-b/y.jpg', 'a.jpg', 'a/z.jpg', 'b.jpg']);
});
