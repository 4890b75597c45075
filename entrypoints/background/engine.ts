import pLimit from 'p-limit';
import { browser } from 'wxt/browser';
import type { EngineStatus } from '../../messages/protocol';
import type { BackendName } from '../../model/backend-names';
import { type Classifier, startClassifier } from '../../model/classifier';
import type { Ranking } from '../../model/prediction';
import { backendPreference } from './backend-preference';

const NETWORK = 'ann';

interface Engine {
  preference: string;
  classifier: Classifier;
  startMilliseconds: number;
}

let engine: Engine | undefined;

/** Loading, switching and computing take turns: TensorFlow.js has one backend for all. */
const alone = pLimit(1);

/**
 * Classifies a batch, and loads the network first where that is not done. A failure is not kept:
 * the next call starts afresh.
 * @throws when the network cannot be loaded or run
 */
export function classify(
  inputs: readonly Uint8Array[],
): Promise<{ rankings: Ranking[]; backend: BackendName }> {
  return alone(async () => {
    const { classifier } = await ready();
    try {
      return { rankings: await classifier.classify(inputs), backend: classifier.backend };
    } catch (error) {
      stop();
      throw error;
    }
  });
}

/**
 * Which network answers, and on what.
 * @throws when the network cannot be loaded
 */
export function engineStatus(): Promise<EngineStatus> {
  return alone(async () => {
    const { classifier, startMilliseconds } = await ready();
    const { backend, reason } = classifier;
    return { network: NETWORK, backend, reason, startMilliseconds };
  });
}

async function ready(): Promise<Engine> {
  const preference = await backendPreference();
  if (engine?.preference === preference) return engine;
  stop();
  const started = performance.now();
  const [model, weights] = await Promise.all([
    read('model.json').then((response) => response.json()),
    read('weights.bin').then((response) => response.arrayBuffer()),
  ]);
  const classifier = await startClassifier(
    { model, weights },
    { prefer: preference, wasmPath: `${browser.runtime.getURL('/')}wasm/` },
  );
  engine = { preference, classifier, startMilliseconds: performance.now() - started };
  return engine;
}

function stop(): void {
  engine?.classifier.dispose();
  engine = undefined;
}

async function read(file: string): Promise<Response> {
  const response = await fetch(`${browser.runtime.getURL('/')}networks/${NETWORK}/${file}`);
  if (!response.ok) throw new Error(`${file} is missing from the extension`);
  return response;
}
