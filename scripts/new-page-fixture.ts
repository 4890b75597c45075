import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand, UsageError } from '../cli/command';

const FOLDER = path.join(import.meta.dirname, '../test/pages');

const USAGE = `npm run new-page-fixture -- NAME

Starts a page on which the finder of product images is tried: test/pages/NAME with source.html, a
small listing to change, and expected.json. NAME says the behaviour: hover-views-count-once.`;

const SOURCE = `<!-- data-box is left, top, width and height in CSS pixels, in a window of 1000 by 800. -->
<ul data-box="0 100 1000 400">
  <li data-box="20 100 220 360">
    <a href="/products/1" data-box="20 100 220 290"><img src="one.jpg" alt="Linen shirt" data-box="20 100 220 290"></a>
    <h3 data-box="20 400 220 20">Linen shirt</h3>
    <p data-box="20 430 220 20">29 €</p>
  </li>
</ul>
`;

const EXPECTED = { products: ['one.jpg'], others: [] };

await runCommand(USAGE, async (args) => {
  const [name, ...rest] = args;
  if (!name || rest.length > 0) throw new UsageError('One name is wanted.');
  if (!/^[a-z]+(-[a-z]+)*$/.test(name)) {
    throw new UsageError(`A name is small letters with hyphens between words, not ${name}.`);
  }
  const folder = path.join(FOLDER, name);
  if (existsSync(folder)) throw new UsageError(`There is already a test/pages/${name}.`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'source.html'), SOURCE);
  writeFileSync(path.join(folder, 'expected.json'), `${JSON.stringify(EXPECTED, null, 2)}\n`);
  console.log(`test/pages/${name} is there. Try it: npx vitest run test/pages`);
});
