import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { drawnImages } from '../../training/drawn-images';

/** A shop's listing in some shape. */
interface Shape {
  style?: string;
  /** Attributes of `<html>`. */
  html?: string;
  script?: string;
  headers?: OutgoingHttpHeaders;
}

const NONCE = 'bm9uY2U';

/** Names of Hangtag's own style sheets. */
const VARIABLES = ['ink', 'surface', 'line', 'accent', 'muted', 'sans'];

/** Pages that make it hard to leave them as they are, and to be seen on them. */
export const SHAPES = {
  'a static page': {},
  'a page that replaces its nodes': {
    script: `
      const list = document.querySelector('ul');
      const first = list.innerHTML;
      addEventListener('render-again', () => {
        list.innerHTML = first;
        manners.own(list);
      });`,
  },
  'a page with a strict policy': {
    headers: {
      'content-security-policy': [
        "default-src 'none'",
        "img-src 'self'",
        `style-src 'nonce-${NONCE}'`,
        `script-src 'nonce-${NONCE}'`,
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types none',
      ].join('; '),
    },
  },
  'a page that resets all there is': {
    style: `
      * { all: unset !important; ${VARIABLES.map((name) => `--${name}: transparent !important`).join('; ')} }
      div, [popover] { display: none !important; visibility: hidden !important; opacity: 0 !important }
      head, head * , script { display: none !important }
      li { display: inline-block !important }
      ::backdrop { display: block !important; background: red !important; pointer-events: auto !important }`,
  },
  'a page whose body is turned and dimmed': {
    style: `
      html { filter: grayscale(1); perspective: 900px; overflow: clip }
      body { transform: rotate(3deg) scale(0.9); opacity: 0.9; contain: paint; isolation: isolate }`,
  },
  'a page from right to left': {
    html: 'dir="rtl" lang="ar"',
    style: 'ul { padding-inline-start: 80px } :root { writing-mode: horizontal-tb }',
  },
} satisfies Record<string, Shape>;

export type ShapeName = keyof typeof SHAPES;

export interface MannersPages {
  address(shape: ShapeName): string;
  close(): Promise<void>;
}

/** Serves a listing in each of the shapes. */
export async function openMannersPages(): Promise<MannersPages> {
  const images = (await drawnImages()).slice(0, 8);
  const names = Object.keys(SHAPES) as ShapeName[];
  const server = createServer((request, response) => {
    const [, kind, which = ''] = request.url?.split('/') ?? [];
    const picture = kind === 'pictures' ? images[Number(which)] : undefined;
    const name = kind === 'shapes' ? names[Number(which)] : undefined;
    if (picture) {
      response.writeHead(200, { 'content-type': picture.type, 'cache-control': 'max-age=600' });
      response.end(picture.bytes);
    } else if (name) {
      const shape: Shape = SHAPES[name];
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...shape.headers });
      response.end(listing(shape, images.length));
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: (shape) => `http://127.0.0.1:${port}/shapes/${names.indexOf(shape)}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function listing({ style = '', html = 'lang="en"', script = '' }: Shape, count: number): string {
  const items = Array.from(
    { length: count },
    (_, number) => `
      <li><a href="/product/${number}"><img id="p${number}" src="/pictures/${number}" width="200" height="260" alt="Shirt ${number}"></a>
        <h3><a href="/product/${number}">Shirt ${number}</a></h3><p class="price">${20 + number} €</p></li>`,
  );
  return `<!doctype html><html ${html}><head><title>Manners</title><style nonce="${NONCE}">
      ul { display: grid; grid-template-columns: repeat(auto-fill, 220px); gap: 20px; list-style: none }
      ${style}</style>
    <script nonce="${NONCE}">${RECORDER}</script></head>
    <body><main><h1>Shirts</h1><ul>${items.join('')}</ul></main>
    <script nonce="${NONCE}">${script}; manners.begin()</script></body></html>`;
}

/**
 * What a nosy page can find out: every change of its document that is not its own, every event that
 * it has a name for, new globals, sheets and requests. Runs before anything else of the page.
 */
const RECORDER = `
  const manners = {
    changes: [], events: [], globals: [], owned: new WeakSet(),
    own(root) { for (const node of [root, ...root.querySelectorAll('*')]) this.owned.add(node); },
    begin() {
      this.globals = Object.getOwnPropertyNames(window).sort();
      this.own(document.documentElement);
      const name = (node) => node === document.documentElement ? 'html' : this.owned.has(node) ? 'own' : node.nodeName.toLowerCase();
      new MutationObserver((records) => {
        for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
          for (const node of addedNodes) if (node.nodeType === 1 && !this.owned.has(node)) this.changes.push('+' + name(target) + '>' + name(node));
          if (type === 'attributes') this.changes.push('@' + name(target) + ' ' + attributeName);
          for (const node of removedNodes) if (node.nodeType === 1 && !this.owned.has(node)) this.changes.push('-' + name(target) + '>' + name(node));
        }
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      const types = new Set(['toggle', 'beforetoggle', 'message', 'DOMNodeInserted', 'securitypolicyviolation', 'focusin', 'focusout', 'selectionchange']);
      for (const thing of [window, document, HTMLElement.prototype, Document.prototype, Element.prototype, HTMLBodyElement.prototype]) {
        for (const key in thing) if (key.startsWith('on')) types.add(key.slice(2));
      }
      // Of 'loadingdone' Firefox tells every page once.
      for (const type of ['loading', 'loadingerror']) document.fonts.addEventListener(type, () => this.events.push(type + ' fonts'));
      const { ready } = document.fonts;
      this.fontsAreAsEver = () => document.fonts.status === 'loaded' && document.fonts.ready === ready;
      for (const type of types) {
        addEventListener(type, (event) => {
          const { target } = event;
          this.events.push(type + ' ' + (target instanceof Element ? name(target) : 'page'));
        }, true);
      }
    },
  };
  window.manners = manners;`;
