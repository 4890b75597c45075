import puppeteer, { type Browser } from 'puppeteer-core';
import { ensureBrowser } from '../browsers';

export type Paper = 'a4' | 'letter';

/** A Chromium that prints; whoever opens it closes it. */
export async function openPrinter(env: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const executablePath = await ensureBrowser('chromium', console.log);
  return puppeteer.launch({ executablePath, args: ['--no-sandbox'], pipe: true, env });
}

/**
 * Prints a report that was written as one file.
 * @param address of the file
 * @param style CSS besides the report's own
 * @returns the bytes of a PDF
 */
export async function printReport(
  printer: Browser,
  address: string,
  paper: Paper,
  style = '',
): Promise<Uint8Array> {
  const page = await printer.newPage();
  try {
    await page.goto(address);
    await page.waitForSelector('main section');
    if (style) await page.addStyleTag({ content: style });
    // Waits for the fonts by itself.
    return await page.pdf({ format: paper, printBackground: true });
  } finally {
    await page.close();
  }
}
