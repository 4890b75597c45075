import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import preact from '@preact/preset-vite';
import type { InlineConfig } from 'vite';
import { defineConfig } from 'wxt';
import { ALL_SITES } from './entrypoints/background/all-sites';

const NETWORKS_FOLDER = path.join(import.meta.dirname, 'model/networks');

/** TensorFlow.js's own kernels in WebAssembly. */
const SIMD_BUILD = 'tfjs-backend-wasm-simd.wasm';

/** Packages of the fonts in `components/fonts.css`. */
const FONTS = ['@fontsource-variable/inter', '@fontsource/source-serif-4'];

/** Names of the bundled networks: of the folders that hold one. */
function networkFolders(): string[] {
  return readdirSync(NETWORKS_FOLDER).filter((name) =>
    existsSync(path.join(NETWORKS_FOLDER, name, 'weights.bin')),
  );
}

/** The code that turns a picture's file into the network's input, and its output into an answer. */
function answeringCode(): string[] {
  const model = ['model', 'model/image-file'].flatMap((folder) =>
    readdirSync(path.join(import.meta.dirname, folder))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => `${folder}/${name}`),
  );
  const decoding = ['sniff-image', 'decode-image', 'bitmap-pixels'];
  return [...model, ...decoding.map((name) => `entrypoints/background/${name}.ts`)].sort();
}

function digestOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(path.join(import.meta.dirname, file)));
  return hash.digest('hex').slice(0, 16);
}

/** Of each network, a digest of all that its answers depend on: what is kept is kept under it. */
function networkVersions(): Record<string, string> {
  const versions = networkFolders().map((name) => {
    const folder = path.join('model/networks', name);
    const files = [...answeringCode(), `${folder}/model.json`, `${folder}/weights.bin`];
    return [name, digestOf(files)];
  });
  return Object.fromEntries(versions);
}

/** A JSON file without the space that makes it readable: of a report that is a third. */
function withoutSpace(file: string): string {
  return JSON.stringify(JSON.parse(readFileSync(file, 'utf8')));
}

/** Files that no code imports: the bundled networks, the fonts' licences and the WASM backend. */
function runtimeFiles(root: string) {
  const wasm = path.join(root, 'node_modules/@tensorflow/tfjs-backend-wasm/dist');
  return [
    ...networkFolders().flatMap((name) =>
      // Not the search's trials: the report has what is to be shown of them.
      ['model.json', 'weights.bin', 'report.json'].map((file) => {
        const absoluteSrc = path.join(NETWORKS_FOLDER, name, file);
        const relativeDest = path.join('networks', name, file);
        return file === 'report.json'
          ? { contents: withoutSpace(absoluteSrc), relativeDest }
          : { absoluteSrc, relativeDest };
      }),
    ),
    ...FONTS.map((name) => ({
      absoluteSrc: path.join(root, 'node_modules', name, 'LICENSE'),
      relativeDest: path.join('fonts', `${path.basename(name)}.LICENSE.txt`),
    })),
    // The build for processors without SIMD is left out: every browser that the manifest admits has it
    // on processors since 2008, and on older ones the JavaScript backend answers.
    {
      absoluteSrc: path.join(wasm, SIMD_BUILD),
      relativeDest: path.join('wasm', SIMD_BUILD),
    },
  ];
}

/** Gives fonts the names of their files: the background asks for one by its name. */
function nameFonts(config: InlineConfig): void {
  const output = config.build?.rollupOptions?.output;
  if (!output || Array.isArray(output) || typeof output.assetFileNames !== 'string') return;
  const { assetFileNames } = output;
  output.assetFileNames = ({ names: [name = ''] }) =>
    name.endsWith('.woff2') ? `fonts/${path.basename(name)}` : assetFileNames;
}

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  vite: () => ({
    plugins: [preact()],
    // All browsers that the extension runs in preload modules by themselves.
    build: { modulePreload: { polyfill: false } },
    define: {
      NETWORK_FOLDERS: JSON.stringify(networkFolders()),
      NETWORK_VERSIONS: JSON.stringify(networkVersions()),
      CODE_VERSION: JSON.stringify(digestOf(answeringCode())),
    },
  }),
  zip: { excludeSources: ['checkpoints/**'] },
  hooks: {
    'build:publicAssets': (wxt, files) => {
      files.push(...runtimeFiles(wxt.config.root));
    },
    // WXT takes the button's title from the popup's page, which no browser translates.
    'build:manifestGenerated': (_, manifest) => {
      if (manifest.action) manifest.action.default_title = '__MSG_extension_name__';
    },
    // The content script does without the polyfill, which would be a third of it: browsers answer
    // its questions with promises, and `messages/listen.ts` answers theirs in the way common to all.
    'vite:build:extendConfig': ([entrypoint], config) => {
      nameFonts(config);
      if (entrypoint?.name === 'content-script') config.resolve = { ...config.resolve, alias: {} };
    },
  },
  manifest: ({ browser, command }) => ({
    // Texts in `locales/`, like all that a person reads.
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    // contextMenus: "Tag this image". storage: what the user chose in the popup.
    // activeTab: the page on which the button or the menu's entry was pressed, and no other.
    // scripting: puts Hangtag into that page, and into the sites that the user allowed for good.
    // unlimitedStorage: browsers clear other databases when the disk runs short, with what the
    // person corrected and their own network.
    permissions: ['activeTab', 'contextMenus', 'storage', 'scripting', 'unlimitedStorage'],
    // Asked for by "Always on this site" and "On all sites", never at installation.
    optional_host_permissions: ALL_SITES,
    // Not to be asked again after every rebuild.
    ...(command === 'serve' && { host_permissions: ALL_SITES }),
    content_security_policy: {
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
    },
    // Popovers, `checkVisibility` with its options, and, the newest of them, `URL.parse`.
    ...(browser !== 'firefox' && { minimum_chrome_version: '126' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'hangtag@hangtag.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
