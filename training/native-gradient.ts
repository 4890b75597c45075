import type { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Batch, GradientOptions, GradientResult } from './gradient';
import { dropoutMask, resultOf, smoothed } from './gradient';
import { type Network, split } from './networks/network';

/** ONNX Runtime, which has fast kernels for the processors that it has binaries for. */
type OnnxRuntime = typeof import('onnxruntime-node');

/** Computes what `gradientOf` does, from weights as flat numbers. */
export type NativeGradient = (
  weights: Float32Array,
  batch: Batch,
  options: GradientOptions,
  into: Float32Array,
) => Promise<GradientResult>;

/** ONNX Runtime, an optional dependency: nothing where it has no binary for this machine. */
export async function loadOnnxRuntime(): Promise<OnnxRuntime | undefined> {
  return import('onnxruntime-node').catch(() => undefined);
}

/**
 * The gradient of a network by ONNX Runtime, on one thread: the network's forward and backward
 * pass as one graph, compiled once for each image size.
 * @throws where the network has no such graph
 */
export function nativeGradient(runtime: OnnxRuntime, network: Network): NativeGradient {
  const { gradientGraph, dropUnits, outputs } = network;
  if (!gradientGraph || dropUnits === undefined) {
    throw new Error(`The network ${network.name} has no gradient graph.`);
  }
  const sessions = new Map<number, Promise<InferenceSession>>();
  const sessionOf = (side: number) => {
    const known = sessions.get(side);
    if (known) return known;
    const session = oneThread(runtime, gradientGraph(side));
    sessions.set(side, session);
    return session;
  };
  const tensor = tensorsOf(runtime);

  return async (weights, { x, labels, side }, { labelSmoothing, dropout, random }, into) => {
    const rows = labels.length;
    const truth = smoothed(labels, outputs, labelSmoothing);
    const feeds: Record<string, Tensor> = {
      image: tensor(x, [rows, x.length / rows]),
      truth: tensor(truth, [rows, outputs]),
      dropout: tensor(dropoutMask(rows * dropUnits, dropout, random), [rows, dropUnits]),
    };
    Object.assign(feeds, weightFeeds(network, weights, tensor));
    const session = await sessionOf(side);
    const answers = await session.run(feeds);
    for (const [index, part] of split(network.weights, into).entries()) {
      const gradient = answers[`gradient/${network.weights[index]!.name}`]!;
      part.set(gradient.data as Float32Array);
    }
    return resultOf(answers.logProbabilities!.data as Float32Array, truth, labels);
  };
}

/** What a network answers to examples, from weights as flat numbers: softmax rows, one after another. */
export type NativeAnswers = (
  weights: Float32Array,
  batch: Pick<Batch, 'x' | 'side'> & { rows: number },
) => Promise<Float32Array>;

/**
 * A network's answers by ONNX Runtime, on one thread.
 * @throws where the network has no such graph
 */
export function nativeAnswers(runtime: OnnxRuntime, network: Network): NativeAnswers {
  const { answerGraph } = network;
  if (!answerGraph) throw new Error(`The network ${network.name} has no answer graph.`);
  const sessions = new Map<number, Promise<InferenceSession>>();
  const tensor = tensorsOf(runtime);
  return async (weights, { x, side, rows }) => {
    const session = sessions.get(side) ?? oneThread(runtime, answerGraph(side));
    sessions.set(side, session);
    const { probabilities } = await (await session).run({
      image: tensor(x, [rows, x.length / rows]),
      ...weightFeeds(network, weights, tensor),
    });
    return probabilities!.data as Float32Array;
  };
}

function oneThread(runtime: OnnxRuntime, graph: Uint8Array): Promise<InferenceSession> {
  return runtime.InferenceSession.create(graph, { intraOpNumThreads: 1, interOpNumThreads: 1 });
}

type MakeTensor = (values: Float32Array | Uint16Array, shape: number[]) => Tensor;

/** Unsigned 16 bits are those of float16 numbers. */
function tensorsOf(runtime: OnnxRuntime): MakeTensor {
  return (values, shape) =>
    values instanceof Uint16Array
      ? new runtime.Tensor('float16', values, shape)
      : new runtime.Tensor('float32', values, shape);
}

function weightFeeds(network: Network, weights: Float32Array, tensor: MakeTensor) {
  const values = split(network.weights, weights);
  return Object.fromEntries(
    network.weights.map(({ name, shape }, index) => [name, tensor(values[index]!, shape)]),
  );
}
