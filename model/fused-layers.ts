import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel, layers, SymbolicTensor } from '@tensorflow/tfjs-layers';

type Layer = layers.Layer;

/** What follows a convolution within the same operation. */
type FusedActivation = 'linear' | 'relu' | 'relu6';

/** One operation: values come from the tensors of these numbers, and one goes to another. */
interface Step {
  from: number[];
  to: number;
  compute: (inputs: tf.Tensor[]) => tf.Tensor;
}

/**
 * A network's layers as fewer operations: a convolution, its bias and the ReLU or ReLU6 behind it are
 * one, where `predict` goes over all values three times. And what nobody needs any more is given up
 * at once, where `predict` keeps some of it to the end. What is not known here the layer does itself.
 * @returns what gives the network's output for a batch, as `predict` does, to 1e-5; the network must
 *   not be disposed before the last call
 */
export function fusedLayers(network: LayersModel): (batch: tf.Tensor) => tf.Tensor {
  const [input, output] = [network.inputs[0], network.outputs[0]];
  const isPlain =
    input !== undefined &&
    output !== undefined &&
    network.inputs.length + network.outputs.length === 2 &&
    network.layers.every(({ inboundNodes }) => inboundNodes.length === 1);
  if (!isPlain) return (batch) => network.predict(batch) as tf.Tensor;
  const computing = network.layers.filter((layer) => layer.getClassName() !== 'InputLayer');
  const uses = usesOf([...computing.flatMap((layer) => tensors(layer.input)), output]);
  const steps = stepsOf(computing, (layer) => uses.get(idOf(layer.output)) === 1);
  return (batch) =>
    tf.tidy(() => {
      const values = new Map([[input.id, batch]]);
      const left = new Map(uses);
      for (const { from, to, compute } of steps) {
        const result = tf.tidy(() => compute(from.map((id) => values.get(id)!)));
        values.set(to, result);
        for (const id of from) {
          const usesLeft = left.get(id)! - 1;
          left.set(id, usesLeft);
          if (usesLeft === 0 && id !== input.id) values.get(id)!.dispose();
        }
      }
      return values.get(output.id)!;
    });
}

function stepsOf(computing: readonly Layer[], isUsedOnce: (layer: Layer) => boolean): Step[] {
  const fused = new Set<Layer>();
  return computing.flatMap((layer) => {
    if (fused.has(layer)) return [];
    const step = { from: tensors(layer.input).map(({ id }) => id), to: idOf(layer.output) };
    const own = fusableConvolution(layer);
    if (!own) return [{ ...step, compute: (inputs: tf.Tensor[]) => applied(layer, inputs) }];
    const next = own.activation === 'linear' && isUsedOnce(layer) ? followerOf(layer) : undefined;
    const activation = next && activationOf(next);
    if (next && activation) fused.add(next);
    const compute = ([x]: tf.Tensor[]) => convolve(own, layer, x!, activation ?? own.activation);
    return [{ ...step, to: idOf(next && activation ? next.output : layer.output), compute }];
  });
}

/** How often each tensor is taken, by a layer or as the network's output. */
function usesOf(taken: readonly SymbolicTensor[]): Map<number, number> {
  const uses = new Map<number, number>();
  for (const { id } of taken) uses.set(id, (uses.get(id) ?? 0) + 1);
  return uses;
}

function applied(layer: Layer, inputs: tf.Tensor[]): tf.Tensor {
  return layer.apply(inputs.length === 1 ? inputs[0]! : inputs) as tf.Tensor;
}

interface Convolution {
  isDepthwise: boolean;
  strides: [number, number];
  padding: 'same' | 'valid';
  activation: FusedActivation;
}

function fusableConvolution(layer: Layer): Convolution | undefined {
  const kind = layer.getClassName();
  if (kind !== 'Conv2D' && kind !== 'DepthwiseConv2D') return undefined;
  const config = layer.getConfig();
  const { strides, padding, dataFormat } = config;
  const activation = fusableActivation(config.activation);
  const isPlain =
    activation !== undefined &&
    dataFormat === 'channelsLast' &&
    (padding === 'same' || padding === 'valid') &&
    [config.dilationRate].flat().every((rate) => rate === 1);
  if (!isPlain) return undefined;
  const isDepthwise = kind === 'DepthwiseConv2D';
  return { isDepthwise, strides: strides as [number, number], padding, activation };
}

/** The layer that alone takes a layer's output. */
function followerOf(layer: Layer): Layer | undefined {
  const [node, ...more] = layer.outboundNodes;
  return more.length === 0 ? node?.outboundLayer : undefined;
}

/** Of a layer that is nothing else. */
function activationOf(layer: Layer): FusedActivation | undefined {
  const { maxValue, activation } = layer.getConfig();
  switch (layer.getClassName()) {
    case 'Activation':
      return fusableActivation(activation);
    case 'ReLU':
      if (maxValue === undefined || maxValue === null) return 'relu';
      return maxValue === 6 ? 'relu6' : undefined;
    default:
      return undefined;
  }
}

function fusableActivation(name: unknown): FusedActivation | undefined {
  return (['linear', 'relu', 'relu6'] as const).find((one) => one === name);
}

function convolve(
  { isDepthwise, strides, padding: pad }: Convolution,
  layer: Layer,
  x: tf.Tensor,
  activation: FusedActivation,
): tf.Tensor {
  const [filter, bias] = layer.getWeights();
  const args = {
    x: x as tf.Tensor4D,
    filter: filter as tf.Tensor4D,
    strides,
    pad,
    activation,
    ...(bias && { bias }),
  };
  return isDepthwise ? tf.fused.depthwiseConv2d(args) : tf.fused.conv2d(args);
}

function tensors(one: SymbolicTensor | SymbolicTensor[]): SymbolicTensor[] {
  return [one].flat();
}

function idOf(one: SymbolicTensor | SymbolicTensor[]): number {
  return tensors(one)[0]!.id;
}
