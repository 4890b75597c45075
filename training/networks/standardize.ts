/** What ReLU takes from the spread of its input, given back (Brock et al. 2021, section 3). */
const RELU_GAIN = 1.7;

/** Keeps a filter of all equal values from dividing by zero. */
const EPSILON = 1e-5;

/**
 * Scaled weight standardization (Qiao et al. 2019, Brock, De and Smith 2021): each filter's weights
 * get mean 0 and a length that keeps the activations' spread, so that a deep network trains well
 * without batch normalization and its passes over the activations.
 * @param raw `size × filters` values, the filters side by side as in a kernel's last axis
 * @param gains one factor for each filter
 * @param weights receives the standardized weights
 */
export function standardize(raw: Float32Array, gains: Float32Array, weights: Float32Array): void {
  const { means, scales } = statistics(raw, gains.length);
  const filters = gains.length;
  const factors = scales.map((scale, filter) => gains[filter]! * scale);
  for (let tap = 0; tap < raw.length; tap += filters) {
    for (let filter = 0; filter < filters; filter++) {
      weights[tap + filter] = factors[filter]! * (raw[tap + filter]! - means[filter]!);
    }
  }
}

/**
 * Raw weights and gains that give these standardized weights: what {@link standardize} undoes. Raw
 * weights are of unit length, as they are before training.
 * @param weights of filters with mean 0; what a filter's mean differs from that is lost
 * @param raw receives `size × filters` values
 * @param gains receives one factor for each filter
 */
export function destandardize(weights: Float32Array, raw: Float32Array, gains: Float32Array): void {
  const filters = gains.length;
  const { means, lengths } = statistics(weights, filters);
  for (let tap = 0; tap < weights.length; tap += filters) {
    for (let filter = 0; filter < filters; filter++) {
      raw[tap + filter] = (weights[tap + filter]! - means[filter]!) / (lengths[filter]! || 1);
    }
  }
  for (let filter = 0; filter < filters; filter++) {
    gains[filter] = (lengths[filter]! * Math.sqrt(1 + EPSILON)) / RELU_GAIN;
  }
}

/**
 * The gradients to the raw weights and the gains.
 * @param gradient to the standardized weights
 * @param rawGradient receives the gradient to the raw weights
 * @param gainGradient receives the gradient to the gains
 */
export function standardizeGradient(
  raw: Float32Array,
  gains: Float32Array,
  gradient: Float32Array,
  rawGradient: Float32Array,
  gainGradient: Float32Array,
): void {
  const filters = gains.length;
  const size = raw.length / filters;
  const { means, scales } = statistics(raw, filters);
  const sums = new Float64Array(filters);
  const products = new Float64Array(filters);
  for (let tap = 0; tap < raw.length; tap += filters) {
    for (let filter = 0; filter < filters; filter++) {
      const at = tap + filter;
      sums[filter]! += gradient[at]!;
      products[filter]! += gradient[at]! * (raw[at]! - means[filter]!);
    }
  }
  const factors = scales.map((scale, filter) => gains[filter]! * scale);
  const shares = sums.map((sum) => sum / size);
  // The scale itself depends on the raw weights: its slope is -scale³ / RELU_GAIN² · (raw - mean).
  const through = products.map((product, filter) => product * (scales[filter]! / RELU_GAIN) ** 2);
  for (let tap = 0; tap < raw.length; tap += filters) {
    for (let filter = 0; filter < filters; filter++) {
      const at = tap + filter;
      const slope = through[filter]! * (raw[at]! - means[filter]!);
      rawGradient[at] = factors[filter]! * (gradient[at]! - shares[filter]! - slope);
    }
  }
  for (let filter = 0; filter < filters; filter++) {
    gainGradient[filter] = products[filter]! * scales[filter]!;
  }
}

/**
 * Each filter's mean, the length of its centred values, and what they are multiplied by. One pass over
 * the weights.
 */
function statistics(raw: Float32Array, filters: number) {
  const size = raw.length / filters;
  const means = new Float64Array(filters);
  const scales = new Float64Array(filters);
  const lengths = new Float64Array(filters);
  for (let tap = 0; tap < raw.length; tap += filters) {
    for (let filter = 0; filter < filters; filter++) {
      const weight = raw[tap + filter]!;
      means[filter]! += weight;
      scales[filter]! += weight * weight;
    }
  }
  for (let filter = 0; filter < filters; filter++) {
    const mean = means[filter]! / size;
    // In double precision the difference of the squares is as good as the squares of differences.
    const centred = Math.max(0, scales[filter]! - size * mean * mean);
    means[filter] = mean;
    lengths[filter] = Math.sqrt(centred);
    scales[filter] = RELU_GAIN / Math.sqrt(centred + EPSILON);
  }
  return { means, scales, lengths };
}
