import { createServer, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A picture of the test shop, and how it is served. */
export interface TestPicture {
  id: string;
  bytes: Uint8Array;
  type: string;
  /** Served by another server than the page. */
  isElsewhere?: boolean;
  headers?: OutgoingHttpHeaders;
  /** The page's server leads on to the other one for it. */
  isMoved?: boolean;
  /** Whoever does not come from the page gets a 403, as where a shop guards against hot links. */
  isGuarded?: boolean;
  /** Whoever does not come from the page gets these bytes, as if they were the picture. */
  standIn?: Uint8Array;
  /** Further attributes of its `<img>`. */
  attributes?: string;
}

export interface TestShop {
  url: string;
  /** Of the other server. */
  otherOrigin: string;
  /**
   * From now on, whatever is asked for by something else than an `<img>` is refused beyond so many
   * requests within some seconds, and told to come back after these.
   */
  limit(requests: number, seconds: number): void;
  /** What was refused so far. */
  refused(): number;
  /** What was asked for a picture so far, one entry for each request. */
  requestsFor(id: string): IncomingMessage['headers'][];
  close(): Promise<void>;
}

/**
 * Serves a listing of pictures, each in a product's card, and writes down who asks for them.
 * @param otherHost name of this machine by which pages know the other server
 */
export async function openTestShop(
  pictures: readonly TestPicture[],
  otherHost: '127.0.0.1' | 'localhost' = '127.0.0.1',
): Promise<TestShop> {
  let limit: { requests: number; seconds: number } | undefined;
  let refused = 0;
  let lately: number[] = [];
  const isOverLimit = (headers: IncomingMessage['headers']): boolean => {
    if (!limit || headers['sec-fetch-dest'] === 'image') return false;
    const { requests, seconds } = limit;
    lately = [...lately.filter((time) => time > Date.now() - seconds * 1000), Date.now()];
    return lately.length > requests;
  };
  const asked: { id: string; headers: IncomingMessage['headers'] }[] = [];
  const addressOf = ({ id, isElsewhere }: TestPicture) =>
    `${isElsewhere ? other.origin : ''}/${id}.picture`;

  const serve = async (host: string) => {
    const server = createServer((request, response) => {
      const path = request.url?.split('?')[0];
      const picture = pictures.find(({ id }) => path === `/${id}.picture`);
      if (path === '/') {
        response.writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          'set-cookie': 'visitor=7; SameSite=Lax',
        });
        response.end(listing(pictures.map((one) => ({ ...one, address: addressOf(one) }))));
      } else if (picture) {
        asked.push({ id: picture.id, headers: request.headers });
        if (picture.isMoved && request.socket.localPort !== other.port) {
          response.writeHead(302, { location: `${other.origin}${path}` }).end();
          return;
        }
        if (isOverLimit(request.headers)) {
          refused++;
          response.writeHead(429, { 'retry-after': `${limit?.seconds}` }).end();
          return;
        }
        const isRefused = picture.isGuarded && !request.headers.referer;
        response.writeHead(isRefused ? 403 : 200, {
          'content-type': picture.type,
          'cache-control': 'max-age=600',
          ...picture.headers,
        });
        const bytes = request.headers.referer ? picture.bytes : (picture.standIn ?? picture.bytes);
        response.end(isRefused ? undefined : bytes);
      } else {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return { server, port, origin: `http://${host}:${port}` };
  };
  const other = await serve(otherHost);
  const main = await serve('127.0.0.1');

  return {
    url: `${main.origin}/`,
    otherOrigin: other.origin,
    limit: (requests, seconds) => {
      limit = { requests, seconds };
    },
    refused: () => refused,
    requestsFor: (id) => asked.filter((one) => one.id === id).map(({ headers }) => headers),
    close: async () => {
      for (const { server } of [main, other]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

function listing(pictures: readonly (TestPicture & { address: string })[]): string {
  const cards = pictures.map(
    ({ id, address, attributes = '' }, number) => `
      <li><a href="/product/${number}"><img id="${id}" src="${address}" alt="Piece ${number}" ${attributes}></a>
        <h3><a href="/product/${number}">Piece ${number}</a></h3><p class="price">${20 + number} €</p></li>`,
  );
  return `<!doctype html><html lang="en"><title>Test shop</title>
    <style>
      ul { display: grid; grid-template-columns: repeat(auto-fill, 220px); gap: 20px; list-style: none }
      img { width: 200px; height: 260px; object-fit: contain }
      main { padding-bottom: 2000px }
    </style>
    <main><h1>All pieces</h1><ul>${cards.join('')}</ul></main></html>`;
}
