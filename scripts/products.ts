import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../cli/command';
import { say } from '../cli/say';
import { userPath } from '../cli/user-path';
import { count } from '../components/figures';
import { BROWSERS, ensureBrowser } from './browsers';
import { buildExtension } from './build-extension';
import { findSources } from './products/find-sources';
import { productText, scoreText } from './products/product-text';
import { readProductTruth } from './products/product-truth';
import { readProducts } from './products/read-products';
import { scoreProducts } from './products/score-products';

const USAGE = `Prints what pages sell, as the extension reads it: the product that a page is about first.

npm run products -- URL|FILE|DIR… [options]

  URL              a page on the web
  FILE, DIR        a saved page, .html or .html.gz, or a folder of them
  --truth FILE     right values of saved pages, by their names; scores the main products
  --browser NAME   ${BROWSERS.join(' or ')} (default ${BROWSERS[0]})
  --json FILE      writes what was read to FILE too, for other programs
  --help           this text

Builds the extension first. Of a saved page nothing leaves the machine: a grey picture stands in for
each of its images. docs/measuring.md says what the figures mean.`;

await runCommand(USAGE, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      truth: { type: 'string' },
      browser: { type: 'string', default: BROWSERS[0] },
      json: { type: 'string' },
    },
  });
  if (positionals.length === 0) throw new UsageError('Name a page, a file or a folder.');
  const name = BROWSERS.find((browser) => browser === values.browser);
  if (name === undefined) throw new UsageError(`There is no browser "${values.browser}".`);

  const sources = await findSources(positionals);
  const truth = values.truth === undefined ? {} : await readProductTruth(userPath(values.truth));
  const jsonFile = values.json === undefined ? undefined : userPath(values.json);
  if (jsonFile !== undefined) await mkdir(path.dirname(jsonFile), { recursive: true });

  const executablePath = await ensureBrowser(name, say);
  say(`building the extension for ${name}.`);
  buildExtension(name);
  let failed = 0;
  let done = 0;
  const products = await readProducts(sources, {
    name,
    executablePath,
    urls: Object.fromEntries(Object.entries(truth).map(([page, { url }]) => [page, url])),
    onPage: (source, result) => {
      const place = `page ${++done} of ${sources.length}, ${source.name}`;
      if (result instanceof Error) {
        failed++;
        say(`${place}: not read: ${result.message}.`);
      } else {
        say(`${place}: ${count(result.length, 'product')}.`);
        console.log(productText(source.name, result));
      }
    },
  });
  if (values.truth !== undefined) {
    const mains = sources.map((source) => [source.name, products[source.name]?.[0]]);
    console.log(`\n${scoreText(scoreProducts(Object.fromEntries(mains), truth))}`);
  }
  if (jsonFile !== undefined) {
    const json = Object.entries(products).map(([page, all]) => [page, { products: all }]);
    await writeFile(jsonFile, `${JSON.stringify(Object.fromEntries(json), null, 2)}\n`);
    say(`written to ${jsonFile}.`);
  }
  if (failed > 0) throw new Error(`${count(failed, 'page')} could not be read, see above.`);
});
