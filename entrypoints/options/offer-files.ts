import { askBackground } from '../../messages/send';
import { problemOf } from '../../model/own-network/own-network-error';
import type { OwnNetworkProblem } from '../../model/own-network/own-network-problems';
import { withOwnNetworks } from '../background/own-network-database';

/** Most bytes that are read at all; what a network may have is checked where it is taken. */
const MOST_BYTES = 64_000_000;

/**
 * Hands the files of a network to the background, which checks and takes them.
 * @returns why it did not; nothing where it did
 */
export async function offerFiles(files: readonly File[]): Promise<OwnNetworkProblem | undefined> {
  if (files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) {
    return { code: 'too-large', detail: '' };
  }
  try {
    const offer = await Promise.all(
      files.map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    );
    await withOwnNetworks((database) => database.put('offers', offer, 'files'));
  } catch (error) {
    return problemOf(error, 'not-kept');
  }
  try {
    const { problem } = await askBackground('take-network', {});
    return problem;
  } finally {
    // The background takes them out; where it is not there, nobody does.
    await withOwnNetworks((database) => database.delete('offers', 'files')).catch(() => undefined);
  }
}
