import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import type { Epoch } from '../model/report';
import { showProgress } from './progress';

const EPOCH: Epoch = {
  epoch: 1,
  loss: 0.5,
  accuracy: 0.8,
  validationLoss: 0.4,
  validationAccuracy: 0.85,
  learningRate: 0.001,
  seconds: 65,
};

const RECIPE = { epochs: 3, sides: [[0, 28]] satisfies [number, number][] };

const LINE =
  'Epoch 1/3  loss 0.5000  accuracy 80.00 %  validation loss 0.4000  accuracy 85.00 %  2:10 left\n';

function fakeOutput(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 100 });
  const written = () => String(stream.read() ?? '');
  return { output: stream as unknown as NodeJS.WriteStream, written };
}

test.each([
  { name: 'a log file', isTTY: false },
  { name: 'a terminal, also of an epoch that shows no bar', isTTY: true },
])('tells $name of every epoch', ({ isTTY }) => {
  const { output, written } = fakeOutput(isTTY);
  showProgress(RECIPE, output).epoch(EPOCH, [EPOCH]);
  expect(written()).toBe(LINE);
});

test('is quiet within an epoch where there is no terminal', () => {
  const { output, written } = fakeOutput(false);
  showProgress(RECIPE, output).step({ epoch: 1, step: 25, steps: 50, loss: 1, accuracy: 0.5 });
  expect(written()).toBe('');
});

test('counts on larger images to take longer, and names the validation sets', () => {
  const { output, written } = fakeOutput(false);
  const sides: [number, number][] = [
    [0, 28],
    [0.5, 56],
  ];
  const figures = { loss: 0.4, accuracy: 0.9 };
  const validation = { 'fashion-mnist': figures, catalog: { ...figures, accuracy: 0.8 } };
  const epoch = { ...EPOCH, seconds: 1000, validation };
  showProgress({ epochs: 2, sides }, output).epoch(epoch, [epoch]);
  expect(written()).toContain('85.00 % (fashion-mnist 90.00 %, catalog 80.00 %)  1:06:40 left\n');
});
