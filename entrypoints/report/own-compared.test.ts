import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { sampleReport } from '../../components/report/sample';
import { withOwnNetworks } from '../background/own-network-database';
import { ownCompared } from './own-compared';

const own = {
  name: 'own-0123456789abcdef',
  network: 'tiny',
  trainedAt: '2026-01-02T03:04:05.000Z',
} as const;

test('the person’s own network is compared under its label', async () => {
  await withOwnNetworks((database) =>
    database.put('networks', { report: sampleReport() }, own.name),
  );
  expect(await ownCompared(own, false)).toEqual([
    {
      name: own.name,
      label: 'Your own (tiny, 2 Jan 2026)',
      report: sampleReport(),
      bytes: null,
    },
  ]);
});

test('none, and one that cannot be read, are left out', async () => {
  await withOwnNetworks((database) => database.clear('networks'));
  expect(await ownCompared(own, false)).toEqual([]);
  expect(await ownCompared(undefined, false)).toEqual([]);
});
