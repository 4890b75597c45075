import path from 'node:path';
import { originName, shootName } from './origin-name';

/**
 * Which photographs are of one origin: a photograph and its thumbnail, its formats and copies, the
 * views of one product, and what looks the same.
 * @param firstAlike for each file the position of the first that looks the same, from `firstAlike`
 * @returns for each file the name of its group's original: the shortest
 */
export function groupOriginals(
  files: readonly string[],
  firstAlike: readonly number[] = files.map((_, index) => index),
): string[] {
  const leads = files.map((_, index) => index);
  const leadOf = (index: number): number => {
    let lead = index;
    while (leads[lead] !== lead) {
      // Halves the way for the next one who goes it.
      leads[lead] = leads[leads[lead]!]!;
      lead = leads[lead]!;
    }
    return lead;
  };
  const join = (one: number, other: number) => {
    const [a, b] = [leadOf(one), leadOf(other)];
    leads[Math.max(a, b)] = Math.min(a, b);
  };

  const byKey = new Map<string, number>();
  for (const [index, file] of files.entries()) {
    for (const key of keysOf(file)) {
      const first = byKey.get(key);
      if (first === undefined) byKey.set(key, index);
      else join(first, index);
    }
    join(index, firstAlike[index]!);
  }
  for (const [index, file] of files.entries()) {
    // Windows numbers both copies and what it renames; the former have the plain name beside them.
    const numbered = /^(.+) \(\d+\)$/.exec(stemOf(file));
    const plain = numbered && byKey.get(stemKey(file, numbered[1]!));
    if (typeof plain === 'number') join(plain, index);
  }

  const originals = new Map<number, string>();
  for (const [index, file] of files.entries()) {
    const lead = leadOf(index);
    const name = path.basename(file);
    const known = originals.get(lead);
    if (known === undefined || isBefore(name, known)) originals.set(lead, name);
  }
  return files.map((_, index) => originals.get(leadOf(index))!);
}

/** Files with a key in common are of one origin. The name alone counts in all folders, as ever. */
function keysOf(file: string): string[] {
  const shoot = shootName(file);
  return [
    originName(file),
    stemKey(file, stemOf(file)),
    ...(shoot === undefined ? [] : [stemKey(file, shoot)]),
  ];
}

function stemOf(file: string): string {
  return path.parse(originName(file)).name.toLowerCase();
}

function stemKey(file: string, stem: string): string {
  return `${path.dirname(file)}${path.sep}${stem}`;
}

function isBefore(name: string, other: string): boolean {
  return name.length === other.length ? name < other : name.length < other.length;
}
