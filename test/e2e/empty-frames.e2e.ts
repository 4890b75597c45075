import type { Page } from 'puppeteer-core';
import { expect, inject } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/launch';
import { until } from '../../scripts/until';
import { test as base } from './fresh-install';
import { four, listing, openMadePages, shopPage } from './made-pages';
import { closeRealPopup, openRealPopup } from './real-popup';
import { allowSite, launchToAllow, takeBackSite } from './site-permission';

/** What a page builder's block has: a document of its own, without an address of its own. */
const block = (kind: 'jeans' | 'bag') =>
  `<style>ul { display: flex; list-style: none; padding: 0 } img { width: 180px; height: 240px }</style>${listing(...four(kind))}`;

const PAGE = shopPage(`
  <iframe id="srcdoc" srcdoc="${block('jeans').replaceAll('"', '&quot;')}" width="900" height="380"></iframe>
  <iframe id="blank" width="900" height="380"></iframe>
  <script>
    const { contentDocument } = document.querySelector('#blank');
    contentDocument.head.innerHTML = '<base href="' + document.baseURI + '">';
    contentDocument.body.innerHTML = ${JSON.stringify(block('bag'))};
  </script>`);

const test = base
  .extend('address', async ({ shop: _ }, { onCleanup }) => {
    const pages = await openMadePages({ frames: PAGE });
    onCleanup(() => pages.close());
    return pages.address('frames');
  })
  .extend('allowing', async ({ viewport }, { onCleanup }) => {
    const allowing = await launchToAllow(inject('browser'), viewport);
    onCleanup(() => allowing.close());
    return allowing;
  });

const FRAMES = ['srcdoc', 'blank'];

test('after a press of the button, pictures in empty frames have their cards', async ({
  fresh,
  welcome,
  address,
}) => {
  expect(welcome).toBeDefined();
  const page = await open(fresh, address);
  await openRealPopup(fresh, page);
  await closeRealPopup(fresh, page);
  for (const frame of FRAMES) await hover(page, frame);

  // What a page opens afterwards, such as a quick view, is its own, too.
  await page.evaluate((html) => {
    for (const id of ['late-srcdoc', 'late-blank']) {
      const frame = Object.assign(document.createElement('iframe'), { id });
      Object.assign(frame, { width: 900, height: 380 });
      if (id === 'late-srcdoc') frame.srcdoc = html;
      document.body.prepend(frame);
      if (id === 'late-srcdoc') continue;
      const { contentDocument: inner } = frame;
      if (!inner) throw new Error('the frame has no document');
      inner.head.innerHTML = `<base href="${document.baseURI}">`;
      inner.body.innerHTML = html;
    }
  }, block('jeans'));
  for (const frame of ['late-srcdoc', 'late-blank']) await hover(page, frame);
});

test('on a site that is allowed for good, they have them too, until it is taken back', async ({
  allowing,
  address,
}) => {
  const page = await open(allowing, address);
  if (allowing.name === 'firefox') await openRealPopup(allowing, page);
  await allowSite(allowing, page);
  await page.reload();
  for (const frame of FRAMES) await hover(page, frame);
  await takeBackSite(allowing, page);
  for (const frame of FRAMES) {
    await rest(page, frame, 7);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await hasCard(page, frame)).toBe(false);
  }
});

async function open({ browser }: ExtensionBrowser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  return page;
}

/** Rests the pointer on a frame's first picture until its card is there. */
async function hover(page: Page, frame: string): Promise<void> {
  await page.bringToFront();
  let nudge = 0;
  await until(`a picture in #${frame} has its card`, async () => {
    nudge = 5 - nudge;
    await rest(page, frame, nudge);
    return until('there is a card', () => hasCard(page, frame), 3000).catch(() => false);
  });
}

async function rest(page: Page, frame: string, nudge: number): Promise<void> {
  const { x, y } = await page.$eval(`#${frame}`, (element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top } = element.getBoundingClientRect();
    return { x: left + 100, y: top + 120 };
  });
  await page.mouse.move(x + nudge, y);
}

/** Whether a frame shows a card with something in it. */
function hasCard(page: Page, frame: string): Promise<boolean> {
  return page.$eval(`#${frame}`, (element) => {
    const host = (element as HTMLIFrameElement).contentDocument?.querySelector('div[popover]');
    return (host?.getBoundingClientRect().width ?? 0) > 250;
  });
}
