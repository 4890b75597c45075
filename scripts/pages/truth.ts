import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { OUTPUT_IDS } from '../../model/taxonomy';

const Label = v.picklist(OUTPUT_IDS);

const Address = v.pipe(v.string(), v.nonEmpty());

const entry = {
  /** The picture's path within the site, or its whole address on another host. */
  image: Address,
  /** Other addresses of the same picture: a hit on any is a hit on the entry. */
  alt_images: v.optional(v.array(Address), []),
  /** In a closed part of the page: need not be found. */
  hidden: v.optional(v.boolean(), false),
  /** Scrolled out of a carousel: need not be found. */
  clipped: v.optional(v.boolean(), false),
};

const Product = v.object({
  ...entry,
  /** What it shows; null where that is ambiguous or beside the ten. */
  label: v.nullable(Label),
  /** Other answers to accept. */
  also: v.optional(v.array(Label), []),
  /** What it is called, as the page shows it; null or absent where the page shows no name. */
  name: v.nullish(v.string()),
  /** What is to be paid now, as the page shows it, a range included; null or absent as above. */
  price: v.nullish(v.string()),
});
export type Product = v.InferOutput<typeof Product>;

const Other = v.object(entry);
export type Other = v.InferOutput<typeof Other>;

/** What is known of one page of a site: which of its images are products, and what they show. */
export const Truth = v.object({
  slug: v.pipe(v.string(), v.nonEmpty()),
  page: v.pipe(v.string(), v.nonEmpty()),
  kind: v.pipe(v.string(), v.nonEmpty()),
  url_path: v.pipe(v.string(), v.startsWith('/')),
  products: v.array(Product),
  not_products: v.array(Other),
  dont_care: v.array(Other),
});
export type Truth = v.InferOutput<typeof Truth>;

/**
 * Reads a truth file.
 * @throws with the file's name, and the field where one is wrong
 */
export async function readTruth(file: string): Promise<Truth> {
  let content: unknown;
  try {
    content = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`${file} is no JSON file that can be read: ${(error as Error).message}`);
  }
  const { success, output, issues } = v.safeParse(Truth, content);
  if (success) return output;
  const [issue] = issues;
  throw new Error(`${file}, field ${v.getDotPath(issue) ?? 'at the top'}: ${issue.message}`);
}
