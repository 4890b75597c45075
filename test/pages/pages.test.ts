import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fakePage } from '../../entrypoints/content-script/fake-page';
import { type Candidate, findProducts } from '../../entrypoints/finder/find-products';
import { drain } from './drain';
import { readFixture } from './read-fixture';

const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Closed shadow roots, as the browser gives them to content scripts. */
const shadowRoot = (element: Element) => element.shadowRoot;

const fileOf = ({ url, via }: Pick<Candidate, 'url' | 'via'>) =>
  url.split('/').at(-1)?.split(/[?#]/)[0] || via;

test.each(folders)('%s', (folder) => {
  const { head, body, expected } = readFixture(path.join(import.meta.dirname, folder));
  const page = fakePage(body, head);
  const before = page.toString();
  const found = drain(findProducts(page, { shadowRoot }));

  const products = found.filter(({ isProduct }) => isProduct);
  expect(products.map(fileOf)).toEqual(expected.products);
  expect(found.filter(({ isProduct }) => !isProduct).map(fileOf)).toEqual(expected.others);
  for (const [file, signals] of Object.entries(expected.because ?? {})) {
    const named = found.find((candidate) => fileOf(candidate) === file);
    const reasons = named?.reasons.map(({ signal }) => signal);
    expect(reasons, file).toEqual(expect.arrayContaining(signals));
  }
  for (const [file, count] of Object.entries(expected.twins ?? {})) {
    expect(found.find((candidate) => fileOf(candidate) === file)?.twins, file).toHaveLength(count);
  }
  for (const [file, product] of Object.entries(expected.says ?? {})) {
    expect(found.find((candidate) => fileOf(candidate) === file)?.product).toMatchObject(product);
  }
  expect(page.toString()).toBe(before);
});

test('every fixture has both of its files', () => {
  for (const folder of folders) {
    for (const file of ['source.html', 'expected.json']) {
      expect(existsSync(path.join(import.meta.dirname, folder, file)), folder).toBe(true);
    }
  }
  expect(folders.length).toBeGreaterThan(10);
});

test('a fixture without a head is all body', () => {
  const source = readFileSync(path.join(import.meta.dirname, 'listing/source.html'), 'utf8');
  expect(source).not.toContain('<head>');
  expect(readFixture(path.join(import.meta.dirname, 'listing')).head).toBe('');
});
