import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { buildFolder } from '../../scripts/launch';

const folder = buildFolder(inject('browser'));

async function bytes(...files: string[]): Promise<number> {
  const sizes = await Promise.all(files.map((file) => stat(path.join(folder, file))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

test('the content script stays within 30 kB', async () => {
  expect(await bytes('content-script.js')).toBeLessThanOrEqual(30_000);
});

test('the popup’s code stays within 60 kB', async () => {
  const html = await readFile(path.join(folder, 'popup.html'), 'utf8');
  const scripts = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].flatMap(([, file]) => file!);
  expect(scripts.length).toBeGreaterThan(0);
  expect(await bytes(...scripts)).toBeLessThanOrEqual(60_000);
});

test('the charts’ library is loaded by the report alone', async () => {
  const chunks = await readdir(path.join(folder, 'chunks'));
  const withCharts: string[] = [];
  for (const chunk of chunks) {
    const code = await readFile(path.join(folder, 'chunks', chunk), 'utf8');
    if (code.includes('--plot-background')) withCharts.push(chunk);
  }
  expect(withCharts).toHaveLength(1);
  for (const html of ['popup.html', 'welcome.html', 'options.html']) {
    expect(await readFile(path.join(folder, html), 'utf8')).not.toContain(withCharts[0]);
  }
  expect(await readFile(path.join(folder, 'report.html'), 'utf8')).toContain(withCharts[0]);
});

test('all of it, with every network, can be packed into 4.5 MB', async () => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  let packed = 0;
  for (const entry of entries.filter((one) => one.isFile())) {
    packed += deflateRawSync(await readFile(path.join(entry.parentPath, entry.name))).length;
  }
  expect(packed).toBeLessThanOrEqual(4_500_000);
});

test('no script is built from text or fetched at run time', async () => {
  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    const code = await readFile(path.join(folder, file), 'utf8');
    expect(code, file).not.toMatch(
      /\beval\(|new Function\(|importScripts\(["'`]http|import\(["'`]http/,
    );
  }
});
