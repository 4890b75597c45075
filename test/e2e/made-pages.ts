import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { PRODUCTS } from '../../demo/products';

/** What the pictures show, by the beginning of their names. */
const SHOWN = { jeans: 'foundry-jeans', bag: 'marchesa-tote' } as const;

/** How long a picture takes whose name says that it is slow, in milliseconds. */
const SLOW = 1500;

/** Pages that a test has made, as a server gives them. */
export interface MadePages {
  address(page: string): string;
  close(): Promise<void>;
}

/**
 * Serves pages by their names, and as many pictures of jeans and of bags as they ask for:
 * `/pictures/jeans-7`, `/pictures/bag-slow-1`. Each is a file of its own.
 */
export async function openMadePages(pages: Record<string, string>): Promise<MadePages> {
  const server = createServer(async (request, response) => {
    const [, first = '', second = ''] = request.url?.split(/[/?]/) ?? [];
    const page = Object.hasOwn(pages, first) ? pages[first] : undefined;
    if (first === 'pictures') {
      if (second.includes('slow')) await wait(SLOW);
      response.writeHead(200, { 'content-type': 'image/png', 'cache-control': 'max-age=600' });
      response.end(await picture(second));
    } else if (page !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(page);
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: (page) => `http://127.0.0.1:${port}/${page}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function picture(name: string): Promise<Buffer> {
  const [kind = '', number = ''] = name.split(/-(?:slow-)?/);
  const id = SHOWN[kind as keyof typeof SHOWN];
  const { svg } = PRODUCTS.find((product) => product.id === id)!.picture;
  // Other bytes for each: what is known of one file is not known of another.
  const shift = 2 + (Number(number) % 40);
  return sharp(Buffer.from(svg))
    .resize({ width: 300 })
    .extend({ bottom: shift, background: '#fff' })
    .flatten({ background: '#ffffff' })
    .png()
    .toBuffer();
}

/** A page of a shop. */
export function shopPage(body: string, style = ''): string {
  return `<!doctype html><html lang="en"><head><title>A shop</title><style>${LISTING} ${style}</style></head>
    <body>${body}</body></html>`;
}

const LISTING = `
  ul { display: grid; grid-template-columns: repeat(auto-fill, 200px); gap: 16px; list-style: none; padding: 0 }
  li img { display: block; width: 180px; height: 240px; object-fit: contain }`;

/** A listing of these pictures. */
export function listing(...pictures: string[]): string {
  const cards = pictures.map(
    (name, number) => `<li><a href="/product/${name}"><img src="/pictures/${name}" alt=""></a>
      <h3><a href="/product/${name}">Piece ${name}</a></h3><p class="price">${20 + number}.00 €</p></li>`,
  );
  return `<ul>${cards.join('')}</ul>`;
}

/** The names of four pictures of a kind. */
export function four(kind: 'jeans' | 'bag', from = 0): string[] {
  return [0, 1, 2, 3].map((number) => `${kind}-${from + number}`);
}
