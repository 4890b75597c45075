import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { readCard } from '../../scripts/card';
import { readClosedShadows } from '../../scripts/closed-shadow';
import type { ExtensionBrowser } from '../../scripts/launch';
import { tagPage } from '../../scripts/popup';
import { until } from '../../scripts/until';
import { test as base } from './fixtures';
import { switchLabels } from './labels';
import { openMannersPages, SHAPES, type ShapeName } from './manners-pages';
import { cardIsGone, hoverPicture } from './pictures';

const test = base.extend('pages', { scope: 'worker' }, async ({ hangtag: _ }, { onCleanup }) => {
  const pages = await openMannersPages();
  onCleanup(() => pages.close());
  return pages;
});

/** The page's own recorder. */
interface Nosy extends Window {
  manners: {
    changes: string[];
    events: string[];
    globals: string[];
    fontsAreAsEver(): boolean;
  };
}

/**
 * What comes of the page's loading, of the machine, and of the test's own hands: going to other tabs
 * and back, moving the pointer, pressing keys.
 */
const OWN_EVENTS =
  /^(pagereveal|readystatechange|afterscriptexecute|load|pageshow|device\w+|visibilitychange|focus|blur|focusin|focusout|scroll|scrollend|(pointer|mouse|key)\w+) (page|html|own)$/;

/** All that a page hears of a popover that opens or closes: there is no way to open one in silence. */
const HOST_EVENTS = ['beforetoggle div', 'toggle div'];

test.for(Object.keys(SHAPES) as ShapeName[])(
  '%s is as it was',
  async (shape, { hangtag, page, pages }) => {
    await page.goto(pages.address(shape), { waitUntil: 'load' });
    const before = await snapshot(page);
    // From before any extension had its turn.
    expect(before.globals).toEqual(
      await page.evaluate(() => (window as unknown as Nosy).manners.globals),
    );
    const popup = await hangtag.openPopup(page);
    const { images } = await tagPage(popup);
    expect(images.map(({ result }) => result?.ok)).toEqual(Array(8).fill(true));

    // Tagged, and nothing shown: no mark at all.
    await page.bringToFront();
    expect(await snapshot(page)).toEqual(before);
    expect(await fonts(page)).toBe(0);
    expect(await heard(page)).toEqual({ changes: [], events: [] });

    if (shape === 'a page that replaces its nodes') {
      for (let time = 0; time < 3; time++) {
        await page.evaluate(() => dispatchEvent(new Event('render-again')));
        await new Promise((resolve) => setTimeout(resolve, 400));
      }
      expect(await snapshot(page)).toEqual(before);
      expect((await heard(page)).changes).toEqual([]);
    }

    // A card: one element at the body's end, and the page around it as it was.
    await hoverPicture(hangtag, page, '#p0');
    await expectOneElement(page, before);
    await expectReadable(hangtag, page, '.card');
    await page.keyboard.press('Escape');
    await cardIsGone(hangtag, page);
    await page.mouse.move(2, 2);
    expect(await snapshot(page)).toEqual(before);
    await until('the font is gone', async () => (await fonts(page)) === 0);
    const ofCard = await heard(page);
    expect(new Set(ofCard.changes.filter((change) => !change.startsWith('@div')))).toEqual(
      new Set(['+own>div', '-own>div']),
    );
    expect(ofCard.events.filter((event) => !HOST_EVENTS.includes(event))).toEqual([]);

    // Small tags: the same.
    try {
      await switchLabels(popup, true);
      await page.bringToFront();
      await until('labels are there', async () => (await labels(hangtag, page)) > 0);
      await expectOneElement(page, before);
      await expectReadable(hangtag, page, '.label');
    } finally {
      await switchLabels(popup, false);
    }
    await page.bringToFront();
    await until('they are gone', async () => (await hosts(page)).length === 0);
    expect(await snapshot(page)).toEqual(before);
    await until('the font is gone', async () => (await fonts(page)) === 0);
    const ofLabels = await heard(page);
    expect(ofLabels.changes.filter((change) => !change.startsWith('@div'))).toEqual([
      '+own>div',
      '-own>div',
    ]);
    expect(ofLabels.events.filter((event) => !HOST_EVENTS.includes(event))).toEqual([]);
  },
);

