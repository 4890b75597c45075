import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import * as downloads from '@puppeteer/browsers';
import envPaths from 'env-paths';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

interface Candidates {
  /** Environment variable that names the program, before all else. */
  variable: string;
  /** Names to look for on the PATH, the preferred first. */
  commands: readonly string[];
  /** Usual places off the PATH. */
  places: readonly string[];
  aptPackage: string;
  download: downloads.Browser;
}

const windowsFolders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
  (name) => process.env[name] ?? [],
);

const CANDIDATES: Record<BrowserName, Candidates> = {
  chromium: {
    variable: 'CHROME_PATH',
    // Chromium before Chrome: Chrome may be managed by a policy that forbids unpacked extensions.
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
    places: [
      '/snap/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ...windowsFolders.flatMap((folder) => [
        path.join(folder, 'Chromium/Application/chrome.exe'),
        path.join(folder, 'Google/Chrome/Application/chrome.exe'),
      ]),
    ],
    aptPackage: 'chromium',
    download: downloads.Browser.CHROME,
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'],
    places: [
      '/snap/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      ...windowsFolders.map((folder) => path.join(folder, 'Mozilla Firefox/firefox.exe')),
    ],
    aptPackage: 'firefox-esr',
    download: downloads.Browser.FIREFOX,
  },
};

const TITLES: Record<BrowserName, string> = { chromium: 'Chromium', firefox: 'Firefox' };

/** The environment variable that names a browser's program. */
export function browserVariable(name: BrowserName): string {
  return CANDIDATES[name].variable;
}

/** No browser is here and none could be installed; the message says what to install. */
export class NoBrowserError extends Error {
  override name = 'NoBrowserError';
}

/**
 * The program of a browser, installed first where there is none.
 * @param say called with one line for each thing that is done
 * @throws {NoBrowserError}
 */
export async function ensureBrowser(
  name: BrowserName,
  say: (line: string) => void,
): Promise<string> {
  const found = await findBrowser(name);
  if (found !== undefined) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get')) {
    say(`No ${TITLES[name]} here: installing the package ${CANDIDATES[name].aptPackage} with apt.`);
    installWithApt(CANDIDATES[name].aptPackage);
    const installed = await findBrowser(name);
    if (installed !== undefined) return installed;
    say('That gave no browser that starts.');
  }
  return download(name, say);
}

/**
 * The program of a browser that is installed here, or undefined.
 * @throws {NoBrowserError} when the environment names a program that is not there
 */
export async function findBrowser(name: BrowserName): Promise<string | undefined> {
  const { variable, commands, places } = CANDIDATES[name];
  const named = process.env[variable];
  if (named) {
    if (existsSync(named)) return named;
    throw new NoBrowserError(`${variable} names ${named}, but there is no such file.`);
  }
  const cached = await downloads.getInstalledBrowsers({ cacheDir: downloadFolder() });
  return [
    ...commands.flatMap((command) => onPath(command) ?? []),
    ...places.filter((place) => existsSync(place)),
    ...cached
      .filter(({ browser }) => browser === CANDIDATES[name].download)
      .map(({ executablePath }) => executablePath),
  ].find(starts);
}

/** The file that a command name stands for, looked up as a shell does. */
function onPath(command: string): string | undefined {
  const ending = process.platform === 'win32' ? '.exe' : '';
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, command + ending))
    .find((file) => existsSync(file));
}

/**
 * Ubuntu's `chromium-browser` and `firefox` may be stubs that only ask for the snap, so a program
 * on Linux is asked for its version before it is trusted. Elsewhere that would open a window.
 */
function starts(program: string): boolean {
  return process.platform !== 'linux' || spawnSync(program, ['--version']).status === 0;
}

function installWithApt(name: string): void {
  const options = {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', name], options);
}

function downloadFolder(): string {
  return path.join(envPaths('hangtag', { suffix: '' }).cache, 'browsers');
}

async function download(name: BrowserName, say: (line: string) => void): Promise<string> {
  const cacheDir = downloadFolder();
  const browser = CANDIDATES[name].download;
  say(`No ${TITLES[name]} here: downloading one to ${cacheDir}.`);
  try {
    const platform = downloads.detectBrowserPlatform();
    if (platform === undefined) throw new Error('there is none for this kind of machine');
    const { executablePath } = await downloads.install({
      browser,
      buildId: await downloads.resolveBuildId(browser, platform, downloads.BrowserTag.STABLE),
      cacheDir,
      downloadProgressCallback: 'default',
      installDeps: process.platform === 'linux' && process.getuid?.() === 0,
    });
    if (!starts(executablePath)) throw new Error('it does not start; libraries may be missing');
    return executablePath;
  } catch (error) {
    throw new NoBrowserError(howToInstall(name, error));
  }
}

function howToInstall(name: BrowserName, error: unknown): string {
  const { aptPackage, variable } = CANDIDATES[name];
  const why = error instanceof Error ? error.message : String(error);
  return [
    `${TITLES[name]} is not installed, and the download failed: ${why}.`,
    `Install ${TITLES[name]} (Debian: apt install ${aptPackage}), or name its program in ${variable}.`,
  ].join('\n');
}
