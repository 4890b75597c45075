import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What the tests' programs are given in the place of what a machine happens to have. */
export interface TestEnvironment {
  env: NodeJS.ProcessEnv;
  /** Takes away what they left in it. */
  remove(): void;
}

/** Variables by which a person's surroundings would reach the tests: languages, screens, settings. */
const OF_THE_MACHINE =
  /^(LANG|LANGUAGE|LC_\w+|TZ|DISPLAY|WAYLAND_DISPLAY|XDG_\w+|GTK_\w+|GDK_\w+|QT_\w+|MOZ_\w+|DBUS_SESSION_BUS_ADDRESS|DESKTOP_SESSION|NODE_OPTIONS|NODE_ENV|INIT_CWD)$/;

/**
 * The same surroundings on every machine: an empty home, and with it no cached downloads, fonts or
 * profiles of a person's; one language and time zone; no screen. All else of the environment stays,
 * such as variables that name folders of data.
 * @param programs variables that name what lies in the person's own home: the browsers
 */
export function testEnvironment(
  programs: Readonly<Record<string, string>> = {},
  given: NodeJS.ProcessEnv = process.env,
): TestEnvironment {
  const home = mkdtempSync(path.join(tmpdir(), 'hangtag-home-'));
  const kept = Object.entries(given).filter(([name]) => !OF_THE_MACHINE.test(name));
  return {
    env: {
      ...Object.fromEntries(kept),
      HOME: home,
      USERPROFILE: home,
      LOCALAPPDATA: path.join(home, 'AppData', 'Local'),
      APPDATA: path.join(home, 'AppData', 'Roaming'),
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      ...programs,
    },
    // Browsers may still be writing there.
    remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }),
  };
}
