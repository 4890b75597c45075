import type { Page } from 'puppeteer-core';

/**
 * Chooses one of the popup's settings, as a person does.
 * @returns whether there is such a choice
 */
export async function choose(popup: Page, value: string): Promise<boolean> {
  await popup.waitForSelector('select');
  const select = await popup.$(`select:has(option[value="${value}"])`);
  await select?.select(value);
  return select !== null;
}
