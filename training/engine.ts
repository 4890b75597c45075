import { loadOnnxRuntime } from './native-gradient';
import type { Network } from './networks/network';

/**
 * What computes gradients: ONNX Runtime on the processor, for the networks that have a graph for it
 * where it has a binary for the machine, else TensorFlow.js on the backend that is set.
 */
export type Engine = 'onnxruntime' | 'tensorflow';

/** The engine's name for people. */
export const ENGINE_NAMES: Record<Engine, string> = {
  onnxruntime: 'ONNX Runtime',
  tensorflow: 'TensorFlow.js',
};

/** What computes a network's gradients on a backend. A graphics card, on WebGPU, is TensorFlow.js's. */
export async function engineFor(
  { gradientGraph }: Pick<Network, 'gradientGraph'>,
  backend: string,
): Promise<Engine> {
  if (!gradientGraph || backend !== 'wasm') return 'tensorflow';
  return (await loadOnnxRuntime()) ? 'onnxruntime' : 'tensorflow';
}

/**
 * The backend that training looks for unless a person names one. ONNX Runtime on the processor
 * trained these small networks faster than WebGPU did on a data centre's graphics card
 * (docs/training-engine.md), so a graphics card is used only where ONNX Runtime has no binary.
 */
export async function usualBackend(): Promise<'auto' | 'wasm'> {
  return (await loadOnnxRuntime()) ? 'wasm' : 'auto';
}
