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
  if (models.length > 1) throw new OwnNetworkError('several', `model.json × ${models.length}`);
  if (reports.length > 1) throw new OwnNetworkError('several', `report.json × ${reports.length}`);
  if (!model) throw new OwnNetworkError('no-model');
  if (weights.length === 0) throw new OwnNetworkError('no-weights');
  if (report === undefined) throw new OwnNetworkError('no-report');
  return { model, report, weights };
}

function parse(text: string, name: string): object {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new OwnNetworkError('no-json', name);
  }
  if (typeof json === 'object' && json !== null) return json;
  throw new OwnNetworkError('unknown-json', name);
}
