/** Renders the extension's icons from their drawings: `npx tsx scripts/icons.ts`, after a change. */
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const inRepository = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** 16 to 48 for toolbars and menus, 96 for Firefox's list of add-ons, 128 for Chrome's store. */
for (const side of [16, 32, 48, 96, 128]) {
  const drawing = side < 32 ? 'assets/icon-small.svg' : 'assets/icon.svg';
  const icon = `public/icon/${side}.png`;
  await sharp(inRepository(drawing), { density: side < 32 ? 72 : 576 })
    .resize(side, side)
    .png({ compressionLevel: 9 })
    .toFile(inRepository(icon));
  console.log(`${drawing} -> ${icon}`);
}
