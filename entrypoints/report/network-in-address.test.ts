import { expect, test } from 'vitest';
import { DEFAULT_NETWORK } from '../../model/network-names';
import { networkInAddress } from './network-in-address';

test.each([
  ['', 'cnn'],
  ['?network=ann', 'ann'],
  ['?network=cnn', 'cnn'],
  ['?network=../../elsewhere', 'cnn'],
])('the address %j asks for %s', (search, network) => {
  expect(networkInAddress(search, ['cnn', 'ann'])).toBe(network);
});

test('a build without networks names the one that is missing', () => {
  expect(networkInAddress('?network=cnn', [])).toBe(DEFAULT_NETWORK);
});
