import { expect, test } from 'vitest';
import { answerValidation } from './answer-validation';

test('asks for every input in its place, more than one batch of them, and hears a Ctrl-C', async () => {
  let isHeard = false;
  setImmediate(() => {
    isHeard = true;
  });
  const asked: number[] = [];
  const network = {
    inputShape: { side: 2, channels: 1 } as const,
    probabilities: async (inputs: readonly Uint8Array[]) => {
      asked.push(inputs.length);
      return inputs.map(([level, ...rest]) => Float32Array.of(level!, rest.length));
    },
  };
  const count = 150;
  const inputs = Uint8Array.from({ length: count * 4 }, (_, at) => Math.floor(at / 4));
  const labels = new Uint8Array(count).fill(8);
  const set = { name: 'shop', photographs: true, inputs, labels, count };
  const empty = { ...set, name: 'empty', count: 0, labels: new Uint8Array(0) };

  const [answered, none] = await answerValidation(network, [set, empty]);
  expect(answered).toMatchObject({ name: 'shop', photographs: true, labels });
  expect(answered!.probabilities).toEqual(
    Array.from({ length: count }, (_, index) => [index, 3]).flat(),
  );
  expect(none).toMatchObject({ name: 'empty', probabilities: [] });
  expect(asked.reduce((sum, size) => sum + size)).toBe(count);
  expect(isHeard).toBe(true);
});
