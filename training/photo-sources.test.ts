import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { loadClothingPhotos } from './clothing-dataset';
import { listPhotoSources, type PhotoSource } from './photo-sources';
import { seededRandom } from './random';
import { sourceOfPhoto } from './source-of-photo';
import { comparePhotos, SPLITS } from './source-split';

vi.mock('./clothing-dataset', () => ({ loadClothingPhotos: vi.fn(async () => []) }));
vi.spyOn(process.stderr, 'write').mockReturnValue(true);

/** Real photographs, where the person names a folder that has their folders. */
const real = process.env.PHOTOS_DIR;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-sources-'));
  // Thirty shops with four pictures each, a picture of the first in all of them.
  for (let shop = 0; shop < 30; shop++) {
    for (let picture = 0; picture < 4; picture++) {
      const bytes = await noise(picture === 3 ? 0 : 1 + shop * 4 + picture);
      await put(`shops/shirt/shop-${shop}--${picture}.png`, bytes);
    }
  }
  for (let picture = 0; picture < 40; picture++) {
    await put(`own/bag/${picture}.png`, await noise(1000 + picture));
  }
});
afterAll(() => rm(folder, { recursive: true }));

/** A picture that looks like no other of another seed. */
function noise(seed: number): Promise<Buffer> {
  const random = seededRandom(seed, 'test');
  const levels = Uint8Array.from({ length: 8 * 8 * 3 }, () => random.int(0, 255));
  return sharp(levels, { raw: { width: 8, height: 8, channels: 3 } })
    .resize(32, 32, { kernel: 'nearest' })
    .png()
    .toBuffer();
}

async function put(name: string, bytes: Buffer) {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

const namesOf = ({ name, ...parts }: PhotoSource) =>
  SPLITS.map((split) => new Set(parts[split].map(({ file }) => sourceOfPhoto(file, name))));

/** Every source, and whatever looks the same, is in one part. */
async function expectNoLeak(sources: readonly PhotoSource[]) {
  for (const source of sources.filter(({ validation }) => validation.length > 0)) {
    const [train, validation, held] = namesOf(source);
    for (const name of validation!) expect(train!.has(name), name).toBe(false);
    for (const name of held!) expect(train!.has(name) || validation!.has(name), name).toBe(false);
  }
  const all = sources.flatMap((source) => SPLITS.flatMap((split) => source[split]));
  const { lookOf } = await comparePhotos(all);
  const partOf = new Map<string, string>();
  for (const source of sources) {
    for (const split of SPLITS) {
      for (const photo of source[split]) {
        const look = lookOf(photo);
        expect(partOf.get(look) ?? split, photo.file).toBe(split);
        partOf.set(look, split);
      }
    }
  }
}

test('many sources are split whole, one source by its photographs, and nothing is on two sides', async () => {
  const sources = await listPhotoSources({ photos: [folder], holdBack: [] });
  expect(sources.map(({ name }) => name).sort()).toEqual(['own', 'shops']);
  await expectNoLeak(sources);
  const shops = sources.find(({ name }) => name === 'shops')!;
  expect(namesOf(shops).every(({ size }) => size > 0)).toBe(true);
  // What all shops show is tested on, so it is trained on nowhere.
  expect(shops.train.some(({ file }) => file.endsWith('--3.png'))).toBe(false);
  expect(shops.test.some(({ file }) => file.endsWith('--3.png'))).toBe(true);
  const own = sources.find(({ name }) => name === 'own')!;
  expect(own.validation).toEqual([]);
  expect(own.train.length + own.test.length).toBe(40);
});

test('of what is held back only what was labelled by hand is trained on', async () => {
  const photo = (name: string, byHand: boolean) => ({
    file: path.join(folder, 'clothing', `${name}.jpg`),
    truth: 'bag' as const,
    byHand,
  });
  vi.mocked(loadClothingPhotos).mockResolvedValueOnce([
    photo('by-hand', true),
    photo('not', false),
    // A folder has a photograph of that name.
    { ...photo('0', false), file: path.join(folder, 'clothing', '0.png') },
  ]);
  const sources = await listPhotoSources({
    photos: [path.join(folder, 'own')],
    holdBack: ['clothing-dataset'],
  });
  const parts = Object.fromEntries(
    sources.map(({ name, train, test: held }) => [
      name,
      [train, held].map((list) => list.map(({ file }) => path.basename(file))),
    ]),
  );
  expect(Object.keys(parts).sort()).toEqual([
    'clothing-dataset',
    'clothing-dataset-held-back',
    'own',
  ]);
  expect(parts['clothing-dataset']!.flat()).toEqual(['by-hand.jpg']);
  expect(parts['clothing-dataset-held-back']).toEqual([[], ['not.jpg']]);
});

test.each([
  ['two folders of one name', ['own', 'own'], 'have the name own; give each'],
  ['a folder without classes', ['own/bag'], 'has no class folders'],
])('refuses %s', async (_, folders, message) => {
  const photos = folders.map((name) => path.join(folder, name));
  await expect(listPhotoSources({ photos, holdBack: [] })).rejects.toThrow(message);
});

test('says what cannot be held back', async () => {
  await expect(listPhotoSources({ photos: [folder], holdBack: ['own'] })).rejects.toThrow(
    'Only clothing-dataset can be held back, not own.',
  );
});

test.skipIf(!real)(
  `the real folders leak nothing${real ? '' : ' (skipped without them: set PHOTOS_DIR)'}`,
  { timeout: 600_000 },
  async () => {
    const sources = await listPhotoSources({ photos: [real!], holdBack: [] });
    expect(sources.length).toBeGreaterThan(0);
    await expectNoLeak(sources);
  },
);
