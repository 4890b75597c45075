import pLimit from 'p-limit';
import { browser } from 'wxt/browser';
import type { EngineStatus } from '../../messages/protocol';
import type { BackendName } from '../../model/backend-names';
import { type Classifier, startClassifier } from '../../model/classifier';
import type { Thresholds } from '../../model/decision';
import type { InputShape } from '../../model/input-shape';
import type { AnyNetworkName } from '../../model/network-names';
import type { Prediction } from '../../model/prediction';
import { networkFiles } from './network-files';
import { type Preferences, preferences } from './preferences';

type EngineSettings = Pick<Preferences, 'network' | 'backend'>;

interface Engine extends EngineSettings {
  classifier: Classifier;
  startMilliseconds: number;
}

let engine: Engine | undefined;

/** Loading, switching and computing take turns: TensorFlow.js has one backend for all. */
const alone = pLimit(1);

/**
 * Lets a network work, and loads it first where that is not done. A failure is not kept: the next
 * call starts afresh.
 * @throws when the network cannot be loaded, and what the work throws
 */
export function withNetwork<Result>(
  network: AnyNetworkName,
  work: (classifier: Classifier) => Promise<Result>,
): Promise<Result> {
  return alone(async () => {
    const { classifier } = await ready({ ...(await preferences()), network });
    try {
      return await work(classifier);
    } catch (error) {
      stop();
      throw error;
    }
  });
}

/**
 * Classifies a batch.
 * @throws when the network cannot be loaded or run
 */
export function classify(
  network: AnyNetworkName,
  inputs: readonly Uint8Array[],
): Promise<{ predictions: Prediction[]; backend: BackendName; thresholds: Thresholds }> {
  return withNetwork(network, async (classifier) => ({
    predictions: await classifier.classify(inputs),
    backend: classifier.backend,
    thresholds: classifier.settings,
  }));
}

/**
 * What a network takes.
 * @throws when the network cannot be loaded
 */
export function inputShape(network: AnyNetworkName): Promise<InputShape> {
  return withNetwork(network, async (classifier) => classifier.inputShape);
}

/**
 * Which network answers, and on what.
 * @throws when the network cannot be loaded
 */
export function engineStatus(): Promise<EngineStatus> {
  return alone(async () => {
    const { network, classifier, startMilliseconds } = await ready(await preferences());
    const { backend, notes } = classifier;
    return { network, backend, notes, startMilliseconds };
  });
}

async function ready({ network, backend }: EngineSettings): Promise<Engine> {
  if (engine?.network === network && engine.backend === backend) return engine;
  stop();
  const started = performance.now();
  const classifier = await startClassifier(await networkFiles(network), {
    prefer: backend,
    wasmPath: `${browser.runtime.getURL('/')}wasm/`,
  });
  engine = { network, backend, classifier, startMilliseconds: performance.now() - started };
  return engine;
}

function stop(): void {
  engine?.classifier.dispose();
  engine = undefined;
}
