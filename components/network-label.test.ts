import { expect, test } from 'vitest';
import { networkLabel } from './network-label';

test.each([
  ['mobilenet', 'Convolutional'],
  ['own-0123456789abcdef', 'Your own (mobilenet, 2 Jan 2026)'],
] as const)('%s', (network, label) => {
  expect(
    networkLabel(network, { network: 'mobilenet', trainedAt: '2026-01-02T03:04:05.000Z' }),
  ).toBe(label);
});

test('one that is gone', () => {
  expect(networkLabel('own-0123456789abcdef', undefined)).toBe('Your own');
});
