import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Float16Array } from '@petamoriken/float16';
import { userPath } from '../cli/user-path';
import { loadNetwork } from '../model/classifier';
import {
  HELD_BACK_ENDING,
  type PhotoSource as PhotoSourceReport,
  readReport,
} from '../model/report';
import { DataError } from './data-error';
import { NETWORKS_FOLDER, networkNames, readNetworkFiles } from './network-files';
import { type FrozenPart, type Network, split, totalSize } from './networks/network';
import { heldBackName, type PhotoSource } from './photo-sources';
import type { Start } from './training-job';

/**
 * The parameters of a network that was trained before, for training to go on from.
 * @param from name of a bundled network, or a folder with `model.json` and `weights.bin`
 * @throws {DataError} when it cannot be read, or has other layers than the network to be trained
 */
export async function startingPoint(from: string, network: Network): Promise<Start> {
  const isBundled = (await networkNames()).includes(from);
  const folder = isBundled ? path.join(NETWORKS_FOLDER, from) : userPath(from);
  const files = await readNetworkFiles(folder);
  const layers = await loadNetwork(files).catch((error: Error) => {
    throw new DataError(`${from} is no network to go on from: ${error.message}`);
  });
  const { frozen, parameters } = network;
  const tensors = layers.getWeights();
  const shapes = (list: readonly { shape: number[] }[]) => list.map(({ shape }) => shape).join(' ');
  const values =
    shapes(tensors) === shapes([...frozen, ...parameters])
      ? await Promise.all(tensors.map((tensor) => tensor.data<'float32'>()))
      : [];
  layers.dispose();
  if (values.length === 0 || !frozen.every((part, index) => isRounded(values[index]!, part))) {
    throw new DataError(
      `${from} has other layers than the ${network.name}, so training cannot go on from it. ` +
        'Leave --from out, or name a network that this version of the project has trained.',
    );
  }
  const start = new Float32Array(totalSize(parameters));
  for (const [index, part] of split(parameters, start).entries()) {
    part.set(values[frozen.length + index]!);
  }
  const digest = createHash('sha256').update(Buffer.from(files.weights)).digest('hex');
  return {
    name: `${path.basename(folder)} (${digest.slice(0, 12)})`,
    ...(await learnedSources(folder)),
    parameters: start,
  };
}

/** Whether these are a frozen tensor's values as they are saved. */
function isRounded(saved: Float32Array, { values }: FrozenPart): boolean {
  return Float16Array.from(values).every((value, at) => value === saved[at]);
}

/**
 * Makes sure that what a run measures as never trained on is nothing that its start was trained on.
 * @throws {DataError} when a source is
 */
export function checkNeverTrainedOn(
  { name: start, sources: learned, heldBack }: Omit<Start, 'parameters'>,
  sources: readonly Pick<PhotoSource, 'name' | 'train'>[],
): void {
  const origins = learned.map(heldBackName).filter((name) => !heldBack.includes(name));
  const known = sources.find(
    ({ name, train }) => train.length === 0 && [...learned, ...origins].includes(name),
  );
  if (known !== undefined) {
    throw new DataError(
      `${start} was trained on photographs of ${known.name}, so they cannot tell how the network ` +
        'does on a source never seen. Leave its --hold-back out, or name another network with --from.',
    );
  }
}

/** What the report beside a network says that it was trained on; nothing where there is none. */
async function learnedSources(folder: string): Promise<Pick<Start, 'sources' | 'heldBack'>> {
  const text = await readFile(path.join(folder, 'report.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return { sources: [], heldBack: [] };
  const { photos = [], startedFrom } = readReport(text);
  const isTrainedOn = ({ counts }: PhotoSourceReport) =>
    Object.values(counts.train).some((count) => count > 0);
  const names = photos.filter(isTrainedOn).map(({ name }) => name);
  return {
    sources: [...new Set([...(startedFrom?.sources ?? []), ...names])],
    heldBack: photos.map(({ name }) => name).filter((name) => name.endsWith(HELD_BACK_ENDING)),
  };
}
