import type { Frame, Page } from 'puppeteer-core';

/** Width and height in CSS pixels. */
type Size = [width: number, height: number];

/**
 * How large a page shows pictures: for each address the size of the largest element that has it as
 * its picture, its background or in an attribute, such as those of lazy loaders; nothing for
 * addresses that no element has. Looks into open shadow roots and frames.
 */
export async function shownSizes(
  page: Page,
  addresses: readonly string[],
): Promise<Map<string, { width: number; height: number }>> {
  const sizes = new Map<string, { width: number; height: number }>();
  const inFrames = await Promise.all(
    page.frames().map((frame) => sizesIn(frame, addresses).catch(() => [])),
  );
  for (const [address, [width, height]] of inFrames.flat()) {
    const known = sizes.get(address);
    if (known && known.width * known.height >= width * height) continue;
    sizes.set(address, { width, height });
  }
  return sizes;
}

function sizesIn(frame: Frame, addresses: readonly string[]): Promise<[string, Size][]> {
  // One flat piece: functions within would carry the names that the compiler gives them.
  return frame.evaluate((wanted) => {
    const sizes = new Map<string, Size>();
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        const { width, height } = element.getBoundingClientRect();
        const written = [
          (element as HTMLImageElement).currentSrc,
          ...[...element.attributes].flatMap(({ value }) => [value, ...value.split(/[\s,]+/)]),
          ...[null, '::before', '::after'].flatMap((pseudo) => {
            const { backgroundImage, content } = getComputedStyle(element, pseudo);
            return [...`${backgroundImage} ${content}`.matchAll(/url\("((?:[^"\\]|\\.)*)"\)/g)].map(
              ([, address]) => address?.replace(/\\(.)/g, '$1'),
            );
          }),
        ];
        for (const text of written) {
          if (!text || !URL.canParse(text, element.baseURI)) continue;
          const { href } = new URL(text, element.baseURI);
          if (!wanted.includes(href)) continue;
          const [knownWidth, knownHeight] = sizes.get(href) ?? [0, 0];
          if (width * height >= knownWidth * knownHeight) sizes.set(href, [width, height]);
        }
      }
    }
    return [...sizes];
  }, addresses as string[]);
}
