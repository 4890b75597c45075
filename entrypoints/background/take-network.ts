import * as v from 'valibot';
import type { Answer } from '../../messages/protocol';
import { inputLength } from '../../model/input-shape';
import type { OwnNetworkName } from '../../model/network-names';
import { checkProbabilities } from '../../model/own-network/check-probabilities';
import { OwnNetworkError, problemOf } from '../../model/own-network/own-network-error';
import { type OwnNetwork, readOwnNetwork } from '../../model/own-network/read-own-network';
import { withNetwork } from './engine';
import { noise } from './noise';
import { listOwnNetwork, ownNetwork } from './own-network';
import { withOwnNetworks } from './own-network-database';

/**
 * Takes the files that the options page has put into the database: checks them, lets the network
 * answer once, and lists it in place of the one before. What goes wrong is the answer, and then all
 * is as it was.
 */
export async function takeNetwork(): Promise<Answer<'take-network'>> {
  try {
    const network = readOwnNetwork(await offeredFiles());
    const name = await nameOf(network);
    await withOwnNetworks((database) => database.put('networks', network, name));
    const before = await ownNetwork();
    try {
      await withNetwork(name, tryOut);
    } catch (error) {
      await dropAllBut(before?.name);
      const { code, detail } = problemOf(error, 'does-not-run');
      throw new OwnNetworkError(code, detail);
    }
    const { network: called, trainedAt } = network.report;
    await listOwnNetwork({ name, network: called.slice(0, 40), trainedAt });
    await dropAllBut(name);
    return {};
  } catch (error) {
    return { problem: problemOf(error, 'not-kept') };
  }
}

const Files = v.array(v.object({ name: v.string(), bytes: v.instance(Uint8Array<ArrayBuffer>) }));

async function offeredFiles() {
  const offer = await withOwnNetworks(async (database) => {
    const files = await database.get('offers', 'files');
    await database.delete('offers', 'files');
    return files;
  });
  return v.parse(Files, offer);
}

/** By its contents: answers of different networks are never mixed. */
async function nameOf({ model, weights }: OwnNetwork): Promise<OwnNetworkName> {
  const files = new Blob([JSON.stringify(model), weights]);
  const digest = await crypto.subtle.digest('SHA-256', await files.arrayBuffer());
  const hex = [...new Uint8Array(digest, 0, 8)].map((byte) => byte.toString(16).padStart(2, '0'));
  return `own-${hex.join('')}`;
}

/** A blank picture and one of noise. */
async function tryOut({
  inputShape,
  probabilities,
}: Parameters<Parameters<typeof withNetwork>[1]>[0]): Promise<void> {
  const length = inputLength(inputShape);
  checkProbabilities(await probabilities([new Uint8Array(length), noise(length)]));
}

async function dropAllBut(kept: OwnNetworkName | undefined): Promise<void> {
  await withOwnNetworks(async (database) => {
    for (const name of await database.getAllKeys('networks')) {
      if (name !== kept) await database.delete('networks', name);
    }
  });
}
