import type { Page } from 'puppeteer-core';

/** A group of pictures as the popup shows it. */
export interface ShownGroup {
  answer: string | null;
  name: string;
  count: number;
}

/** The groups that the popup shows, in its order. */
export function shownGroups(popup: Page): Promise<ShownGroup[]> {
  return popup.$$eval('section[data-answer]', (sections) =>
    sections.map((section) => ({
      answer: section.getAttribute('data-answer'),
      name: section.querySelector('h3')?.textContent ?? '',
      count: Number(section.querySelector('.group-count b')?.textContent),
    })),
  );
}
