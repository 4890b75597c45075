import { OUTPUT_IDS, type OutputId } from '../model/taxonomy';

/**
 * The class, or `none`, that a folder of photographs is named after, as people write names:
 * `T-Shirt-Top`, `Ankle Boot` and `ankle_boot ` are theirs, too.
 */
export function classOfFolder(name: string): OutputId | undefined {
  const id = name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
  return OUTPUT_IDS.find((one) => one === id);
}
