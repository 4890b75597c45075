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
    const session = runtime.InferenceSession.create(gradientGraph(side), {
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
    });
    sessions.set(side, session);
    return session;
  };
  const tensor = (values: Float32Array, shape: number[]) =>
    new runtime.Tensor('float32', values, shape);

  return async (weights, { x, labels, side }, { labelSmoothing, dropout, random }, into) => {
    const rows = labels.length;
    const truth = smoothed(labels, outputs, labelSmoothing);
    const feeds: Record<string, Tensor> = {
      image: tensor(x, [rows, side * side]),
      truth: tensor(truth, [rows, outputs]),
      dropout: tensor(dropoutMask(rows * dropUnits, dropout, random), [rows, dropUnits]),
    };
    const values = split(network.weights, weights);
    for (const [index, { name, shape }] of network.weights.entries()) {
      feeds[name] = tensor(values[index]!, shape);
    }
    const session = await sessionOf(side);
    const answers = await session.run(feeds);
    for (const [index, part] of split(network.weights, into).entries()) {
      const gradient = answers[`gradient/${network.weights[index]!.name}`]!;
      part.set(gradient.data as Float32Array);
    }
    return resultOf(answers.logProbabilities!.data as Float32Array, truth, labels);
  };
}