/** All of a page that Hangtag must leave as it is, but for what it puts over it. */
function snapshot(page: Page) {
  return page.evaluate(async () => {
    // What the pointer or another tab set in motion is over.
    await new Promise((resolve) => setTimeout(resolve, 100));
    // Not of a copy: its pictures would be loaded once more.
    const hosts = [...document.querySelectorAll('body > div[popover]')];
    const html = hosts.reduce(
      (text, host) => text.replace(host.outerHTML, ''),
      document.documentElement.outerHTML,
    );
    const { scrollWidth, scrollHeight, clientWidth } = document.documentElement;
    return {
      html,
      layout: [
        `${scrollWidth} ${scrollHeight} ${clientWidth} ${scrollX} ${scrollY}`,
        ...[...document.querySelectorAll('html, body *:not(body > div[popover])')].map(
          (element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return [element.localName, x, y, width, height].join();
          },
        ),
      ],
      // Sorted: Firefox puts those last that were asked for last, also by the lines above.
      globals: Object.getOwnPropertyNames(window).sort(),
      sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
      requests: performance.getEntriesByType('resource').map(({ name }) => name),
      focus: document.activeElement?.localName,
      fontsAreAsEver: (window as unknown as Nosy).manners.fontsAreAsEver(),
    };
  });
}

/** What the page has noticed since it was asked last, without what the test did itself. */
async function heard(page: Page): Promise<{ changes: string[]; events: string[] }> {
  const all = await page.evaluate(() => {
    const { manners } = window as unknown as Nosy;
    const { changes, events } = manners;
    manners.changes = [];
    manners.events = [];
    return { changes, events };
  });
  return { changes: all.changes, events: all.events.filter((event) => !OWN_EVENTS.test(event)) };
}

function hosts(page: Page): Promise<string[]> {
  return page.$$eval('body > div[popover]', (all) => all.map((host) => host.innerHTML));
}

/** How many fonts the page can find in its document; its own style sheets have none. */
function fonts(page: Page): Promise<number> {
  return page.evaluate(() => document.fonts.size);
}

/** One empty element is there and one font without a telling name, and the rest of the page as before. */
async function expectOneElement(page: Page, before: Awaited<ReturnType<typeof snapshot>>) {
  expect(await hosts(page)).toEqual(['']);
  expect(await snapshot(page)).toEqual(before);
  const seen = await page.evaluate(() => {
    const host = document.querySelector('body > div[popover]') as HTMLElement;
    return { root: host.shadowRoot, backdrop: getComputedStyle(host, '::backdrop').display };
  });
  expect(seen).toEqual({ root: null, backdrop: 'none' });
  const families = await page.evaluate(() => [...document.fonts].map(({ family }) => family));
  expect(families).toEqual([expect.stringMatching(/^"?f\d+"?$/)]);
}

/** What is shown there can be seen: it has a size, and ink on a ground. */
async function expectReadable(hangtag: ExtensionBrowser, page: Page, selector: string) {
  const shown = await readClosedShadows(hangtag, page, (root) => {
    const styleOf = (each: Element) =>
      (root.ownerDocument.defaultView as Window).getComputedStyle(each);
    const { opacity, display } = styleOf(root.host);
    return [...root.querySelectorAll('.card, .label')].map((each) => {
      const { width, height } = each.getBoundingClientRect();
      const { color, backgroundColor, direction, visibility, fontSize } = styleOf(each);
      const ofHost = { opacity, display };
      const kind = `.${each.className}`;
      const side = Math.min(width, height);
      return { kind, side, color, backgroundColor, direction, visibility, fontSize, ofHost };
    });
  });
  const first = shown.flat().find(({ kind }) => kind === selector);
  expect(first).toMatchObject({
    direction: 'ltr',
    visibility: 'visible',
    color: expect.stringMatching(/^rgb\(/),
    backgroundColor: expect.stringMatching(/^rgb\(/),
    ofHost: { opacity: '1', display: 'block' },
  });
  expect(first?.side).toBeGreaterThan(15);
  expect(Number.parseFloat(first?.fontSize ?? '')).toBeGreaterThanOrEqual(12);
  if (selector === '.card') expect((await readCard(hangtag, page))?.box.width).toBeGreaterThan(250);
}

async function labels(hangtag: ExtensionBrowser, page: Page): Promise<number> {
  const found = await readClosedShadows(
    hangtag,
    page,
    (root) => root.querySelectorAll('.label').length,
  );
  return found.reduce((sum, one) => sum + one, 0);
}
