import type { Network } from './networks/network';

/** What computes gradients: ONNX Runtime on the processor, or TensorFlow.js on its backend. */
export type Engine = 'onnxruntime' | 'tensorflow';

/** The engine's name for people. */
export const ENGINE_NAMES: Record<Engine, string> = {
  onnxruntime: 'ONNX Runtime',
  tensorflow: 'TensorFlow.js',
};

/** What computes a network's gradients. */
export function engineOf(network: Network): Engine {
  return 'logits' in network ? 'tensorflow' : 'onnxruntime';
}
