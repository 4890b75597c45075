import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { expect, inject } from 'vitest';
import { readClosedShadows } from '../../scripts/closed-shadow';
import { test } from './fixtures';
import { hoverPicture } from './pictures';

const FONT = 'fonts/inter-latin-wght-normal.woff2';

test.for(['popup', 'options', 'welcome', 'report'])(
  'the %s page is written in the fonts that the extension brings along',
  async (name, { hangtag, page }) => {
    const own =
      name === 'popup'
        ? await hangtag.openPopup(page)
        : await hangtag.openExtensionPage(`${name}.html`);
    await own.bringToFront();
    await own.waitForSelector('h1');
    const seen = await own.evaluate(async () => {
      await document.fonts.ready;
      const all = [...document.body.querySelectorAll('*')].filter((each) =>
        [...each.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
      );
      const families = all.map((each) => getComputedStyle(each).fontFamily.split(',')[0]);
      return {
        families: [...new Set(families)].sort(),
        inText: [...document.fonts].find(({ weight }) => weight === '100 900')?.status,
      };
    });
    const unquoted = seen.families.map((family) => family?.replaceAll('"', ''));
    expect(['Inter', 'Source Serif 4']).toEqual(expect.arrayContaining(unquoted));
    expect(seen.inText).toBe('loaded');
    // Chromium tells of every letter which font it took.
    if (inject('browser') === 'chromium') expect(await machineFonts(own)).toEqual([]);
  },
);

test('a card is written in it, too, and the page cannot get at the file', async ({
  hangtag,
  page,
}) => {
  await hoverPicture(hangtag, page, 'img[alt]');
  const [family] = (
    await readClosedShadows(hangtag, page, (root) =>
      [...root.querySelectorAll('.card h1')].map((heading) => {
        const window = root.ownerDocument.defaultView as Window;
        return window.getComputedStyle(heading).fontFamily.split(',')[0];
      }),
    )
  ).flat();
  const faces = await page.evaluate(() =>
    [...document.fonts].map(({ family, status }) => ({ family, status })),
  );
  expect(faces).toHaveLength(1);
  expect(faces[0]?.status).toBe('loaded');
  expect(family?.replaceAll('"', '')).toBe(faces[0]?.family.replaceAll('"', ''));

  const manifest = JSON.parse(await readFile(path.join(hangtag.folder, 'manifest.json'), 'utf8'));
  expect(manifest).not.toHaveProperty('web_accessible_resources');
  const own = await hangtag.openExtensionPage('options.html');
  const address = await own.evaluate((file) => new URL(`/${file}`, location.href).href, FONT);
  const ask = (asked: string) =>
    fetch(asked).then(
      ({ status }) => status,
      () => 'refused',
    );
  expect(await own.evaluate(ask, address)).toBe(200);
  expect(await page.evaluate(ask, address)).toBe('refused');
});

/** Fonts of the machine that a page's letters were drawn with. */
async function machineFonts(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  try {
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument', { depth: -1 });
    const { nodeId } = await session.send('DOM.querySelector', {
      nodeId: root.nodeId,
      selector: 'body',
    });
    return await fontsWithin(session, nodeId);
  } finally {
    await session.detach();
  }
}

async function fontsWithin(session: CDPSession, nodeId: number): Promise<string[]> {
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId, selector: '*' });
  const all = await Promise.all(
    nodeIds.map((each) => session.send('CSS.getPlatformFontsForNode', { nodeId: each })),
  );
  const ofMachine = all.flatMap(({ fonts }) =>
    fonts.filter(({ isCustomFont }) => !isCustomFont).map(({ familyName }) => familyName),
  );
  return [...new Set(ofMachine)];
}
