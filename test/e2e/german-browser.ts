import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type BrowserName, ensureBrowser } from '../../scripts/browsers';
import { runInFirefoxWindow } from '../../scripts/firefox-window';
import { buildFolder, type ExtensionBrowser, launchWithExtension } from '../../scripts/launch';

/** Starts a browser whose language is German, with the extension in it. */
export async function launchInGerman(
  name: BrowserName,
  viewport: { width: number; height: number },
): Promise<ExtensionBrowser> {
  const launch = async (extensionFolder: string) =>
    launchWithExtension({
      name,
      executablePath: await ensureBrowser(name, console.log),
      headless: true,
      allSites: true,
      extensionFolder,
      language: 'de',
      viewport,
      // Firefox takes a language only where it has a package for it, which extensions do not need.
      prepare: async (browser) => {
        if (name !== 'firefox') return;
        await runInFirefoxWindow(browser, `Services.locale.availableLocales = ['en-US', 'de']; ''`);
      },
    });
  const german = await launch(buildFolder(name));
  if ((await languageOf(german)).startsWith('de')) return german;
  await german.close();
  console.log('This browser has no German of its own: the test takes away the English texts.');
  const folder = await withoutEnglish(buildFolder(name));
  const forced = await launch(folder);
  return {
    ...forced,
    close: async () => {
      await forced.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function languageOf(hangtag: ExtensionBrowser): Promise<string> {
  const page = await hangtag.openExtensionPage('welcome.html');
  const language = await page.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { i18n: { getUILanguage(): string } } };
    return chrome.i18n.getUILanguage();
  });
  await page.close();
  return language;
}

/** Debian packs Chromium's languages apart: there the build gets German for its one language. */
async function withoutEnglish(folder: string): Promise<string> {
  const copy = await mkdtemp(path.join(os.tmpdir(), 'hangtag-german-'));
  await cp(folder, copy, { recursive: true });
  const file = path.join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, default_locale: 'de' }));
  await rm(path.join(copy, '_locales/en'), { recursive: true });
  return copy;
}
