import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { BrowserName } from './browsers';
import { until } from './until';

/** Id and address that the extension gets in Firefox, which otherwise draws the address by lot. */
const GECKO_ID = 'hangtag@hangtag.example';
const GECKO_UUID = '4f1d6b52-6c9e-4a53-9a33-2f0a4c1d7e10';

/** Settings of Firefox that send every request but those to this machine to a proxy that is not there. */
const NOWHERE = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': '127.0.0.1',
  'network.proxy.failover_direct': false,
};

/** The languages by the names that Firefox has for them. */
const LOCALES = { en: 'en-US', de: 'de' };

const outputFolder = path.join(import.meta.dirname, '../.output');

export interface LaunchOptions {
  name: BrowserName;
  /** The browser's program, from `ensureBrowser`. */
  executablePath: string;
  headless: boolean;
  /** Folder of the built extension; the production build of this repository by default. */
  extensionFolder?: string;
  /** Let it read all sites from the start, as a user may: then nothing has to be asked for. */
  allSites?: boolean;
  /** Accept a WebGPU adapter that is emulated in software, so that machines without a GPU test it. */
  softwareWebgpu?: boolean;
  /** Size of the pages in CSS pixels; null follows the window. */
  viewport?: { width: number; height: number } | null;
  /** Leave no way to any host but this machine. */
  offline?: boolean;
  /** The browser's language, whatever the person's own is: tests and scripts press its buttons by their words. */
  language?: 'en' | 'de';
  /** Lead every host name to this machine. */
  allHostsHere?: boolean;
  /** Folder of the profile, kept when the browser is closed; without it, a fresh one each time. */
  profile?: string;
  /** Settings of Firefox. */
  firefoxSettings?: Record<string, string | number | boolean>;
  /** Called before the extension is installed, and so before its first request. */
  prepare?: (browser: Browser) => Promise<void>;
}

/** A running browser with the extension in it. */
export interface ExtensionBrowser {
  name: BrowserName;
  browser: Browser;
  /** Where the installed extension lies. */
  folder: string;
  /** Opens a page of the extension, such as `report.html`, in a tab of its own. */
  openExtensionPage(file: string): Promise<Page>;
  /** Opens the popup's page in a tab of its own, showing the tab that `page` is in. */
  openPopup(page: Page): Promise<Page>;
  close(): Promise<void>;
}

/** Where the production build of a browser lies. */
export function buildFolder(name: BrowserName): string {
  return path.join(outputFolder, name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}

/**
 * Starts a browser with a fresh profile and the extension installed.
 * @throws when the extension is not built, or the browser refuses it
 */
export async function launchWithExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const folder = options.extensionFolder ?? buildFolder(options.name);
  if (!existsSync(path.join(folder, 'manifest.json'))) {
    throw new Error(`There is no built extension in ${folder}. Run npm run build first.`);
  }
  const launch = options.name === 'chromium' ? launchChromium : launchFirefox;
  const installed = options.allSites ? await allowAllSites(folder, options.profile) : folder;
  const { browser, origin } = await launch(options, installed);
  const openExtensionPage = (file: string) => openTab(browser, `${origin}/${file}`);
  return {
    name: options.name,
    browser,
    folder: installed,
    openExtensionPage,
    openPopup: async (page) => {
      await page.bringToFront();
      const popup = await openExtensionPage('popup.html');
      const tabId = await popup.evaluate(previousTab);
      await load(popup, `${origin}/popup.html?tab=${tabId}`);
      return popup;
    },
    close: async () => {
      await browser.close();
      if (installed !== folder) await rm(installed, { recursive: true });
    },
  };
}

/**
 * A copy of a build that holds the permission for all sites, which the build itself asks for. All
 * else is the same.
 */
