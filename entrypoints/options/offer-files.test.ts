import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { askBackground } from '../../messages/send';
import { withOwnNetworks } from '../background/own-network-database';
import { offerFiles } from './offer-files';

vi.mock('../../messages/send', () => ({ askBackground: vi.fn() }));

const offered = () => withOwnNetworks((database) => database.getAll('offers'));
const files = [new File(['{}'], 'model.json')];

beforeEach(() => {
  vi.mocked(askBackground).mockReset();
});

test('the background finds the files, and its answer is what is wrong with them', async () => {
  const problem = { code: 'no-weights', detail: '' } as const;
  vi.mocked(askBackground).mockImplementation(async () => {
    expect(await offered()).toMatchObject([[{ name: 'model.json' }]]);
    return { problem };
  });
  expect(await offerFiles(files)).toEqual(problem);
});

test('files that nobody takes do not stay', async () => {
  vi.mocked(askBackground).mockRejectedValue(new Error('Nobody answers'));
  await expect(offerFiles(files)).rejects.toThrow('Nobody answers');
  expect(await offered()).toEqual([]);
});
