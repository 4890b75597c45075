import { askBackground } from '../../messages/send';
import { withOwnNetworks } from '../background/own-network-database';

/** Most bytes that are read at all; what a network may have is checked where it is taken. */
const MOST_BYTES = 64_000_000;

/**
 * Hands the files of a network to the background, which checks and takes them.
 * @returns why it did not; nothing where it did
 */
export async function offerFiles(files: readonly File[]): Promise<string | undefined> {
  if (files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) {
    return 'These files are too large for a network. Choose model.json, weights.bin and report.json, as npm run train wrote them.';
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
    return `The files could not be read and kept: ${error instanceof Error ? error.message : error}. See that they are still there and that the disk has room, and try again.`;
  }
  const { problem } = await askBackground('take-network', {});
  return problem;
}
