import { expect, test } from 'vitest';
import { DEFAULT_NETWORK } from '../../model/network-names';
import { networkInAddress } from './network-in-address';

test.each([
  ['', 'mobilenet'],
  ['?network=ann', 'ann'],
  ['?network=mobilenet', 'mobilenet'],
  ['?network=cnn', 'mobilenet'],
  ['?network=../../elsewhere', 'mobilenet'],
])('the address %j asks for %s', (search, network) => {
  expect(networkInAddress(search, ['mobilenet', 'ann'])).toBe(network);
});

test('a build without networks names the one that is missing', () => {
  expect(networkInAddress('?network=mobilenet', [])).toBe(DEFAULT_NETWORK);
});
