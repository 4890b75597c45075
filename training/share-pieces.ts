/**
 * Shares pieces of work among workers so that each has nearly as much: the largest first, each to the
 * worker that has least.
 * @param sizes of the pieces
 * @returns the worker of each piece
 */
export function sharePieces(sizes: readonly number[], workers: number): number[] {
  const loads = new Array<number>(workers).fill(0);
  const owners = new Array<number>(sizes.length).fill(0);
  const largestFirst = [...sizes.keys()].sort((a, b) => sizes[b]! - sizes[a]!);
  for (const piece of largestFirst) {
    const worker = loads.indexOf(Math.min(...loads));
    owners[piece] = worker;
    loads[worker]! += sizes[piece]!;
  }
  return owners;
}
