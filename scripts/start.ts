import path from 'node:path';
import { runCommand } from '../cli/command';
import { imagePath, VIEWS } from '../demo/images';
import { PAGE_SIZE } from '../demo/pages/photos';
import { listPhotos } from '../demo/photos';
import { PRODUCTS } from '../demo/products';
import { startDemoShop } from '../demo/server';
import { OUTPUT_IDS } from '../model/taxonomy';
import { classOfFolder } from '../training/class-of-folder';
import { ensureBrowser } from './browsers';
import { buildExtension } from './build-extension';
import { identify, type KnownPicture } from './identify';
import { type ExtensionBrowser, launchWithExtension } from './launch';
import { accuracyTable, pageTotals, type TableRow, tagTable } from './page-report';
import { speakInNode } from './speak-in-node';
import { readStartOptions, type StartOptions, USAGE } from './start-options';
import { takeTour } from './tour';

const OUTPUT = path.join(import.meta.dirname, '../.output');

/** Pages to open, and what is known of the pictures on them. */
interface Exhibition {
  urls: string[];
  pictures: KnownPicture[];
  close(): Promise<void>;
}

/** Whether photographs in a folder of this name, or in none, can be left without a remark. */
function isLabel(folder: string | undefined): boolean {
  return folder === undefined || classOfFolder(folder) !== undefined;
}

function say(line: string): void {
  console.log(`hangtag: ${line}`);
}

/** Overwrites its own line; silent where that is no terminal, such as a log file. */
function showProgress(line: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${line}`);
}

async function openExhibition({ url, photos, limit, headless }: StartOptions): Promise<Exhibition> {
  if (url !== undefined) return { urls: [url], pictures: [], close: async () => {} };
  const shop = await startDemoShop({
    ...(photos !== undefined && { photos }),
    onProgress: (done, total) => showProgress(`Drawing the shop's pictures: ${done} of ${total}`),
  });
  showProgress('');
  say(`the shop is open at ${shop.url}.`);
  if (photos === undefined) {
    return { urls: [shop.url], pictures: products(), close: shop.close };
  }
  const all = await listPhotos(photos);
  const wanted = limit === 0 ? all.length : Math.min(limit, all.length);
  const pages = Math.ceil(wanted / PAGE_SIZE);
  if (headless && pages * PAGE_SIZE < all.length) {
    say(`tagging the first ${pages * PAGE_SIZE} of ${all.length} photographs (--limit 0 for all).`);
  }
  const strange = new Set(all.map(({ folder }) => folder).filter((name) => !isLabel(name)));
  if (strange.size > 0) {
    say(`${[...strange].join(', ')}: no class, so not compared. Classes: ${OUTPUT_IDS.join(' ')}.`);
  }
  return {
    urls: Array.from({ length: pages }, (_, index) => `${shop.url}/?page=${index + 1}`),
    pictures: all.map(({ name, folder, address }) => ({
      name: folder === undefined ? name : `${folder}/${name}`,
      alt: '',
      truth: folder === undefined ? undefined : classOfFolder(folder),
      isAt: (asked) => asked === address,
    })),
    close: shop.close,
  };
}

function products(): KnownPicture[] {
  return PRODUCTS.map((product) => {
    const addresses = VIEWS.flatMap((view) =>
      (['webp', 'jpeg', 'png'] as const).map((format) => imagePath(product, view, format)),
    );
    return {
      name: product.name,
      alt: product.alt,
      truth: product.class,
      isAt: (address) => addresses.includes(address),
    };
  });
}

/** For people at a screen: everything is there to be tried until they close the browser. */
async function stayOpen(
  { browser }: ExtensionBrowser,
  { urls: [url = ''] }: Exhibition,
): Promise<void> {
  const closed = new Promise((resolve) => browser.once('disconnected', resolve));
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(url);
  say('rest the pointer on a picture, or right-click it and choose “Tag this image”.');
  say('for the whole page, press Hangtag’s icon beside the address, or behind the puzzle piece.');
  say('close the browser or press Ctrl-C to end.');
  await closed;
}

/** Without a screen: the extension tags everything, and its answers are printed. */
async function printTour(hangtag: ExtensionBrowser, { urls, pictures }: Exhibition): Promise<void> {
  say('tagging every picture through the extension.');
  const { images, engine, screenshots } = await takeTour(hangtag, urls, OUTPUT, (tagged) =>
    showProgress(`${tagged} pictures tagged`),
  );
  showProgress('');
  const known = identify(images, pictures);
  const rows = images.map((image, at): TableRow => {
    const picture = known[at];
    const name = picture?.name ?? (image.alt || image.url.slice(0, 200) || 'without a name');
    return { name, truth: picture?.truth, image };
  });
  const parts = [tagTable(rows), pageTotals(images, engine), accuracyTable(rows)];
  console.log(`\n${parts.filter(Boolean).join('\n\n')}\n`);
  for (const file of screenshots) say(`saved ${path.relative(process.cwd(), file)}.`);
}

await runCommand(USAGE, async (args) => {
  await speakInNode('en');
  const options = readStartOptions(args, process);
  const executablePath = await ensureBrowser(options.browser, say);
  say(`building the extension for ${options.browser}.`);
  buildExtension(options.browser);
  const exhibition = await openExhibition(options);
  try {
    const { browser: name, headless } = options;
    say(`starting ${executablePath}${headless ? ' without a window' : ''}.`);
    const hangtag = await launchWithExtension({
      name,
      executablePath,
      headless,
      allSites: true,
      viewport: headless ? { width: 1280, height: 900 } : null,
    });
    try {
      await (headless ? printTour(hangtag, exhibition) : stayOpen(hangtag, exhibition));
    } finally {
      await hangtag.close();
    }
  } finally {
    await exhibition.close();
  }
});
