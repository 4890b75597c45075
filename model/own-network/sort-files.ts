import { OwnNetworkError } from './own-network-error';

/** A file that was chosen. */
export interface NamedFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What a network consists of. */
export interface NetworkParts {
  /** Parsed, and not yet looked at. */
  model: object;
  /** The text of `report.json`. */
  report: string;
  /** All that is no JSON. */
  weights: NamedFile[];
}

/**
 * Tells which file is what, by what is in it: browsers rename what they save.
 * @throws {OwnNetworkError} when one is missing, or there twice
 */
export function sortFiles(files: readonly NamedFile[]): NetworkParts {
  const models: object[] = [];
  const reports: string[] = [];
  const weights: NamedFile[] = [];
  for (const file of files) {
    if (!/\.json$/i.test(file.name)) {
      weights.push(file);
      continue;
    }
    const text = new TextDecoder().decode(file.bytes);
    const json = parse(text, file.name);
    if ('modelTopology' in json || 'weightsManifest' in json) models.push(json);
    else reports.push(text);
  }
  const [model] = models;
  const [report] = reports;
  if (models.length > 1)
    throw new OwnNetworkError(`These are the files of ${models.length} networks. ${REMEDY}`);
  if (reports.length > 1)
    throw new OwnNetworkError(`These are ${reports.length} reports. ${REMEDY}`);
  if (!model) throw new OwnNetworkError(`model.json is missing. ${REMEDY}`);
  if (weights.length === 0) throw new OwnNetworkError(`weights.bin is missing. ${REMEDY}`);
  if (report === undefined) throw new OwnNetworkError(`report.json is missing. ${REMEDY}`);
  return { model, report, weights };
}

const REMEDY =
  'Choose model.json, weights.bin and report.json of one network together: npm run train writes them to one folder.';

function parse(text: string, name: string): object {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new OwnNetworkError(
      `${name} is damaged: it is not JSON. Choose it anew, as npm run train wrote it.`,
    );
  }
  if (typeof json === 'object' && json !== null) return json;
  throw new OwnNetworkError(`${name} is neither a model.json nor a report.json. ${REMEDY}`);
}
