import { createHash } from 'node:crypto';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Picture } from './drawings/picture';
import { drawHero } from './hero';
import { type Format, formatsOf, imagePath, SMALL_WIDTH, VIEWS, type View } from './images';
import type { Product } from './products';

/** Raise it when the code below changes what it writes. */
const RENDERER = 1;

/** Where rendered pictures are kept; safe to delete. */
export const CACHE = path.resolve('.output/demo');

export interface ImageFile {
  file: string;
  type: string;
}

/** The shop's image files by their address. */
export type ImageFiles = ReadonlyMap<string, ImageFile>;

export interface RenderOptions {
  folder?: string;
  /** Called after each product that had to be drawn or was found in the cache. */
  onProgress?: (done: number, total: number) => void;
}

/**
 * Renders every product's drawing into the files that the pages show. A file is named by its
 * drawing's checksum, so only what changed is rendered again.
 */
export async function renderProducts(
  products: readonly Product[],
  { folder = CACHE, onProgress }: RenderOptions = {},
): Promise<ImageFiles> {
  await mkdir(folder, { recursive: true });
  const files = new Map<string, ImageFile>();
  let done = 0;
  await Promise.all(
    products.map(async (product) => {
      for (const [address, image] of await renderProduct(product, folder))
        files.set(address, image);
      onProgress?.(++done, products.length);
    }),
  );
  const hero = path.join(folder, `hero-${RENDERER}.webp`);
  if (!(await exists(hero))) await writeWhole(hero, await drawHero());
  files.set('/images/hero.webp', { file: hero, type: 'image/webp' });
  return files;
}

async function renderProduct(product: Product, folder: string): Promise<[string, ImageFile][]> {
  const { picture } = product;
  const key = createHash('sha256').update(`${RENDERER}${picture.svg}`).digest('hex').slice(0, 12);
  const wanted = formatsOf(product).flatMap((format) =>
    VIEWS.map((view) => ({
      view,
      format,
      address: imagePath(product, view, format),
      file: path.join(folder, `${product.id}-${key}-${view}.${format}`),
    })),
  );
  const present = await Promise.all(wanted.map(({ file }) => exists(file)));
  if (present.includes(false)) {
    const drawn = await sharp(Buffer.from(picture.svg)).png({ compressionLevel: 1 }).toBuffer();
    for (const { view, format, file } of wanted) {
      await writeWhole(file, await encode(cut(sharp(drawn), view, picture), format).toBuffer());
    }
  }
  return wanted.map(({ address, file, format }) => [address, { file, type: `image/${format}` }]);
}

/** The part of the picture that a view shows. */
function cut(image: Sharp, view: View, { width, height }: Picture): Sharp {
  if (view === 'full') return image;
  if (view === 'small') return image.resize({ width: SMALL_WIDTH });
  const share = view === 'detail' ? 0.6 : 0.3;
  const size = { width: Math.round(width * share), height: Math.round(height * share) };
  const top = view === 'detail' ? Math.round(height * 0.06) : Math.round(height * 0.42);
  return image
    .extract({ left: Math.round((width - size.width) / 2), top, ...size })
    .resize({ width: Math.round(width * 0.75) });
}

function encode(image: Sharp, format: Format): Sharp {
  if (format === 'jpeg') return image.flatten({ background: '#ffffff' }).jpeg({ quality: 88 });
  return format === 'webp' ? image.webp({ quality: 88 }) : image.png();
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** Another shop may render at the same time: a file appears whole or not at all. */
async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  await writeFile(part, bytes);
  await rename(part, file);
}
