import type { Page } from 'puppeteer-core';

/**
 * Where everything of the page's own is, once the shop's own hover effects are done. What Hangtag
 * shows lies in the top layer, and its element at the end of the body.
 */
export function layout(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
    const { scrollWidth, scrollHeight } = document.documentElement;
    const elements = [...document.body.querySelectorAll('*:not(:popover-open)')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.localName, x, y, width, height].join();
    });
    return [`${scrollWidth} ${scrollHeight} ${scrollY}`, ...elements];
  });
}
