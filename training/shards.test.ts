import { expect, test } from 'vitest';
import { averageShards, shardRows } from './shards';

test.each([
  {
    size: 8,
    shards: 2,
    rows: [
      [10, 14],
      [14, 18],
    ],
  },
  {
    size: 5,
    shards: 3,
    rows: [
      [10, 11],
      [11, 13],
      [13, 15],
    ],
  },
  {
    size: 1,
    shards: 2,
    rows: [
      [10, 10],
      [10, 11],
    ],
  },
])('$shards shards share $size rows', ({ size, shards, rows }) => {
  expect(rows.map((_, shard) => shardRows(10, size, shard, shards))).toEqual(rows);
});

test('the mean gradient is the sum over the shards by the number of examples', () => {
  const mean = new Float32Array(2);
  averageShards([Float32Array.of(1, 2), Float32Array.of(3, 6)], 8, mean);
  expect([...mean]).toEqual([0.5, 1]);
});
