import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PREVIEW_SIDE } from '../../model/input-side';
import { DEFAULT_NETWORK } from '../../model/network-names';
import { readReport } from '../../model/report';
import { NETWORKS_FOLDER } from '../../training/network-files';

/** Side of what is shown of the default network's inputs, in pixels: by it one sees which network answered. */
export async function shownSide(): Promise<number> {
  const file = path.join(NETWORKS_FOLDER, DEFAULT_NETWORK, 'report.json');
  const { inputSide, inputChannels } = readReport(await readFile(file, 'utf8'));
  return inputChannels === 1 ? inputSide : PREVIEW_SIDE;
}
