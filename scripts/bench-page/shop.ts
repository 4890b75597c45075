import path from 'node:path';
import sharp from 'sharp';
import { build, type Rolldown } from 'vite';
import { buildFolder } from '../launch';
import { type MadeFile, type ServedSite, serveSite } from '../pages/serve-site';

/** Different drawings; every address gets a file of its own bytes made of one of them. */
const DRAWINGS = 40;

/** Size of the pictures' files, in pixels: that of a shop's listing on a dense screen. */
const WIDTH = 600;
const HEIGHT = 800;

/**
 * A shop whose pages have as many products as their address says, and no script of their own:
 * `/listing?count=200&page=1`. Beside them lie the files of the built extension, and `/alone.html`
 * with `/alone.js`, by which a worker decodes and classifies without the extension.
 */
export async function openBenchShop(): Promise<ServedSite> {
  const pictures = await Promise.all(Array.from({ length: DRAWINGS }, (_, index) => draw(index)));
  const alone: MadeFile = { type: 'text/javascript', body: await bundle('alone.ts') };
  return serveSite(buildFolder('chromium'), (address) => {
    const { pathname, searchParams } = new URL(address, 'http://127.0.0.1');
    const number = (name: string) => Number(searchParams.get(name));
    switch (pathname) {
      case '/listing':
        return { type: 'text/html', body: listing(number('count'), number('page')) };
      case '/picture.jpg': {
        const picture = pictures[number('product') % DRAWINGS]!;
        return { type: 'image/jpeg', body: withComment(picture, address) };
      }
      case '/alone.html':
        return { type: 'text/html', body: '<!doctype html><title>Alone</title>' };
      case '/alone.js':
        return alone;
      default:
        return undefined;
    }
  });
}

/** Address of one product's picture: of another page, it has other bytes. */
export function pictureAddress(product: number, page: number): string {
  return `/picture.jpg?product=${product}&page=${page}`;
}

function listing(count: number, page: number): string {
  const products = Array.from(
    { length: count },
    (_, product) => `<li><a href="/product-${product}"><img width="110" height="147"
      src="${pictureAddress(product, page).replace('&', '&amp;')}" alt="Garment ${product}"></a>
      <a href="/product-${product}">Garment ${product}</a> <span class="price">€ ${product}.95</span></li>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Garments</title>
    <style>
      body { font: 12px sans-serif }
      ul { display: grid; grid-template-columns: repeat(10, 1fr); gap: 8px; padding: 0 }
      li { list-style: none; height: 190px }
    </style>
    <header><nav><a href="/">Home</a> <a href="/listing">Garments</a></nav></header>
    <main><h1>Garments</h1><ul class="products">${products.join('\n')}</ul></main></html>`;
}

/** A garment-like shape on a background with a photograph's noise. */
function draw(index: number): Promise<Buffer> {
  const shape = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <path d="M150 150h300v${400 + 5 * index}H150z" fill="hsl(${index * 9} 50% 40% / 0.9)"/></svg>`;
  return sharp({
    create: {
      ...{ width: WIDTH, height: HEIGHT, channels: 3, background: '#ddd' },
      noise: { type: 'gaussian', mean: 215, sigma: 8 },
    },
  })
    .composite([{ input: Buffer.from(shape) }])
    .jpeg({ quality: 80 })
    .toBuffer();
}

/** The same picture in other bytes: with a comment behind the marker that begins a JPEG file. */
function withComment(jpeg: Buffer, comment: string): Buffer {
  const text = Buffer.from(comment);
  const header = Buffer.from([0xff, 0xfe, 0, text.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), header, text, jpeg.subarray(2)]);
}

/** A module of this folder with all that it imports, for a worker. */
async function bundle(file: string): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: path.join(import.meta.dirname, file), formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput[];
  return built[0]!.output[0].code;
}
