import path from 'node:path';

/**
 * The shop, or whatever else a photograph is from: what its name has before `--`, else its folder's
 * name.
 * @param folder the folder of class folders that it lies in
 */
export function sourceOfPhoto(file: string, folder: string): string {
  const [source, ...rest] = path.basename(file).split('--');
  return source && rest.length > 0 ? source : folder;
}
