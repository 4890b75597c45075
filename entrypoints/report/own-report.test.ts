import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { sampleReport } from '../../components/report/sample';
import { withOwnNetworks } from '../background/own-network-database';
import { ownReport } from './own-report';

const name = 'own-0123456789abcdef';

test.each<[what: string, stored: unknown, state: object]>([
  ['a network', { report: sampleReport() }, { kind: 'ready', report: sampleReport() }],
  ['one that is damaged', { report: {} }, { kind: 'failed' }],
  ['none', undefined, { kind: 'failed', message: expect.stringContaining('options page') }],
])('the report of %s', async (_, stored, state) => {
  await withOwnNetworks((database) => database.put('networks', stored, name));
  expect(await ownReport(name, false)).toMatchObject(state);
});

test('in a private window it says where it can be read, not that it is gone', async () => {
  await withOwnNetworks((database) => database.put('networks', { report: sampleReport() }, name));
  expect(await ownReport(name, true)).toEqual({
    kind: 'failed',
    message: expect.stringContaining('Open it in a normal window.'),
  });
});
