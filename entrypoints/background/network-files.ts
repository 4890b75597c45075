import { browser } from 'wxt/browser';
import type { NetworkFiles } from '../../model/classifier';
import { type AnyNetworkName, isOwnNetwork } from '../../model/network-names';
import { storedNetwork } from './stored-network';

/**
 * The files of a network: of a bundled one from the extension, of the person's own from this machine.
 * @throws when they are not there
 */
export async function networkFiles(network: AnyNetworkName): Promise<NetworkFiles> {
  if (isOwnNetwork(network)) return storedNetwork(network);
  const read = async (file: string) => {
    const response = await fetch(`${browser.runtime.getURL('/')}networks/${network}/${file}`);
    if (!response.ok) throw new Error(`${file} is missing from the extension`);
    return response;
  };
  const [model, weights] = await Promise.all([
    read('model.json').then((response) => response.json()),
    read('weights.bin').then((response) => response.arrayBuffer()),
  ]);
  return { model, weights };
}