async function allowAllSites(folder: string, profile: string | undefined): Promise<string> {
  // Chromium knows an extension by its folder: one profile, one folder.
  const copy = profile
    ? `${profile}-extension`
    : await mkdtemp(path.join(os.tmpdir(), 'hangtag-extension-'));
  await cp(folder, copy, { recursive: true });
  const file = path.join(copy, 'manifest.json');
  const { optional_host_permissions, ...manifest } = JSON.parse(await readFile(file, 'utf8'));
  const allowed = { ...manifest, host_permissions: optional_host_permissions };
  await writeFile(file, JSON.stringify(allowed));
  return copy;
}

async function launchChromium(options: LaunchOptions, folder: string) {
  const { executablePath, headless, softwareWebgpu, viewport = null, profile } = options;
  const { language = 'en' } = options;
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    // On Linux it asks the environment, elsewhere its command line.
    env: { ...process.env, LANGUAGE: language },
    ...(profile && { userDataDir: profile }),
    // Chrome no longer takes extensions on its command line; through the pipe it does.
    pipe: true,
    enableExtensions: true,
    defaultViewport: viewport,
    // No bar that says a test is running over a shop that a person looks at.
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
    args: [
      `--lang=${language}`,
      // The sandbox refuses to run as root, which is the only user in many containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(softwareWebgpu ? ['--enable-unsafe-webgpu'] : []),
      ...(options.allHostsHere ? ['--host-resolver-rules=MAP * 127.0.0.1'] : []),
      ...(options.offline ? ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] : []),
    ],
  });
  await options.prepare?.(browser);
  const id = await browser.installExtension(folder);
  return { browser, origin: `chrome-extension://${id}` };
}

async function launchFirefox(options: LaunchOptions, folder: string) {
  const { executablePath, headless, softwareWebgpu, viewport = null, profile } = options;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    ...(profile && { userDataDir: profile }),
    defaultViewport: viewport,
    // Lets the driver open moz-extension: pages, and tests reach into the browser's own window.
    args: headless ? ['--remote-allow-system-access'] : [],
    extraPrefsFirefox: {
      'intl.locale.requested': LOCALES[options.language ?? 'en'],
      // A page's own button asks for a site; the prompt belongs to the browser's window.
      'extensions.webextOptionalPermissionPrompts': false,
      // A real popup leaves its page in front. Here it is a tab that hides the page, whose timers would
      // then fire once a second; Chromium is started without that by Puppeteer itself.
      'dom.min_background_timeout_value_without_budget_throttling': 4,
      'dom.timeout.enable_budget_timer_throttling': false,
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_UUID }),
      ...(softwareWebgpu && {
        'dom.webgpu.enabled': true,
        'dom.webgpu.workers.enabled': true,
        'gfx.webgpu.ignore-blocklist': true,
      }),
      ...(options.offline && NOWHERE),
      ...options.firefoxSettings,
      ...(options.allHostsHere && { 'network.dns.forceResolve': '127.0.0.1' }),
      // What is installed for a test counts as uninstalled when Firefox is closed.
      ...(profile && { 'extensions.webextensions.keepStorageOnUninstall': true }),
    },
  });
  await options.prepare?.(browser);
  await browser.installExtension(folder);
  return { browser, origin: `moz-extension://${GECKO_UUID}` };
}

async function openTab(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await load(page, url);
  return page;
}

/** In Firefox the driver never hears that an extension's page has loaded, so the page is asked. */
async function load(page: Page, url: string): Promise<void> {
  page.goto(url).catch(() => undefined);
  await until(`${url} has loaded`, () =>
    page
      .evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url)
      .catch(() => false),
  );
}

interface Tab {
  id?: number;
  lastAccessed?: number;
}

/** Runs in a page of the extension: the tab that was in front before its own. */
async function previousTab(): Promise<number> {
  const { tabs } = (
    globalThis as unknown as {
      chrome: { tabs: { query(filter: object): Promise<Tab[]>; getCurrent(): Promise<Tab> } };
    }
  ).chrome;
  const own = await tabs.getCurrent();
  const others = (await tabs.query({})).filter(({ id }) => id !== own.id);
  others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return others[0]?.id ?? -1;
}
