import { availableParallelism } from 'node:os';
import { loadOnnxRuntime } from './native-gradient';
import {
  FROZEN_SHAPE,
  frozenParts,
  MOBILENET_SIDE,
  mobilenetParts,
  trunkWeights,
} from './networks/mobilenet';
import { frozenGraph } from './networks/trunk-graph';
import { loadTrunk } from './trunk';

/** Numbers that the frozen layers give of one picture. */
export const FROZEN_SIZE = FROZEN_SHAPE.reduce((product, length) => product * length, 1);

/**
 * Loads MobileNetV2's frozen layers on all cores.
 * @returns makes of colour inputs what the layers give of them: float16 bits, one picture after another
 * @throws {DataError} where ONNX Runtime has no binary for this machine, or the trunk is not to be had
 */
export async function loadFrozenLayers(): Promise<
  (inputs: readonly Uint8Array[]) => Promise<Uint16Array>
> {
  const runtime = await loadOnnxRuntime();
  const { frozen } = mobilenetParts();
  const layers = frozenParts(trunkWeights(await loadTrunk())).map(({ name, shape, values }) => {
    return [name, new runtime.Tensor('float32', values, shape)] as const;
  });
  const session = await runtime.InferenceSession.create(frozenGraph(frozen, MOBILENET_SIDE), {
    intraOpNumThreads: availableParallelism(),
  });
  const size = MOBILENET_SIDE ** 2 * 3;
  return async (inputs) => {
    const levels = new Uint8Array(inputs.length * size);
    for (const [index, input] of inputs.entries()) levels.set(input, index * size);
    const { features } = await session.run({
      image: new runtime.Tensor('uint8', levels, [inputs.length, size]),
      ...Object.fromEntries(layers),
    });
    return features!.data as unknown as Uint16Array;
  };
}
