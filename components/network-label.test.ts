import { expect, test } from 'vitest';
import { networkLabel } from './network-label';

test.each([
  ['cnn', 'Convolutional'],
  ['own-0123456789abcdef', 'Your own (cnn, 2 Jan 2026)'],
] as const)('%s', (network, label) => {
  expect(networkLabel(network, { label: 'cnn, 2 Jan 2026' })).toBe(label);
});

test('one that is gone', () => {
  expect(networkLabel('own-0123456789abcdef', undefined)).toBe('Your own');
});
