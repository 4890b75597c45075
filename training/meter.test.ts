import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { startMeter } from './meter';

function output(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 120 });
  const written: string[] = [];
  stream.on('data', (chunk) => written.push(String(chunk)));
  return { stream: stream as unknown as NodeJS.WriteStream, text: () => written.join('') };
}

test('outside a terminal it writes one line', async () => {
  const { stream, text } = output(false);
  const meter = startMeter('Reading photos', 8122, String, stream);
  for (let value = 0; value <= 8122; value++) meter.update(value);
  meter.log('One is broken.');
  meter.stop();
  await new Promise(setImmediate);
  expect(text()).toBe('Reading photos (8122)\nOne is broken.\n');
});

test('in a terminal it draws a bar', async () => {
  const { stream, text } = output(true);
  const meter = startMeter('Downloading', 4_000_000, (bytes) => `${bytes / 1e6} MB`, stream);
  meter.log('One mirror is away.');
  meter.update(4_000_000);
  meter.stop();
  await new Promise(setImmediate);
  expect(text()).toContain('Downloading');
  expect(text()).toContain('One mirror is away.\n');
  expect(text()).toContain('4 MB of 4 MB');
});
