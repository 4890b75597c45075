/**
 * The rows of a batch that a shard computes the gradient of: nearly as many for each.
 * @param from the batch's first row
 * @param size rows of the batch
 * @returns first row, and the one after the last
 */
export function shardRows(
  from: number,
  size: number,
  shard: number,
  shards: number,
): [start: number, end: number] {
  return [
    from + Math.floor((shard * size) / shards),
    from + Math.floor(((shard + 1) * size) / shards),
  ];
}

/**
 * The sum of the shards' gradients, divided by the number of examples. Summed in the order of the
 * shards, whoever computed which: so the result does not depend on the number of workers.
 * @param mean receives it
 */
export function averageShards(
  shards: readonly Float32Array[],
  examples: number,
  mean: Float32Array,
): void {
  const [first, ...others] = shards;
  mean.set(first!);
  for (const shard of others) {
    for (let at = 0; at < mean.length; at++) mean[at]! += shard[at]!;
  }
  for (let at = 0; at < mean.length; at++) mean[at]! /= examples;
}
