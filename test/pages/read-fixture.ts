import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { PageProduct } from '../../messages/protocol';

/** What the finder should make of a fixture's page. Images are named by their file, or their kind. */
const Expected = v.strictObject({
  /** Products, in page order. */
  products: v.array(v.string()),
  /** The other images that are large enough to be seen. */
  others: v.array(v.string()),
  /** Signals that must be among an image's reasons. */
  because: v.optional(v.record(v.string(), v.array(v.string()))),
  /** How many others show the same as an image. */
  twins: v.optional(v.record(v.string(), v.number())),
  /** What the page says of a product. */
  says: v.optional(v.record(v.string(), PageProduct)),
});

/** Reads a fixture's folder: a head, where its page has one, its body, and what is expected. */
export function readFixture(folder: string) {
  const source = readFileSync(path.join(folder, 'source.html'), 'utf8');
  const [, head = '', rest = source] = /^<head>(.*?)<\/head>(.*)$/s.exec(source) ?? [];
  const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'));
  return { head, body: rest, expected: v.parse(Expected, expected) };
}
