import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { imagePath } from './images';
import type { PageContext } from './pages/card';
import { listPhotos } from './photos';
import { PRODUCTS, type Product } from './products';
import { renderProducts } from './render';
import { type Answer, answerImage, answerShop, type Shop } from './routes';

export interface DemoShopOptions {
  /** Of the shop; the other origin takes any that is free. 0, the default, takes any too. */
  port?: number;
  /** Folder of photographs to show instead of the products. */
  photos?: string;
  /** Closes the shop. */
  signal?: AbortSignal;
  /** Called while the pictures are drawn, which takes a while only the first time. */
  onProgress?: (done: number, total: number) => void;
}

export interface DemoShop {
  /** Of the start page, without a closing slash. */
  url: string;
  /** Of the second server, which sends images without CORS headers. */
  otherOrigin: string;
  products: readonly Product[];
  close(): Promise<void>;
}

/**
 * Serves the demo shop on 127.0.0.1: one server for its pages, one as another origin for images.
 * @throws {PhotosError} when the folder of photographs is missing or empty
 * @throws when the port is taken
 */
export async function startDemoShop({
  port = 0,
  photos,
  signal,
  onProgress,
}: DemoShopOptions = {}): Promise<DemoShop> {
  const photographs = photos === undefined ? undefined : await listPhotos(photos);
  const images = await renderProducts(PRODUCTS, onProgress ? { onProgress } : {});
  const inline = await smallPictures(images);
  signal?.throwIfAborted();

  const other = await listen(
    respond((path) => answerImage(path, images)),
    0,
  );
  const context: PageContext = {
    otherOrigin: other.origin,
    dataUrl: ({ id }) => inline.get(id) ?? '',
  };
  const shop: Shop = { images, photographs, context, origin: '' };
  const main = await listen(
    respond((path, query) => answerShop(path, query, shop)),
    port,
  ).catch(async (error: unknown) => {
    await other.close();
    throw error;
  });
  shop.origin = main.origin;

  const close = async () => {
    await Promise.all([main.close(), other.close()]);
  };
  signal?.addEventListener('abort', close, { once: true });
  return { url: main.origin, otherOrigin: other.origin, products: PRODUCTS, close };
}

/** The small pictures, as `data:` URLs by product id, of the products that come that way. */
async function smallPictures(images: Shop['images']): Promise<Map<string, string>> {
  const inlined = PRODUCTS.filter(({ delivery }) => delivery === 'data');
  const entries = inlined.map(async (product): Promise<[string, string]> => {
    const { file, type } = images.get(imagePath(product, 'small'))!;
    return [product.id, `data:${type};base64,${await readFile(file, 'base64')}`];
  });
  return new Map(await Promise.all(entries));
}

/** Serves GET and HEAD; anything unforeseen is a 500 and leaves the server running. */
function respond(
  answer: (path: string, query: URLSearchParams) => Promise<Answer>,
): RequestListener {
  return async (request, response) => {
    const {
      status,
      type,
      body,
      headers = {},
    } = await handle().catch((error: unknown) => ({
      status: 500,
      type: 'text/plain; charset=utf-8',
      body: `The demo shop failed: ${error instanceof Error ? error.message : String(error)}`,
      headers: {},
    }));
    const bytes = Buffer.from(body);
    response.writeHead(status, {
      'content-type': type,
      'content-length': bytes.length,
      'cache-control': 'no-cache',
      ...headers,
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);

    async function handle(): Promise<Answer> {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        return {
          status: 405,
          type: 'text/plain; charset=utf-8',
          body: 'Only GET and HEAD.',
          headers: { allow: 'GET, HEAD' },
        };
      }
      const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
      return answer(path, new URLSearchParams(query));
    }
  };
}

interface Listening {
  origin: string;
  close(): Promise<void>;
}

async function listen(listener: RequestListener, port: number): Promise<Listening> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken. Close what uses it, or choose another port.`)
          : error,
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${taken}`, close: () => stop(server) };
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
