import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { DataError } from './data-error';
import type { Batch, GradientOptions, GradientResult } from './gradient';
import { dropoutMask, resultOf, smoothed } from './gradient';
import { type GraphNetwork, split } from './networks/network';

/** ONNX Runtime, which has fast kernels for the processors that it has binaries for. */
type OnnxRuntime = typeof import('onnxruntime-node');

/** Computes what `gradientOf` does, from parameters as flat numbers. */
export type NativeGradient = (
  parameters: Float32Array,
  batch: Batch,
  options: GradientOptions,
  into: Float32Array,
) => Promise<GradientResult>;

/**
 * ONNX Runtime, an optional dependency.
 * @throws {DataError} where it has no binary for this machine
 */
export async function loadOnnxRuntime(): Promise<OnnxRuntime> {
  return import('onnxruntime-node').catch((error: Error) => {
    throw new DataError(
      `MobileNetV2 is trained by ONNX Runtime, which cannot be loaded here (${error.message}). ` +
        'Train it on Linux or Windows with a 64-bit processor, or on a Mac with one of Apple.',
    );
  });
}

/**
 * The gradient of a network by ONNX Runtime, on one thread: the network's forward and backward
 * pass as one graph.
 */
export function nativeGradient(runtime: OnnxRuntime, network: GraphNetwork): NativeGradient {
  const { dropUnits, outputs } = network;
  const sessionOf = compiled(runtime, (side) => network.gradientGraph(side));
  const tensor = tensorsOf(runtime);

  return async (parameters, { x, labels, side }, { labelSmoothing, dropout, random }, into) => {
    const rows = labels.length;
    const truth = smoothed(labels, outputs, labelSmoothing);
    const feeds: Record<string, Tensor> = {
      image: tensor(x, [rows, x.length / rows]),
      truth: tensor(truth, [rows, outputs]),
      dropout: tensor(dropoutMask(rows * dropUnits, dropout, random), [rows, dropUnits]),
    };
    Object.assign(feeds, parameterFeeds(network, parameters, tensor));
    const session = await sessionOf(side);
    const answers = await session.run(feeds);
    for (const [index, part] of split(network.parameters, into).entries()) {
      const gradient = answers[`gradient/${network.parameters[index]!.name}`]!;
      part.set(gradient.data as Float32Array);
    }
    return resultOf(answers.logProbabilities!.data as Float32Array, truth, labels);
  };
}

/** What a network answers to examples, from parameters as flat numbers: softmax rows, one after another. */
export type NativeAnswers = (
  parameters: Float32Array,
  batch: Pick<Batch, 'x' | 'side'> & { rows: number },
) => Promise<Float32Array>;

/** A network's answers by ONNX Runtime, on one thread. */
export function nativeAnswers(runtime: OnnxRuntime, network: GraphNetwork): NativeAnswers {
  const sessionOf = compiled(runtime, (side) => network.answerGraph(side));
  const tensor = tensorsOf(runtime);
  return async (parameters, { x, side, rows }) => {
    const session = await sessionOf(side);
    const { probabilities } = await session.run({
      image: tensor(x, [rows, x.length / rows]),
      ...parameterFeeds(network, parameters, tensor),
    });
    return probabilities!.data as Float32Array;
  };
}

/** A graph for one thread, compiled once for each side. */
function compiled(runtime: OnnxRuntime, graph: (side: number) => Uint8Array) {
  const sessions = new Map<number, Promise<InferenceSession>>();
  return (side: number) => {
    const session =
      sessions.get(side) ??
      runtime.InferenceSession.create(graph(side), { intraOpNumThreads: 1, interOpNumThreads: 1 });
    sessions.set(side, session);
    return session;
  };
}

type MakeTensor = (values: Float32Array | Uint16Array, shape: number[]) => Tensor;

/** Unsigned 16 bits are those of float16 numbers. */
function tensorsOf(runtime: OnnxRuntime): MakeTensor {
  return (values, shape) =>
    values instanceof Uint16Array
      ? new runtime.Tensor('float16', values, shape)
      : new runtime.Tensor('float32', values, shape);
}

function parameterFeeds(network: GraphNetwork, parameters: Float32Array, tensor: MakeTensor) {
  const values = split(network.parameters, parameters);
  return Object.fromEntries(
    network.parameters.map(({ name, shape }, index) => [name, tensor(values[index]!, shape)]),
  );
}
