import type { Report, SeedRuns } from '../../model/report';

/** Runs over several seeds that the bundled network is compared with. */
export interface Comparison {
  name: string;
  /** What it is, in a few words. */
  note: string;
  runs: SeedRuns;
}

export function comparisons({ baseline, fashionMnistSeeds }: Report): Comparison[] {
  return [
    baseline && {
      name: 'Published recipe',
      note: 'to the letter, its loss without a temperature',
      runs: baseline,
    },
    fashionMnistSeeds && {
      name: 'Same recipe',
      note: 'with several seeds, the bundled one among them',
      runs: fashionMnistSeeds,
    },
  ].filter((comparison) => comparison !== undefined);
}
