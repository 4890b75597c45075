import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../cli/command';
import { userPath } from '../cli/user-path';
import { wholeNumber } from '../cli/whole-number';
import { TRAINING_BACKENDS, type TrainingBackend } from './backend';
import { NETWORK_NAMES, type NetworkName } from './training-job';

/** What the command line asks for. */
export interface TrainOptions {
  networks: NetworkName[];
  /** Absolute paths of folders of photographs to train on. */
  photos: string[];
  /** Name of a bundled network, or folder of another one, that training goes on from. */
  from: string | undefined;
  /** Names of sources of which only what is labelled by hand is trained on. */
  holdBack: string[];
  /** Runs to compare with, where it is given. */
  seeds: number | undefined;
  /** Seed of one more run to compare with, where nothing else is wanted. */
  addSeed: number | undefined;
  seed: number;
  /** Epochs of every run, where they are given. */
  epochs: number | undefined;
  /** Absolute path of the folder for the network, where it is given. */
  out: string | undefined;
  resume: boolean;
  workers: number;
  backend: TrainingBackend;
}

export const USAGE = `Trains the networks and puts them where the extension's build finds them.

npm run train -- [options]

  --network NAME   what to train: mobilenet (MobileNetV2, in colour) or ann (the seed's feed-forward
                   network); default: both, one after the other
  --photos DIR     photographs to train the mobilenet on, in one folder for each class; may be
                   repeated. Those of clothing-dataset are always used, and downloaded by themselves.
                   Of a folder of many sources, whose files are named SOURCE--NAME, whole sources are
                   kept for choosing the epoch and for testing: they are the sources never seen
  --hold-back NAME train on no photograph of clothing-dataset but those labelled by hand
  --from NAME      go on from a network that is trained already, the bundled one (mobilenet) or a
                   folder's, with fewer and smaller steps (fine-tuning): teaches it photographs of
                   your own in a fifth of the time
  --seeds N        runs to compare with: of the published recipe for the ann (default 5), of the
                   bundled one for the mobilenet (default 0)
  --add-seed N     train the bundled mobilenet's recipe once more with this seed and add the figures
                   to its report; the network stays. For runs to compare with on other days
  --seed N         seed of the bundled run (default 1)
  --epochs N       epochs of every run, to try things out (default: each recipe's own)
  --workers N      threads that share the work (default: one for each core that a recipe can use)
  --backend NAME   what TensorFlow.js trains the ann and measures on: wasm (the default), or webgpu
                   for a graphics card; the mobilenet's gradients are ONNX Runtime's in any case
  --out DIR        where the network goes, or whose report gets the figures (default
                   model/networks/NAME; with --epochs or --from .output/networks/NAME)
  --resume         go on from the last finished epoch instead of starting anew
  --help           this text

Fashion-MNIST and clothing-dataset are downloaded on first use; FASHION_MNIST_DIR and
CLOTHING_DATASET_DIR name folders that have them.`;

/** @throws {UsageError} when an option makes no sense */
export function readTrainOptions(args: string[]): TrainOptions {
  const { values } = parseArgs({
    args,
    options: {
      network: { type: 'string' },
      photos: { type: 'string', multiple: true, default: [] },
      from: { type: 'string' },
      'hold-back': { type: 'string', multiple: true, default: [] },
      seeds: { type: 'string' },
      'add-seed': { type: 'string' },
      seed: { type: 'string' },
      epochs: { type: 'string' },
      workers: { type: 'string', default: String(os.availableParallelism()) },
      backend: { type: 'string', default: 'wasm' },
      out: { type: 'string' },
      resume: { type: 'boolean', default: false },
    },
  });
  const networks = networksNamed(values.network);
  const { photos, 'hold-back': holdBack, seeds, epochs, out, from, 'add-seed': addSeed } = values;
  const isMobilenet = networks.join() === 'mobilenet';
  const isAboutPhotos = photos.length + holdBack.length > 0;
  const isOtherRun = seeds !== undefined || values.seed !== undefined;
  if (isAboutPhotos && networks.join() === 'ann') {
    throw new UsageError(
      'The ann is not trained on photographs; name another network with --network.',
    );
  }
  if (from !== undefined && !isMobilenet) {
    throw new UsageError(
      'Only the mobilenet goes on from another network; name it with --network mobilenet.',
    );
  }
  if (addSeed !== undefined && (!isMobilenet || isOtherRun)) {
    throw new UsageError(
      '--add-seed is about the bundled mobilenet: use it with --network mobilenet, without --seed and --seeds.',
    );
  }
  if (out !== undefined && networks.length > 1) {
    throw new UsageError('--out is the folder of one network; name that with --network.');
  }
  return {
    networks,
    photos: photos.map(userPath),
    from,
    holdBack,
    seeds: seeds === undefined ? undefined : wholeNumber('--seeds', seeds, 0),
    addSeed: addSeed === undefined ? undefined : wholeNumber('--add-seed', addSeed, 0),
    seed: wholeNumber('--seed', values.seed ?? '1', 0),
    epochs: epochs === undefined ? undefined : wholeNumber('--epochs', epochs, 1),
    out: out === undefined ? undefined : path.resolve(userPath(out)),
    resume: values.resume,
    workers: wholeNumber('--workers', values.workers, 1),
    backend: backendNamed(values.backend),
  };
}

function networksNamed(name: string | undefined): NetworkName[] {
  if (name === undefined) return NETWORK_NAMES;
  const found = NETWORK_NAMES.find((known) => known === name);
  if (found === undefined) {
    throw new UsageError(`There is no network "${name}". There are: ${NETWORK_NAMES.join(', ')}.`);
  }
  return [found];
}

function backendNamed(name: string): TrainingBackend {
  const found = TRAINING_BACKENDS.find((known) => known === name);
  if (found === undefined) {
    throw new UsageError(`--backend takes ${TRAINING_BACKENDS.join(' or ')}, not "${name}".`);
  }
  return found;
}
