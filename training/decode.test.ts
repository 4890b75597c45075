import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makeGreyInput } from '../model/grey-input';
import type { RgbaImage } from '../model/image';
import { imageFiles } from '../test/image-files';
import { DecodeError, decodeImage } from './decode';
import { drawnImages, drawShirt } from './drawn-images';

const images = await drawnImages();

/** The colour at a point given in shares of width and height. */
function colourAt({ width, height, data }: RgbaImage, x: number, y: number): number[] {
  const at = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
  return [...data.subarray(at, at + 4)];
}

function meanDifference(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((sum, value, index) => sum + Math.abs(value - b[index]!), 0) / a.length;
}

function image(name: string): Buffer {
  return images.find((each) => each.name === name)!.bytes;
}

test.each(images)(
  '$name becomes RGBA pixels of the right size and much the same input',
  async ({ name, bytes }) => {
    const decoded = await decodeImage(bytes);
    expect(Math.max(decoded.width, decoded.height)).toBe(name.match(/small|animated/) ? 320 : 512);
    expect(decoded.height > decoded.width).toBe(name !== 'png, on a dark ground');
    expect(decoded.data).toHaveLength(decoded.width * decoded.height * 4);
    // Few colours, another ground or another side: the input is another, and rightly so.
    if (/gif|dark|mirrored/.test(name)) return;
    const plain = await decodeImage(image('jpeg, large'));
    expect(meanDifference(makeGreyInput(decoded, 28), makeGreyInput(plain, 28))).toBeLessThan(6);
  },
);

/** Red on the left, blue on the right. */
const twoColours = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><rect width="400" height="200" fill="red"/><rect x="200" width="200" height="200" fill="blue"/></svg>',
);

test.each([
  [1, 400, 200, 0.1, 0.5],
  [2, 400, 200, 0.9, 0.5],
  [3, 400, 200, 0.9, 0.5],
  [6, 200, 400, 0.5, 0.1],
  [8, 200, 400, 0.5, 0.9],
])('EXIF orientation %i gives %i × %i pixels', async (orientation, width, height, redX, redY) => {
  const stored = await sharp(twoColours).withMetadata({ orientation }).jpeg().toBuffer();
  const decoded = await decodeImage(stored);
  expect([decoded.width, decoded.height]).toEqual([width, height]);
  expect(colourAt(decoded, redX, redY)[0]).toBeGreaterThan(240);
  expect(colourAt(decoded, 1 - redX, 1 - redY)[2]).toBeGreaterThan(240);
});

test('converts the colours of an embedded profile to sRGB', async () => {
  const [plain, p3] = await Promise.all(
    ['jpeg, large', 'jpeg, in Display P3'].map((name) => decodeImage(image(name))),
  );
  const expected = colourAt(plain!, 0.5, 0.5);
  colourAt(p3!, 0.5, 0.5).forEach((value, channel) => {
    expect(Math.abs(value - expected[channel]!)).toBeLessThan(8);
  });
});

test.each(['png, cut out', 'webp, cut out, lossy'])('keeps the alpha of %s', async (name) => {
  const decoded = await decodeImage(image(name));
  expect(colourAt(decoded, 0.01, 0.01)[3]).toBe(0);
  expect(colourAt(decoded, 0.5, 0.5)[3]).toBe(255);
});

test.each(['gif, animated', 'webp, animated'])('takes the first frame of %s', async (name) => {
  expect(colourAt(await decodeImage(image(name)), 0.02, 0.02)[0]).toBeGreaterThan(230);
});

test.each(await imageFiles())('$name: as the extension has it', async ({ bytes, fault }) => {
  const decoded = decodeImage(bytes);
  if (fault) await expect(decoded).rejects.toThrow(DecodeError);
  else expect(await decoded).toMatchObject({ width: 150, height: 200 });
});

test('a BMP has the colours of the same picture as a PNG', async () => {
  const files = await imageFiles();
  const [png, bmp] = await Promise.all(
    ['png, zeros behind it', 'bmp'].map((name) =>
      decodeImage(files.find((file) => file.name === name)!.bytes),
    ),
  );
  expect(bmp!.data).toEqual(png!.data);
});

function cutShort(name: string): Buffer {
  const bytes = image(name);
  return bytes.subarray(0, bytes.length * 0.7);
}

async function blank(width: number, height: number): Promise<Buffer> {
  const create = { width, height, channels: 3, background: 'white' } as const;
  return sharp({ create }).jpeg().toBuffer();
}

/** A small JPEG whose header (frame segment, marker FF C0) speaks of 12,000 × 12,000 pixels. */
async function huge(): Promise<Buffer> {
  const bytes = await blank(16, 16);
  const frame = bytes.indexOf(Buffer.of(0xff, 0xc0));
  bytes.writeUInt16BE(12_000, frame + 5);
  bytes.writeUInt16BE(12_000, frame + 7);
  return bytes;
}

test.each<[string, Buffer | Promise<Buffer>, string]>([
  ['no bytes', Buffer.alloc(0), 'is empty'],
  ['text', Buffer.from('Sold out'), 'no picture that can be read'],
  ['a page sent as JPEG', Buffer.from('<!doctype html><title>404</title>'), 'a page of the web'],
  ['a vector drawing', drawShirt(300, 400), 'a vector drawing'],
  ['TIFF', sharp(drawShirt(60, 80)).tiff().toBuffer(), 'no picture that can be read (TIFF)'],
  ['half a header', image('jpeg, large').subarray(0, 100), 'is damaged or incomplete'],
  ['a truncated JPEG', cutShort('jpeg, large'), 'is damaged or incomplete'],
  ['a truncated PNG', cutShort('png, cut out'), 'is damaged or incomplete'],
  ['a truncated WebP', cutShort('webp, lossy'), 'is damaged or incomplete'],
  ['a truncated GIF', cutShort('gif, animated'), 'is damaged or incomplete'],
  ['a truncated AVIF', cutShort('avif, still'), 'is damaged or incomplete'],
  ['1 × 1', blank(1, 1), 'is too small: 1 × 1 pixels; each side must have at least 8'],
  ['7 × 100', blank(7, 100), 'is too small: 7 × 100 pixels'],
  ['12,000 × 12,000', huge(), 'is too large: 12000 × 12000 pixels, over 64 million'],
])('refuses %s', async (_, bytes, message) => {
  const decoding = decodeImage(await bytes);
  await expect(decoding).rejects.toThrow(DecodeError);
  await expect(decoding).rejects.toThrow(message);
  await expect(decoding).rejects.toThrow(/^[A-Z][^\n]*\.$/);
});
