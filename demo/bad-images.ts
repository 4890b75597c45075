import { mkdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { plain } from './drawings/fabric';
import { tShirt } from './drawings/t-shirt';
import type { BAD_IMAGES } from './pages/bad';

export interface BadImage {
  status: number;
  type: string;
  body: Buffer | { file: string };
}

type BadPath = (typeof BAD_IMAGES)[number]['path'];

const HUGE_SIDE = 12_000;

const garment = Buffer.from(tShirt({ fabric: plain('#8c3b4a') }).svg);

const makers: Record<BadPath, (cache: string) => Promise<BadImage>> = {
  '/bad/not-found.jpg': async () => ({
    status: 404,
    type: 'text/html; charset=utf-8',
    body: Buffer.from('<!doctype html><title>Not found</title><p>There is no such picture.</p>'),
  }),
  '/bad/html.jpg': async () =>
    jpeg(Buffer.from('<!doctype html><title>Sign in</title><p>Please sign in to see this.</p>')),
  '/bad/empty.jpg': async () => jpeg(Buffer.alloc(0)),
  '/bad/truncated.jpg': async () => {
    const whole = await sharp(garment).jpeg().toBuffer();
    return jpeg(whole.subarray(0, Math.floor(whole.length * 0.4)));
  },
  '/bad/thin-line.png': async () => ({
    status: 200,
    type: 'image/png',
    body: await solid(200).resize(200, 1, { fit: 'fill' }).toBuffer(),
  }),
  '/bad/svg.svg': async () => ({ status: 200, type: 'image/svg+xml', body: garment }),
  '/bad/animated.gif': async () => ({ status: 200, type: 'image/gif', body: await animation() }),
  '/bad/huge.png': async (cache) => ({
    status: 200,
    type: 'image/png',
    body: { file: await huge(cache) },
  }),
};

const made = new Map<BadPath, Promise<BadImage>>();

/**
 * What the server answers for an address under `/bad/`, made at its first request.
 * @param cache folder for what takes long to make
 * @returns `undefined` for any other address
 */
export async function badImage(address: string, cache: string): Promise<BadImage | undefined> {
  if (!isBadPath(address)) return undefined;
  const image = made.get(address) ?? makers[address](cache);
  made.set(address, image);
  return image;
}

function isBadPath(address: string): address is BadPath {
  return Object.hasOwn(makers, address);
}

function jpeg(body: Buffer): BadImage {
  return { status: 200, type: 'image/jpeg', body };
}

function solid(side: number) {
  const create = { width: side, height: side, channels: 3, background: '#8c3b4a' } as const;
  return sharp({ create, limitInputPixels: false }).png({ compressionLevel: 9 });
}

/** Three frames: the garment in three colours. */
async function animation(): Promise<Buffer> {
  const frames = await Promise.all(
    ['#8c3b4a', '#35503f', '#34456b'].map((colour) =>
      sharp(Buffer.from(tShirt({ fabric: plain(colour) }).svg), { density: 36 })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(frames, { join: { animated: true } })
    .gif({ delay: frames.map(() => 400), loop: 0 })
    .toBuffer();
}

async function huge(cache: string): Promise<string> {
  const file = path.join(cache, `huge-${HUGE_SIDE}.png`);
  const present = await stat(file).then(
    () => true,
    () => false,
  );
  if (!present) {
    await mkdir(cache, { recursive: true });
    const part = `${file}.${process.pid}.part`;
    await solid(HUGE_SIDE).toFile(part);
    await rename(part, file);
  }
  return file;
}
