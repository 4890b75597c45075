import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { UsageError } from '../cli/command';
import { userPath } from '../cli/user-path';
import { BROWSERS, type BrowserName } from './browsers';

export const USAGE = `npm start [-- OPTIONS]

Opens the demo shop, or a shop made of your photographs, or any page, in a browser
with the extension. Without a display it tags every picture there and prints the tags.

  --browser NAME  chromium (the default) or firefox
  --photos DIR    show the photographs of this folder in the shop; where they lie in
                  one folder per class, the tags are compared with those classes
  --limit N       without a display: tag the first N photographs, classes by turns,
                  in whole pages of 60 (240); 0 for all
  --url URL       open this page instead of the demo shop
  --headless      do without a display although there is one
  --help          show this text`;

export interface StartOptions {
  browser: BrowserName;
  headless: boolean;
  photos: string | undefined;
  /** Photographs to tag without a display; 0 for all. */
  limit: number;
  url: string | undefined;
}

/** What of the surroundings decides: taken as an argument, so that tests can choose it. */
interface Surroundings {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
}

/**
 * Reads the arguments of `npm start`.
 * @throws {UsageError} when they make no sense; `parseArgs` throws its own for unknown ones
 */
export function readStartOptions(args: string[], { platform, env }: Surroundings): StartOptions {
  const { values } = parseArgs({
    args,
    options: {
      browser: { type: 'string', default: 'chromium' },
      photos: { type: 'string' },
      limit: { type: 'string', default: '240' },
      url: { type: 'string' },
      headless: { type: 'boolean', default: false },
    },
  });
  const browser = BROWSERS.find((name) => name === values.browser);
  if (browser === undefined) {
    throw new UsageError(`--browser takes ${BROWSERS.join(' or ')}, not ${values.browser}.`);
  }
  if (values.photos !== undefined && values.url !== undefined) {
    throw new UsageError('--photos and --url exclude each other.');
  }
  if (!/^\d+$/.test(values.limit)) {
    throw new UsageError(`--limit takes a whole number, not ${values.limit}.`);
  }
  return {
    browser,
    headless: values.headless || !hasDisplay(platform, env),
    photos: values.photos && existingFolder(userPath(values.photos)),
    limit: Number(values.limit),
    url: values.url && webAddress(values.url),
  };
}

function hasDisplay(platform: NodeJS.Platform, env: Surroundings['env']): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

function existingFolder(folder: string): string {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`--photos names ${folder}, but there is no such folder.`);
  }
  return folder;
}

function webAddress(url: string): string {
  const { protocol, href } = URL.canParse(url) ? new URL(url) : { protocol: '', href: '' };
  if (protocol !== 'http:' && protocol !== 'https:') {
    throw new UsageError(
      `--url takes an address that begins with http:// or https://, not ${url}.`,
    );
  }
  return href;
}
