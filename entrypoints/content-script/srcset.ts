/** One picture of a `srcset`, and for what it is meant. */
export interface Candidate {
  address: string;
  /** Pixels of its width, where it says so. */
  width?: number;
  /** Device pixels for each CSS pixel; 1 where it says neither. */
  density: number;
}

/** Longer ones are no list of pictures. */
const LONGEST = 8000;

/** An address, which may have blanks and commas in it, and what is said of it before the next comma. */
const CANDIDATE = /[\s,]*([^\s,].*?)(?:((?:\s+[\d.]+[wxh])+)\s*(?:,|$)|,(?=\s|$)|\s*$)/gy;

/**
 * The pictures of a `srcset`, as the HTML standard splits it, with one difference: names with blanks
 * stay whole. The standard's own parsers, among them those of npm, drop such pictures, and lazy
 * loaders hand them on one by one.
 */
export function parseSrcset(srcset: string): Candidate[] {
  return [...srcset.slice(0, LONGEST).matchAll(CANDIDATE)].map(([, address = '', said = '']) => {
    const width = Number(/([\d.]+)w/.exec(said)?.[1]);
    const density = Number(/([\d.]+)x/.exec(said)?.[1]) || 1;
    return { address, density, ...(width > 0 && { width }) };
  });
}

/**
 * The picture that a browser shows of a `srcset`: the smallest that is sharp, else the largest.
 * @param shownWidth of its place on the page, in CSS pixels
 */
export function chooseCandidate(srcset: string, shownWidth: number): string | undefined {
  const { devicePixelRatio: wanted = 1 } = globalThis;
  const all = parseSrcset(srcset)
    .map(({ address, width, density }) => ({
      address,
      density: width ? width / shownWidth : density,
    }))
    .sort((a, b) => a.density - b.density);
  return (all.find(({ density }) => density >= wanted) ?? all.at(-1))?.address;
}
