import * as tf from '@tensorflow/tfjs-core';

/** Replaces the kernels of the WASM backend that make training slow. */
export function registerFastKernels(): void {
  registerFastMatMul();
  registerSharedIdentity();
}

/** The WASM backend copies what it only needs to count: gradients keep every activation twice. */
function registerSharedIdentity(): void {
  tf.unregisterKernel(tf.Identity, 'wasm');
  tf.registerKernel({
    kernelName: tf.Identity,
    backendName: 'wasm',
    kernelFunc: ({ inputs, backend }) => {
      const { dataId, shape, dtype } = inputs.x!;
      (backend as tf.KernelBackend).incRef(dataId);
      return { dataId, shape, dtype };
    },
  });
}

/**
 * The WASM backend multiplies plain matrices with XNNPACK, but transposed ones, as the gradients of
 * a dense layer need them, one value at a time: 10 to 25 times slower. Here they are transposed
 * first and then multiplied by the fast path.
 */
function registerFastMatMul(): void {
  const matMul = kernel(tf.BatchMatMul);
  const transpose = kernel(tf.Transpose);

  const lastTwoSwapped = (x: tf.TensorInfo, backend: object): tf.TensorInfo => {
    const perm = x.shape.map((_, axis) => axis);
    perm.push(...perm.splice(-2).reverse());
    return transpose.kernelFunc({ inputs: { x }, attrs: { perm }, backend }) as tf.TensorInfo;
  };

  tf.unregisterKernel(tf.BatchMatMul, 'wasm');
  tf.registerKernel({
    ...matMul,
    kernelFunc: ({ inputs, attrs, backend }) => {
      const { transposeA, transposeB } = attrs as tf.BatchMatMulAttrs & tf.NamedAttrMap;
      const a = transposeA ? lastTwoSwapped(inputs.a!, backend) : inputs.a!;
      const b = transposeB ? lastTwoSwapped(inputs.b!, backend) : inputs.b!;
      const product = matMul.kernelFunc({
        inputs: { a, b },
        attrs: { transposeA: false, transposeB: false },
        backend,
      });
      const { disposeData } = backend as tf.KernelBackend;
      if (transposeA) disposeData.call(backend, a.dataId);
      if (transposeB) disposeData.call(backend, b.dataId);
      return product;
    },
  });
}

function kernel(name: string): tf.KernelConfig {
  const config = tf.getKernel(name, 'wasm');
  if (!config) throw new Error(`The WASM backend has no kernel ${name}`);
  return config;
}
