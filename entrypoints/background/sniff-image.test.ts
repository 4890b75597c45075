import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { sniffImage } from './sniff-image';

const red = sharp({ create: { width: 40, height: 30, channels: 3, background: '#c33' } });
const blue = sharp({ create: { width: 40, height: 30, channels: 3, background: '#33c' } });
const animation = async () =>
  sharp([await red.clone().png().toBuffer(), await blue.clone().png().toBuffer()], {
    join: { animated: true },
  });

const files: Record<string, Buffer> = {
  jpg: await red.clone().jpeg().toBuffer(),
  'progressive jpg': await red.clone().jpeg({ progressive: true }).toBuffer(),
  png: await red.clone().png().toBuffer(),
  gif: await red.clone().gif().toBuffer(),
  webp: await red.clone().webp().toBuffer(),
  'lossless webp': await red.clone().webp({ lossless: true }).toBuffer(),
  avif: await red.clone().avif().toBuffer(),
  'animated gif': await (await animation()).gif({ delay: [90, 90] }).toBuffer(),
  'animated webp': await (await animation()).webp({ delay: [90, 90] }).toBuffer(),
};

function sniff(bytes: Uint8Array, mimeType = 'image/jpeg') {
  return sniffImage({ bytes: new Uint8Array(bytes), mimeType });
}

test.each(Object.keys(files))('knows %s by its bytes', async (name) => {
  expect(await sniff(files[name]!, 'application/octet-stream')).toEqual({
    isTurned: false,
    type: name.split(' ').at(-1),
    width: 40,
    height: 30,
    animated: name.startsWith('animated'),
  });
});

test.each(Object.keys(files))('half of %s is broken', async (name) => {
  const file = files[name]!;
  const half = file.subarray(0, Math.floor(file.length / 2));
  await expect(sniff(half)).rejects.toThrow(
    expect.objectContaining({ failure: expect.objectContaining({ error: 'broken' }) }),
  );
});

test.each(Object.keys(files))('%s without its last bytes is broken', async (name) => {
  await expect(sniff(files[name]!.subarray(0, -3))).rejects.toThrow(/^broken/);
});

test('a thumbnail’s end inside a JPEG is not the picture’s end', async () => {
  const jpg = files.jpg!;
  const thumbnail = Buffer.concat([
    Buffer.from([0xff, 0xe1, 0, 6]),
    Buffer.from([1, 2, 0xff, 0xd9]),
  ]);
  const withThumbnail = Buffer.concat([jpg.subarray(0, 2), thumbnail, jpg.subarray(2)]);
  expect((await sniff(withThumbnail)).width).toBe(40);
  await expect(sniff(withThumbnail.subarray(0, -20))).rejects.toThrow(/^broken/);
});

test('bytes behind a picture’s end do no harm', async () => {
  for (const name of ['jpg', 'png', 'webp', 'avif'] as const) {
    const padded = Buffer.concat([files[name]!, Buffer.from('padding, not a box of anything')]);
    expect((await sniff(padded)).width).toBe(40);
  }
});

const text = (content: string) => Buffer.from(content);
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"></svg>';

test.each<[what: string, bytes: Buffer, error: string, detail: string]>([
  ['nothing', text(''), 'empty', '0 bytes'],
  ['a web page', text('<!DOCTYPE html><h1>Gone</h1>'), 'not-an-image', 'a web page came instead'],
  [
    'a page with a drawing',
    text(`\n<html><body>${svg}`),
    'not-an-image',
    'a web page came instead',
  ],
  ['JSON', text('{"error": 1}'), 'not-an-image', 'application/json'],
  ['a drawing', text(svg), 'vector', 'SVG'],
  ['a drawing with a prolog', text(`<?xml version="1.0"?>\n<!-- x -->${svg}`), 'vector', 'SVG'],
  ['a TIFF', await red.clone().tiff().toBuffer(), 'not-an-image', 'TIFF'],
  ['one pixel', await red.clone().resize(1, 1).png().toBuffer(), 'too-small', '1 × 1 pixels'],
  [
    'a line',
    await red.clone().resize(500, 4, { fit: 'fill' }).png().toBuffer(),
    'too-small',
    '500 × 4 pixels',
  ],
])('%s is refused', async (_, bytes, error, detail) => {
  await expect(sniff(bytes, 'application/json')).rejects.toThrow(
    expect.objectContaining({ failure: { error, detail } }),
  );
});

test('a picture of 144 million pixels is refused by its header', async () => {
  const png = Buffer.from(files.png!);
  png.writeUInt32BE(12_000, 16);
  png.writeUInt32BE(12_000, 20);
  await expect(sniff(png)).rejects.toThrow(
    expect.objectContaining({ failure: { error: 'too-large', detail: '12,000 × 12,000 pixels' } }),
  );
});

test('an animated AVIF is known', async () => {
  const avif = Buffer.from(files.avif!);
  avif.write('avis', 8);
  expect(await sniff(avif)).toMatchObject({ type: 'avif', width: 40, animated: true });
});

test('a good picture needs no words, so workers without texts can sniff it', async () => {
  vi.resetModules();
  const fresh = await import('./sniff-image');
  const bytes = new Uint8Array(files.png!);
  expect(await fresh.sniffImage({ bytes, mimeType: 'image/png' })).toMatchObject({ type: 'png' });
});
