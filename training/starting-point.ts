import { createHash } from 'node:crypto';
import path from 'node:path';
import { userPath } from '../cli/user-path';
import { loadNetwork } from '../model/classifier';
import { DataError } from './data-error';
import { networkNames, readNetwork, readNetworkFiles } from './network-files';
import { type Network, totalSize } from './networks/network';
import type { Start } from './training-job';

/**
 * The weights of a network that was trained before, for training to go on from.
 * @param from name of a bundled network, or a folder with `model.json` and `weights.bin`
 * @throws {DataError} when it cannot be read, or has other layers than the network to be trained
 */
export async function startingPoint(from: string, network: Network): Promise<Start> {
  const isBundled = (await networkNames()).includes(from);
  const files = await (isBundled ? readNetwork(from) : readNetworkFiles(userPath(from)));
  const layers = await loadNetwork(files).catch((error: Error) => {
    throw new DataError(`${from} is no network to go on from: ${error.message}`);
  });
  const tensors = layers.getWeights();
  const shapes = (list: readonly { shape: number[] }[]) => list.map(({ shape }) => shape).join(' ');
  if (shapes(tensors) !== shapes(network.weights)) {
    layers.dispose();
    throw new DataError(
      `${from} has other layers than the ${network.name}, so training cannot go on from it. ` +
        'Leave --from out, or name a network that this version of the project has trained.',
    );
  }
  const weights = new Float32Array(totalSize(network.weights));
  let end = 0;
  for (const tensor of tensors) {
    weights.set(await tensor.data<'float32'>(), end);
    end += tensor.size;
  }
  layers.dispose();
  const digest = createHash('sha256').update(Buffer.from(files.weights)).digest('hex');
  return { name: `${path.basename(from)} (${digest.slice(0, 12)})`, weights };
}
