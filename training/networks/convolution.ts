import * as tf from '@tensorflow/tfjs-core';

/**
 * A convolution with bias and ReLU in one pass over its output, also while training: TensorFlow.js
 * fuses them only outside of gradients, and its gradient of the bias is slow.
 * NHWC, zero padding that keeps the size ("same").
 */
export function convolveRelu(
  x: tf.Tensor4D,
  filter: tf.Tensor4D,
  bias: tf.Tensor1D,
  stride: number,
): tf.Tensor4D {
  registerFusedGradient();
  return tf
    .engine()
    .runKernel(tf.FusedConv2D, { x, filter, bias } as unknown as tf.NamedTensorMap, {
      strides: [stride, stride],
      pad: 'same',
      dataFormat: 'NHWC',
      dilations: [1, 1],
      activation: 'relu',
    });
}

function registerFusedGradient(): void {
  if (tf.getGradient(tf.FusedConv2D)) return;
  tf.registerGradient({
    kernelName: tf.FusedConv2D,
    inputsToSave: ['x', 'filter'],
    outputsToSave: [true],
    gradFunc: (dy, saved, attrs) => {
      const [x, filter, y] = saved as [tf.Tensor4D, tf.Tensor4D, tf.Tensor4D];
      const { strides, pad, dataFormat } = attrs as unknown as tf.FusedConv2DAttrs;
      const dz = tf.mul(dy as tf.Tensor4D, tf.step(y));
      const gradient = (name: string, inputs: Record<string, tf.Tensor>, shape: object) =>
        tf.engine().runKernel(name, inputs as unknown as tf.NamedTensorMap, {
          strides: strides as [number, number],
          pad: pad as 'same',
          dataFormat,
          ...shape,
        }) as tf.Tensor;
      return {
        x: () => gradient(tf.Conv2DBackpropInput, { dy: dz, filter }, { inputShape: x.shape }),
        filter: () =>
          gradient(tf.Conv2DBackpropFilter, { x, dy: dz }, { filterShape: filter.shape }),
        // Pooling and then summing the few that remain is far faster than summing all.
        bias: () => {
          const [batch, height, width, filters] = y.shape;
          const means = tf.avgPool(dz as tf.Tensor4D, [height, width], 1, 'valid');
          const sums = tf.sum(tf.reshape(means, [batch, filters]), 0);
          return tf.mul(sums, height * width);
        },
      };
    },
  });
}
