import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { test as base, expect, inject } from 'vitest';
import { ensureBrowser } from '../../scripts/browsers';
import { launchWithExtension } from '../../scripts/launch';
import { findPages } from '../../scripts/pages/find-pages';
import { measurePages } from '../../scripts/pages/measure-pages';
import { sampleProduct, sampleTruth } from '../../scripts/pages/sample';
import type { PageScore } from '../../scripts/pages/score-page';
import { serveSite } from '../../scripts/pages/serve-site';
import { standInForBrowser, standInForPage } from '../../scripts/pages/stand-in';
import { visitPage } from '../../scripts/pages/visit-page';

const NAMES = ['red bag.jpg', 'größe 38.jpg', 'a,b.jpg', '100%.jpg', 'lazy.jpg', 'extra.jpg'];

const browser = inject('browser');

/** A shop of one page with a grid of products, the last but one of which comes when it is in view. */
const test = base.extend('folder', async ({ task }, { onCleanup }) => {
  const folder = await mkdtemp(path.join(tmpdir(), `hangtag-${task.id}-`));
  onCleanup(() => rm(folder, { recursive: true }));
  const pictures = path.join(folder, 'site', 'pictures');
  await mkdir(pictures, { recursive: true });
  for (const [index, name] of NAMES.entries()) {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="400">
      <rect width="300" height="400" fill="#eee"/>
      <path d="M60 120h180v${160 + 10 * index}H60z" fill="hsl(${index * 50} 60% 40%)"/></svg>`;
    await writeFile(path.join(pictures, name), await sharp(Buffer.from(drawing)).jpeg().toBuffer());
  }
  return folder;
});

function card(source: string): string {
  return `<li><a href="/product"><img width="240" height="320" alt="A bag" ${source}></a>
    <h3>A bag</h3><p class="price">€ 29.95</p></li>`;
}

function listing(cards: readonly string[], script = ''): string {
  return `<!doctype html><meta charset="utf-8"><title>Bags</title>
    <style>ul { list-style: none; display: grid; grid-template-columns: repeat(3, 1fr) } li { height: 700px }</style>
    <main><h1>Bags</h1><ul>${cards.join('')}</ul></main><script>${script}</script>`;
}

test('measures the pages of a folder', async ({ folder }) => {
  const cards = NAMES.map((name) => {
    const address = `pictures/${encodeURIComponent(name)}`;
    return card(name === 'lazy.jpg' ? `data-picture="${address}"` : `src="${address}"`);
  });
  const script = `alert('Welcome'); open('about:blank');
    new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) target.src = target.dataset.picture;
      }
    }).observe(document.querySelector('[data-picture]'));`;
  await writeFile(path.join(folder, 'site', 'bags & more.html'), listing(cards, script));
  const products = [...NAMES.slice(0, 5), 'sold out.jpg'].map((name) =>
    sampleProduct(`pictures/${name}`, { label: 'bag' }),
  );
  const truths = {
    'truth-bags.json': sampleTruth({ url_path: '/bags%20&%20more.html?sort=price', products }),
    'truth-gone.json': sampleTruth({ page: 'gone.html', url_path: '/gone.html', products }),
  };
  for (const [name, truth] of Object.entries(truths)) {
    await writeFile(path.join(folder, name), JSON.stringify(truth));
  }

  const { pages } = await findPages(folder);
  const results: (PageScore | Error)[] = [];
  const scores = await measurePages(pages, {
    name: browser,
    executablePath: await ensureBrowser(browser, console.log),
    network: 'ann',
    onPage: (result) => results.push(result),
  });
  expect(results).toEqual([scores[0], expect.any(Error)]);
  expect(results[1]).toHaveProperty('message', '/gone.html is answered with 404');
  expect(scores).toEqual([
    expect.objectContaining({
      found: 6,
      recall: 5 / 6,
      precision: 5 / 6,
      labelled: 5,
      missed: ['pictures/sold out.jpg'],
      wrong: [{ image: 'pictures/extra.jpg', truth: 'unlisted' }],
    }),
  ]);
  expect(scores[0]?.mistagged.filter(({ tag }) => tag.startsWith('unread'))).toEqual([]);
});

test('a page is measured in a window of the size that was asked for', async ({ folder }) => {
  const script = `if (innerWidth !== 390 || innerHeight !== 844) document.body.textContent = '';`;
  const cards = NAMES.map((name) => card(`src="pictures/${encodeURIComponent(name)}"`));
  await writeFile(path.join(folder, 'site', 'index.html'), listing(cards, script));
  const products = NAMES.map((name) =>
    sampleProduct(`pictures/${name}`, { name: 'A bag', price: '€ 29,95' }),
  );
  await writeFile(path.join(folder, 'truth-a.json'), JSON.stringify(sampleTruth({ products })));
  const scores = await measurePages((await findPages(folder)).pages, {
    name: browser,
    executablePath: await ensureBrowser(browser, console.log),
    network: 'ann',
    viewport: { width: 390, height: 844 },
  });
  expect(scores).toMatchObject([{ found: 6, recall: 1, named: 6, priced: 6 }]);
});

test('images of other hosts are a grey picture, and no request leaves', async ({
  folder,
  onTestFinished,
}) => {
  const asked: string[] = [];
  const otherHost = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.end();
  });
  await new Promise<void>((resolve) => otherHost.listen(0, '127.0.0.1', resolve));
  const { port } = otherHost.address() as AddressInfo;
  const site = await serveSite(path.join(folder, 'site'));
  onTestFinished(async () => {
    otherHost.close();
    await site.close();
  });
  const others = [`http://127.0.0.1:${port}`, 'https://cdn.example'];
  const script = others.map((host) => `fetch('${host}/data').catch(() => {});`).join('');
  const cards = others.map((host) => card(`src="${host}/bag.jpg?w=1"`));
  await writeFile(path.join(folder, 'site', 'index.html'), listing(cards, script));

  const origins = [site.origin];
  const hangtag = await launchWithExtension({
    allSites: true,
    name: browser,
    executablePath: await ensureBrowser(browser, console.log),
    headless: true,
    viewport: { width: 1280, height: 900 },
    offline: true,
    ...(browser === 'chromium' && { prepare: (one) => standInForBrowser(one, origins) }),
  });
  onTestFinished(() => hangtag.close());
  const images = await visitPage(hangtag, {
    url: `${site.origin}/`,
    asker: await hangtag.openExtensionPage('report.html'),
    prepare: async (page) => {
      if (browser === 'firefox') await standInForPage(page, origins);
    },
  });
  expect(images.map(({ url }) => url)).toEqual(others.map((host) => `${host}/bag.jpg?w=1`));
  // In Firefox only the page's requests are answered, not the background's.
  expect(asked).not.toContain('/data');
  if (browser === 'chromium') {
    expect(images.map(({ result }) => result?.ok)).toEqual([true, true]);
    expect(asked).toEqual([]);
  }
});
