import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { test as base, expect } from 'vitest';
import { firstAlike, type Look, photoLooks } from './photo-looks';

const test = base.extend('folder', async ({ task }, { onCleanup }) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), `hangtag-${task.id}-`));
  onCleanup(() => rm(folder, { recursive: true }));
  return folder;
});

/** A garment on white: a body and two sleeves, whose length tells one from another. */
function drawing(sleeves: number, colour = '#456') {
  const body = `<path fill="${colour}" d="M200 100h200v500h-200z M${200 - sleeves} 100h${200 + 2 * sleeves}v80h-${200 + 2 * sleeves}z"/>`;
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800"><rect width="600" height="800" fill="#fff"/>${body}</svg>`,
    ),
  );
}

const first = async (files: string[]) => firstAlike(await photoLooks(files));

test('one picture looks the same in every size and format', async ({ folder }) => {
  const at = (name: string) => path.join(folder, name);
  await drawing(100).jpeg({ quality: 90 }).toFile(at('a.jpg'));
  await drawing(100).resize(150).jpeg({ quality: 60 }).toFile(at('small.jpg'));
  await drawing(100).resize(300, 400).webp({ quality: 50 }).toFile(at('b.webp'));
  await drawing(100).png().toFile(at('c.png'));
  expect(await first(['a.jpg', 'small.jpg', 'b.webp', 'c.png'].map(at))).toEqual([0, 0, 0, 0]);
});

test('different pictures, and one cut out of another, do not', async ({ folder }) => {
  const at = (name: string) => path.join(folder, name);
  await drawing(100).jpeg().toFile(at('a.jpg'));
  await drawing(180).jpeg().toFile(at('b.jpg'));
  await drawing(100, '#a52').jpeg().toFile(at('c.jpg'));
  await sharp(await drawing(100).toBuffer())
    .extract({ left: 0, top: 0, width: 600, height: 400 })
    .toFile(at('d.jpg'));
  expect(await first(['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg'].map(at))).toEqual([0, 1, 2, 3]);
});

test('a turned photograph looks as it is shown', async ({ folder }) => {
  const at = (name: string) => path.join(folder, name);
  await drawing(100).jpeg().toFile(at('a.jpg'));
  const turned = await drawing(100).rotate(-90).jpeg().toBuffer();
  await sharp(turned).withMetadata({ orientation: 6 }).toFile(at('turned.jpg'));
  expect(await first([at('a.jpg'), at('turned.jpg')])).toEqual([0, 0]);
});

test('what cannot be read looks like nothing else', async ({ folder }) => {
  const files = ['x.jpg', 'y.jpg'].map((name) => path.join(folder, name));
  for (const file of files) await writeFile(file, 'no picture');
  expect(await first([...files, path.join(folder, 'gone.jpg')])).toEqual([0, 1, 2]);
});

test('many thousands of one picture are one', () => {
  const look: Look = { ratio: 0.75, levels: new Uint8Array(256).fill(255) };
  const looks = Array.from({ length: 20_000 }, () => look);
  expect(new Set(firstAlike(looks)).size).toBe(1);
});
