import { createHash } from 'node:crypto';
import path from 'node:path';

/** What photographs are used for. */
export const SPLITS = ['train', 'validation', 'test'] as const;

export type Split = (typeof SPLITS)[number];

/**
 * Which part a photograph belongs to: 70 % train, 15 % validation, 15 % test, by a hash of its
 * name without its folders. So it stays in its part for ever: when others come and go, when it is
 * moved, and when two sources have it under one name.
 *
 * What it cannot guarantee: two photographs of one garment under different names, or a copy that
 * was renamed, may fall into different parts, and figures on test are then a little too good. The
 * catalogue shows each product once; of people's own clothes there may be a few. A figure for a
 * shop never seen needs its whole source left out of training.
 */
export function splitOf(file: string): Split {
  // Apple's file systems give accents as characters of their own.
  const name = path.basename(file).normalize('NFC');
  const share = createHash('sha256').update(name).digest().readUInt32BE() / 2 ** 32;
  if (share < 0.7) return 'train';
  return share < 0.85 ? 'validation' : 'test';
}
