import * as v from 'valibot';
import type { NetworkShape } from './network-shape';
import { OwnNetworkError } from './own-network-error';

/** How a weight's numbers are stored, as TensorFlow.js writes it. */
const Quantization = v.variant('dtype', [
  v.object({ dtype: v.literal('float16'), original_dtype: v.optional(v.literal('float32')) }),
  v.object({
    dtype: v.picklist(['uint8', 'uint16']),
    scale: v.pipe(v.number(), v.finite()),
    min: v.pipe(v.number(), v.finite()),
    original_dtype: v.optional(v.literal('float32')),
  }),
]);

const WeightSpec = v.object({
  name: v.string(),
  shape: v.array(v.pipe(v.number(), v.integer(), v.minValue(1))),
  dtype: v.literal('float32'),
  quantization: v.optional(Quantization),
});
export type WeightSpec = v.InferOutput<typeof WeightSpec>;

/** `weightsManifest` of a `model.json`: files, and the weights that lie in them one after another. */
export const WeightsManifest = v.pipe(
  v.array(
    v.object({
      paths: v.pipe(v.array(v.string()), v.minLength(1)),
      weights: v.array(WeightSpec),
    }),
  ),
  v.minLength(1),
);

const BYTES = { float32: 4, float16: 2, uint16: 2, uint8: 1 };

/**
 * Checks that the weights are those of the layers, that they are all there, and that each is a
 * number.
 * @throws {OwnNetworkError} when they are not
 */
export function checkWeights(
  specs: readonly WeightSpec[],
  { weights: wanted }: NetworkShape,
  bytes: ArrayBuffer,
): void {
  const names = new Set(specs.map(({ name }) => name));
  const missing = [...wanted.keys()].find((name) => !names.has(name));
  if (missing)
    throw new OwnNetworkError(
      'unfit-model',
      `model.json: its layers need the weight “${missing}”, which weightsManifest has not.`,
    );
  if (names.size < specs.length)
    throw new OwnNetworkError('unfit-model', 'model.json: weightsManifest has a weight twice.');
  for (const { name, shape } of specs) {
    const right = wanted.get(name)?.join('×');
    if (right !== shape.join('×')) {
      throw new OwnNetworkError(
        'unfit-model',
        `model.json: the weight “${name}” has the shape ${shape.join('×')}, and its layers need ${right ?? 'none of that name'}.`,
      );
    }
  }
  const length = specs.reduce((sum, spec) => sum + bytesOf(spec), 0);
  if (length !== bytes.byteLength) {
    throw new OwnNetworkError(
      'unfit-weights',
      `The weights have ${bytes.byteLength.toLocaleString('en')} bytes, and model.json describes ${length.toLocaleString('en')}.`,
    );
  }
  let at = 0;
  for (const spec of specs) {
    const part = new DataView(bytes, at, bytesOf(spec));
    if (!hasNumbers(part, spec)) {
      throw new OwnNetworkError(
        'unfit-weights',
        `The weight “${spec.name}” has values that are no numbers.`,
      );
    }
    at += part.byteLength;
  }
}

function storedAs({ quantization }: WeightSpec): keyof typeof BYTES {
  return quantization?.dtype ?? 'float32';
}

function bytesOf(spec: WeightSpec): number {
  return spec.shape.reduce((product, length) => product * length, BYTES[storedAs(spec)]);
}

/** Little-endian, as the format has it: an exponent of ones is an infinity or no number. */
function hasNumbers(part: DataView, spec: WeightSpec): boolean {
  const kind = storedAs(spec);
  if (kind === 'float32') {
    for (let at = 0; at < part.byteLength; at += 4) {
      if (!Number.isFinite(part.getFloat32(at, true))) return false;
    }
  }
  if (kind === 'float16') {
    for (let at = 0; at < part.byteLength; at += 2) {
      if ((part.getUint16(at, true) & 0x7c00) === 0x7c00) return false;
    }
  }
  return true;
}
