import sharp from 'sharp';

/** Side of the small picture by which photographs are compared. */
const SIDE = 16;

/** Side of the picture whose levels make those. */
const FINE_SIDE = 64;

/** How much two of one picture differ in a quarter of it, in the mean of its grey levels. */
const SAME_LEVELS = 2;

/** How much their proportions differ, from rounding their sides. */
const SAME_RATIO = 0.03;

/** Photographs that are read at once: sharp's own threads do the work. */
const AT_ONCE = 8;

/** What a photograph looks like from afar. */
export interface Look {
  /** Width by height. */
  ratio: number;
  /** 256 grey levels, row by row. */
  levels: Uint8Array;
}

/**
 * Looks at photographs from afar: whatever their size and format are, two of one picture look the
 * same. One that cannot be read has no look.
 * @param onRead told how many are done
 */
export async function photoLooks(
  files: readonly string[],
  onRead: (done: number) => void = () => {},
): Promise<(Look | undefined)[]> {
  const looks: (Look | undefined)[] = new Array(files.length);
  let next = 0;
  let done = 0;
  const work = async () => {
    while (next < files.length) {
      const index = next++;
      looks[index] = await lookOf(files[index]!).catch(() => undefined);
      onRead(++done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return looks;
}

async function lookOf(file: string): Promise<Look> {
  // Files that are broken off are looked at as far as they go: so are they trained on.
  const picture = sharp(file, { failOn: 'none' });
  const { autoOrient } = await picture.metadata();
  const fine = await picture
    .autoOrient()
    .flatten({ background: 'white' })
    .resize(FINE_SIDE, FINE_SIDE, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer();
  return { ratio: autoOrient.width / autoOrient.height, levels: averaged(fine) };
}

/**
 * Scaling straight to the small side depends on the size that it starts from, by many levels at the
 * garment's edges; means of a finer picture hardly do.
 */
function averaged(fine: Uint8Array): Uint8Array {
  const sums = new Float64Array(SIDE * SIDE);
  const step = FINE_SIDE / SIDE;
  for (let y = 0; y < FINE_SIDE; y++) {
    for (let x = 0; x < FINE_SIDE; x++) {
      sums[Math.floor(y / step) * SIDE + Math.floor(x / step)]! += fine[y * FINE_SIDE + x]!;
    }
  }
  return Uint8Array.from(sums, (sum) => Math.round(sum / (step * step)));
}

/**
 * Finds pictures that look the same.
 * @returns for each look the position of the first that looks the same: its own where there is none
 *   before it, and where it has no look
 */
export function firstAlike(looks: readonly (Look | undefined)[]): number[] {
  /** By the coarse means of the four quarters: what looks the same is in the same cell or beside it. */
  const cells = new Map<string, number[]>();
  /** Copies to the last bit need no search. */
  const exact = new Map<string, number>();
  return looks.map((look, index) => {
    if (look === undefined) return index;
    const key = `${look.ratio} ${Buffer.from(look.levels).toString('latin1')}`;
    const copied = exact.get(key);
    if (copied !== undefined) return copied;
    const means = quarterMeans(look);
    const first = neighbourCells(means)
      .flatMap((cell) => cells.get(cell) ?? [])
      .find((other) => isAlike(looks[other]!, look));
    exact.set(key, first ?? index);
    if (first !== undefined) return first;
    const cell = means.map((mean) => Math.floor(mean / CELL)).join();
    cells.set(cell, [...(cells.get(cell) ?? []), index]);
    return index;
  });
}

/** Twice what may lie between two: so no more than two cells of a quarter are near. */
const CELL = 2 * SAME_LEVELS;

function neighbourCells(means: readonly number[]): string[] {
  return means.reduce<string[]>(
    (cells, mean) => {
      const near = new Set([-SAME_LEVELS, SAME_LEVELS].map((by) => Math.floor((mean + by) / CELL)));
      return cells.flatMap((cell) => [...near].map((one) => (cell ? `${cell},${one}` : `${one}`)));
    },
    [''],
  );
}

function isAlike(one: Look, other: Look): boolean {
  if (Math.abs(one.ratio / other.ratio - 1) > SAME_RATIO) return false;
  // Most of what is compared differs after a row or two: so no quarter is summed up before all are seen.
  const sums = [0, 0, 0, 0];
  for (let at = 0; at < SIDE * SIDE; at++) {
    const quarter = quarterOf(at);
    sums[quarter]! += Math.abs(one.levels[at]! - other.levels[at]!);
    if (sums[quarter]! > SAME_LEVELS * QUARTER) return false;
  }
  return true;
}

function quarterMeans({ levels }: Look): number[] {
  const sums = [0, 0, 0, 0];
  for (let at = 0; at < SIDE * SIDE; at++) sums[quarterOf(at)]! += levels[at]!;
  return sums.map((sum) => sum / QUARTER);
}

function quarterOf(at: number): number {
  return (at >= 2 * QUARTER ? 2 : 0) + (at % SIDE >= SIDE / 2 ? 1 : 0);
}

/** Grey levels in a quarter of the picture. */
const QUARTER = (SIDE * SIDE) / 4;
