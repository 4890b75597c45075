import { expect, inject } from 'vitest';
import { ensureBrowser } from '../../scripts/browsers';
import { launchWithExtension } from '../../scripts/launch';
import { departmentAddress, test } from './fixtures';
import { hoverPicture, product } from './pictures';
import { closeRealPopup, openRealPopup } from './real-popup';

// Only there is such a setting. Pages get noise of every canvas; what an extension reads is spared,
// as this test shows. Should that change, the answer must be a reason in words, and no tag.
test.runIf(inject('browser') === 'firefox').for([true, false])(
  'where Firefox gives pages noise in place of pixels, no tag comes of it; all sites allowed: %s',
  async (allSites, { shop, viewport }) => {
    const hangtag = await launchWithExtension({
      name: 'firefox',
      executablePath: await ensureBrowser('firefox', console.log),
      headless: true,
      allSites,
      viewport,
      firefoxSettings: { 'privacy.resistFingerprinting': true },
    });
    try {
      const page = await hangtag.browser.newPage();
      await page.goto(departmentAddress(shop, 'Trousers'));
      const first = await page.evaluate(() => {
        const context = document.createElement('canvas').getContext('2d');
        if (!context) return [];
        context.fillStyle = 'rgb(200 100 50)';
        context.fillRect(0, 0, 9, 9);
        return [...context.getImageData(0, 0, 1, 1).data];
      });
      expect(first).not.toEqual([200, 100, 50, 255]);
      if (!allSites) {
        await openRealPopup(hangtag, page);
        await closeRealPopup(hangtag, page);
      }
      const card = await hoverPicture(hangtag, page, product('foundry-jeans'));
      if (card.title === 'No tag') expect(card.label).toContain('gives noise');
      else expect(card.title).toBe('Trouser');
    } finally {
      await hangtag.close();
    }
  },
);
