import { expect, test } from 'vitest';
import { networkVersion } from './network-version';

test('each network has a version of its own, also of the person’s own', () => {
  const names = ['mobilenet', 'ann', 'own-0123456789abcdef', 'own-fedcba9876543210'] as const;
  expect(names.map(networkVersion)).toEqual([
    'mobilenet-1',
    'ann-1',
    'code-1-own-0123456789abcdef',
    'code-1-own-fedcba9876543210',
  ]);
});
