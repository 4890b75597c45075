import { NETWORK_LABELS } from '../../components/network-labels';
import type { ComparedNetwork } from '../../components/report/comparison-rows';
import type { NetworkName } from '../../model/network-names';
import { loadReport } from './load-report';

/** Loads what is compared of the networks; one whose report cannot be read is left out. */
export async function loadCompared(
  networks: readonly NetworkName[],
  get: typeof fetch = fetch,
): Promise<ComparedNetwork[]> {
  const loaded = await Promise.all(
    networks.map(async (name): Promise<ComparedNetwork[]> => {
      const folder = `/networks/${name}`;
      const [state, ...sizes] = await Promise.all([
        loadReport(`${folder}/report.json`, get),
        size(`${folder}/model.json`, get),
        size(`${folder}/weights.bin`, get),
      ]);
      if (state.kind !== 'ready') return [];
      return [{ name, label: NETWORK_LABELS[name], report: state.report, bytes: sum(sizes) }];
    }),
  );
  return loaded.flat();
}

async function size(url: string, get: typeof fetch): Promise<number | null> {
  try {
    const response = await get(url);
    return response.ok ? (await response.blob()).size : null;
  } catch {
    return null;
  }
}

function sum(sizes: readonly (number | null)[]): number | null {
  return sizes.reduce(
    (total, bytes) => (total === null || bytes === null ? null : total + bytes),
    0,
  );
}
