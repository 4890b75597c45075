import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

const Values = v.optional(v.array(v.string()));

/** Right values of a page's main product; any of a list is right, a missing field is not on the page. */
const PageTruth = v.object({
  /** Where the page was saved from. */
  url: v.optional(v.pipe(v.string(), v.url())),
  price: Values,
  sku: Values,
  brand: Values,
  availability: Values,
});
export type PageTruth = v.InferOutput<typeof PageTruth>;

/** The fields that are scored. */
export const FIELDS = ['price', 'sku', 'brand', 'availability'] as const;
export type Field = (typeof FIELDS)[number];

/**
 * The truth of saved pages, by their names.
 * @throws with the file's name when it is damaged
 */
export async function readProductTruth(file: string): Promise<Record<string, PageTruth>> {
  try {
    return v.parse(v.record(v.string(), PageTruth), JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new Error(`${file} is no truth of product pages: ${(error as Error).message}`);
  }
}
