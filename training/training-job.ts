import { BARRIER_LENGTH } from './barrier';
import type { FeatureFile } from './feature-file';
import { ann } from './networks/ann';
import { mobilenet } from './networks/mobilenet';
import { type Network, totalSize } from './networks/network';
import type { TrainingPools } from './pools';
import type { AnnRecipe, MobilenetRecipe, Recipe } from './recipes';
import { loadTrunk } from './trunk';

/** A network, the recipe that it is trained by, and what it starts from. */
export type Plan = { start?: Start } & (
  | { network: 'ann'; recipe: AnnRecipe }
  | { network: 'mobilenet'; recipe: MobilenetRecipe }
);

/** A network that was trained before. */
export interface Start {
  /** Says which, for the report. */
  name: string;
  /** Names of the sources of photographs that it was trained on, as far as that is known. */
  sources: string[];
  /** Names of what was held back of those (`heldBackName`). */
  heldBack: string[];
  /** Values of the parameters, one tensor after another. */
  parameters: Float32Array;
}

export type NetworkName = Plan['network'];

/** The networks that can be trained. */
const NETWORKS: Record<NetworkName, () => Network | Promise<Network>> = {
  mobilenet: async () => mobilenet(await loadTrunk()),
  ann,
};

export const NETWORK_NAMES = Object.keys(NETWORKS) as NetworkName[];

/** @throws {DataError} where the pretrained part of it is not to be had */
export async function networkOf({ network }: Pick<Plan, 'network'>): Promise<Network> {
  return NETWORKS[network]();
}

/** Labelled inputs, to choose the epoch on; on shared memory. */
export interface ValidationInputs {
  name: string;
  /** Whether they are photographs. */
  photographs: boolean;
  /** Input by input, levels of 0 to 255, as the saved network takes them. */
  inputs: Uint8Array;
  /** What frozen layers give of them: the first `count` records. */
  features?: FeatureFile;
  /** `count` labels: positions in `CLASSES`, or 10 for none of them. */
  labels: Uint8Array;
  count: number;
  /** Of each input the photograph that it was made of, where they are photographs. */
  files?: readonly string[];
}

/** What every worker of a run is given; nothing here is copied, only shared. */
export interface TrainingJob {
  plan: Plan;
  seed: number;
  pools: TrainingPools;
  validation: ValidationInputs[];
  memory: SharedMemory;
}

/** What the workers of a run write for each other. */
export interface SharedMemory {
  workers: number;
  /** See {@link waitForAll}. */
  barrier: Int32Array;
  /** Of each shard. */
  gradients: Float32Array[];
  /** What training changes: each worker its own tensors of it. */
  parameters: Float32Array;
  /** The running average of the parameters; without averaging they themselves. */
  average: Float32Array;
  /** What the optimizer remembers of each parameter. */
  firstMoments: Float32Array;
  secondMoments: Float32Array;
  /** Of each tensor: the sum of its gradient's squares in this step. */
  squares: Float64Array;
  /** Each shard's summed loss and number of right answers, in this epoch so far. */
  totals: Float64Array;
  /** Softmax rows of each validation set. */
  probabilities: Float32Array[];
}

/** Makes the shared memory of a run. */
export function shareMemory(
  { parameters, outputs }: Network,
  recipe: Recipe,
  validation: readonly ValidationInputs[],
  workers: number,
): SharedMemory {
  const floats = (count: number) => new Float32Array(new SharedArrayBuffer(count * 4));
  const size = totalSize(parameters);
  const values = floats(size);
  return {
    workers,
    barrier: new Int32Array(new SharedArrayBuffer(BARRIER_LENGTH * 4)),
    gradients: Array.from({ length: recipe.shards }, () => floats(size)),
    parameters: values,
    average: recipe.averageDecay > 0 ? floats(size) : values,
    firstMoments: floats(size),
    secondMoments: floats(size),
    squares: new Float64Array(new SharedArrayBuffer(parameters.length * 8)),
    totals: new Float64Array(new SharedArrayBuffer(recipe.shards * 2 * 8)),
    probabilities: validation.map(({ count }) => floats(count * outputs)),
  };
}
