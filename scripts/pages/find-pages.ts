import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { readTruth, type Truth } from './truth';

/** One page to measure. */
export interface SitePage {
  truth: Truth;
  /** The root of its site. */
  siteFolder: string;
}

/** Pages that cannot be measured, and why: a sentence that names the file. */
export interface FoundPages {
  pages: SitePage[];
  /** Sites of which only the truth is here. */
  skipped: string[];
  /** Truths that are damaged. */
  damaged: string[];
}

/**
 * The pages with a truth in a folder of sites, or in the folder of one site, in the order of their
 * names.
 * @throws when there is no such folder, or no truth in it
 */
export async function findPages(folder: string): Promise<FoundPages> {
  if (!(await isFolder(folder))) throw new Error(`There is no folder ${folder}.`);
  const own = await truthFiles(folder);
  const sites = own.length > 0 ? [folder] : await foldersIn(folder);
  const found: FoundPages = { pages: [], skipped: [], damaged: [] };
  let truths = 0;
  for (const site of sites) {
    const files = await truthFiles(site);
    truths += files.length;
    const siteFolder = path.join(site, 'site');
    if (files.length > 0 && !(await isFolder(siteFolder))) {
      found.skipped.push(`${site} has truths, but no folder site.`);
      continue;
    }
    for (const file of files) {
      try {
        found.pages.push({ truth: await readTruth(file), siteFolder });
      } catch (error) {
        found.damaged.push((error as Error).message);
      }
    }
  }
  if (truths === 0) {
    throw new Error(
      `${folder} has no truth*.json, and no folder in it has. Name a folder of sites, or a site: a folder with truth-PAGE.json and the folder site.`,
    );
  }
  return found;
}

async function truthFiles(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => /^truth.*\.json$/i.test(name));
  return names.sort().map((name) => path.join(folder, name));
}

async function foldersIn(folder: string): Promise<string[]> {
  const all = (await readdir(folder)).sort().map((name) => path.join(folder, name));
  const areFolders = await Promise.all(all.map(isFolder));
  return all.filter((_, index) => areFolders[index]);
}

/** Also through a link. */
async function isFolder(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined))?.isDirectory() ?? false;
}
