import { expect, test } from 'vitest';
import type { Prediction } from '../model/prediction';
import { classifyInputs } from './classify-inputs';

test('answers in order, and Ctrl-C is heard meanwhile though the network never waits', async () => {
  let isHeard = false;
  setImmediate(() => {
    isHeard = true;
  });
  const classify = async (inputs: readonly Uint8Array[]) =>
    inputs.map(([value]) => ({ top: value }) as unknown as Prediction);
  const inputs = Array.from({ length: 600 }, (_, at) => Uint8Array.of(at % 256));
  const answers = await classifyInputs({ classify }, inputs);
  expect(answers).toEqual(inputs.map(([value]) => ({ top: value })));
  expect(isHeard).toBe(true);
});
