import type { Page } from 'puppeteer-core';

/** Where everything is, once the shop's own hover effects are done. */
export function layout(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
    const { scrollWidth, scrollHeight } = document.documentElement;
    // Without the extension's own element, which is at the end of the body while it shows something.
    const elements = [...document.body.querySelectorAll('*:not(body > div[popover])')].map(
      (element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [element.localName, x, y, width, height].join();
      },
    );
    return [`${scrollWidth} ${scrollHeight} ${scrollY}`, ...elements];
  });
}
