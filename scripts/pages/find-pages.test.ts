import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect } from 'vitest';
import { findPages } from './find-pages';
import { sampleTruth } from './sample';

const test = base.extend('folder', async ({ task }, { onCleanup }) => {
  const folder = await mkdtemp(path.join(tmpdir(), `hangtag-${task.id}-`));
  onCleanup(() => rm(folder, { recursive: true }));
  return folder;
});

/** Writes a site's truths, and its root unless there is to be none. */
async function makeSite(folder: string, pages: string[], root = 'site') {
  await mkdir(path.join(folder, root), { recursive: true });
  for (const page of pages) {
    await writeFile(path.join(folder, `truth-${page}.json`), JSON.stringify(sampleTruth({ page })));
  }
  await writeFile(path.join(folder, 'notes.json'), '{}');
}

const pageNames = async (folder: string) => {
  const { pages } = await findPages(folder);
  return pages.map(({ truth, siteFolder }) => [path.relative(folder, siteFolder), truth.page]);
};

test('takes a folder of sites, in the order of their names', async ({ folder }) => {
  await makeSite(path.join(folder, 'shop b'), ['über', 'index']);
  await makeSite(path.join(folder, 'a'), ['index']);
  await mkdir(path.join(folder, 'empty'));
  await writeFile(path.join(folder, 'sites.json'), '{}');
  expect(await pageNames(folder)).toEqual([
    ['a/site', 'index'],
    ['shop b/site', 'index'],
    ['shop b/site', 'über'],
  ]);
});

test('takes a site', async ({ folder }) => {
  await makeSite(folder, ['index']);
  expect(await pageNames(folder)).toEqual([['site', 'index']]);
});

test('follows links', async ({ folder }) => {
  await makeSite(path.join(folder, 'elsewhere', 'a'), ['index']);
  await mkdir(path.join(folder, 'sites'));
  await symlink(path.join(folder, 'elsewhere', 'a'), path.join(folder, 'sites', 'a'), 'junction');
  expect(await pageNames(path.join(folder, 'sites'))).toEqual([['a/site', 'index']]);
});

test('says which sites are not here and which truths are damaged', async ({ folder }) => {
  await makeSite(path.join(folder, 'a'), ['index'], 'no-site');
  await makeSite(path.join(folder, 'b'), ['index', 'other']);
  await writeFile(path.join(folder, 'b', 'truth-other.json'), '{');
  const { pages, skipped, damaged } = await findPages(folder);
  expect(pages).toHaveLength(1);
  expect(skipped).toEqual([`${path.join(folder, 'a')} has truths, but no folder site.`]);
  expect(damaged).toEqual([expect.stringContaining(path.join(folder, 'b', 'truth-other.json'))]);
});

test('refuses a folder that is not there, and one without truths', async ({ folder }) => {
  await expect(findPages(path.join(folder, 'nowhere'))).rejects.toThrow('There is no folder');
  await expect(findPages(folder)).rejects.toThrow('has no truth*.json');
});
