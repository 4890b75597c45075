import path from 'node:path';
import envPaths from 'env-paths';

/** The folder, in the place that the system has for caches, where downloads are kept under `name`. */
export function cacheFolder(name: string): string {
  return path.join(envPaths('hangtag', { suffix: '' }).cache, name);
}
