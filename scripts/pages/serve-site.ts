import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import send from 'send';

/** A page that was saved as UTF-8 may name no encoding, or the one in which its server sent it. */
export function typeOfPage(page: Buffer): string {
  return isUtf8(page) ? 'text/html; charset=utf-8' : 'text/html';
}

export interface ServedSite {
  /** Without a closing slash. */
  origin: string;
  close(): Promise<void>;
}

/** What is answered without a file. */
export interface MadeFile {
  type: string;
  body: string | Buffer;
}

/**
 * Serves a folder over http on 127.0.0.1, at a port that is free.
 * @param make asked first, with path and query
 */
export async function serveSite(
  folder: string,
  make: (address: string) => MadeFile | undefined = () => undefined,
): Promise<ServedSite> {
  const server = createServer((request, response) => {
    const made = make(request.url ?? '/');
    if (made) {
      response.writeHead(200, { 'content-type': made.type }).end(made.body);
      return;
    }
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    const file = send(request, path, { root: folder, dotfiles: 'allow', cacheControl: false });
    file.on('headers', (_, name: string) => {
      // Old pages name another encoding than UTF-8 in their markup, which a header would overrule.
      if (/\.html?$/i.test(name)) {
        response.setHeader('content-type', typeOfPage(readFileSync(name)));
      }
    });
    file.pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
