import * as v from 'valibot';
import type { NetworkFiles } from '../classifier';
import { DecisionSettings } from '../decision';
import { type Report, ReportError } from '../report';
import { LAYER_KINDS, Topology } from './layers';
import { type NetworkShape, networkShape } from './network-shape';
import { OwnNetworkError } from './own-network-error';
import { readOwnReport } from './read-own-report';
import { type NamedFile, sortFiles } from './sort-files';
import { checkWeights, WeightsManifest } from './weights';

/** Most bytes of all files of a network: the largest bundled one has some two million. */
export const MOST_BYTES = 32_000_000;

const Model = v.object({
  format: v.optional(v.literal('layers-model')),
  modelTopology: Topology,
  weightsManifest: WeightsManifest,
  userDefinedMetadata: v.optional(v.object({ decision: v.optional(DecisionSettings) })),
});
type Model = v.InferOutput<typeof Model>;

/** A network that was trained elsewhere, checked as far as that can be done without running it. */
export interface OwnNetwork extends NetworkFiles {
  report: Report;
}

/**
 * Reads the files of a network as `npm run train` writes them. Of `model.json` only what was
 * checked is left.
 * @throws {OwnNetworkError} when they are not the files of one network that Hangtag can run
 */
export function readOwnNetwork(files: readonly NamedFile[]): OwnNetwork {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  if (bytes > MOST_BYTES) {
    throw new OwnNetworkError(
      'too-large',
      `These files have ${Math.ceil(bytes / 1e6)} MB, and a network has at most ${MOST_BYTES / 1e6}.`,
    );
  }
  const parts = sortFiles(files);
  const model = readModel(parts.model);
  const shape = networkShape(model.modelTopology);
  const weights = joined(model, parts.weights);
  checkWeights(
    model.weightsManifest.flatMap((group) => group.weights),
    shape,
    weights,
  );
  const report = reportOf(parts.report);
  compare(report, model, shape);
  return { model: model as NetworkFiles['model'], weights, report };
}

function readModel(json: object): Model {
  const kinds = v.safeParse(LayerKinds, json);
  const strange = kinds.success && kinds.output.find((kind) => !LAYER_KINDS.includes(kind));
  if (strange) {
    throw new OwnNetworkError(
      'unfit-model',
      `model.json has a layer of the kind ${strange.slice(0, 40)}, which Hangtag does not run. It runs ${LAYER_KINDS.join(', ')}.`,
    );
  }
  const model = v.safeParse(Model, json);
  if (model.success) return model.output;
  const [issue] = model.issues;
  throw new OwnNetworkError(
    'unfit-model',
    `model.json is none of a network that npm run train writes: ${v.getDotPath(issue) ?? 'its top level'}: ${issue.message}.`,
  );
}

const LayerKinds = v.pipe(
  v.object({
    modelTopology: v.object({
      config: v.object({ layers: v.array(v.object({ class_name: v.string() })) }),
    }),
  }),
  v.transform(({ modelTopology }) => modelTopology.config.layers.map((layer) => layer.class_name)),
);

/** The files of weights one after another, in the order in which `model.json` names them. */
function joined({ weightsManifest }: Model, files: readonly NamedFile[]): ArrayBuffer {
  const paths = weightsManifest.flatMap((group) => group.paths);
  const [only] = files;
  // Browsers rename what they save: where there is one of each, it is that.
  const ordered =
    paths.length === 1 && files.length === 1 && only
      ? [only]
      : paths.map((path) => named(path, files));
  if (files.length > ordered.length) {
    throw new OwnNetworkError(
      'unfit-weights',
      `These are ${files.length} files of weights, and model.json names ${paths.join(', ')}.`,
    );
  }
  const whole = new Uint8Array(ordered.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let at = 0;
  for (const { bytes } of ordered) {
    whole.set(bytes, at);
    at += bytes.length;
  }
  return whole.buffer;
}

function named(path: string, files: readonly NamedFile[]): NamedFile {
  const name = path.split('/').at(-1);
  const file = files.find((one) => one.name === name);
  if (!file)
    throw new OwnNetworkError('unfit-weights', `${name} is missing, which model.json names.`);
  return file;
}

function reportOf(text: string): Report {
  try {
    return readOwnReport(text);
  } catch (error) {
    if (error instanceof ReportError) throw new OwnNetworkError('bad-report', error.message);
    throw error;
  }
}

/** The report must be of this network, or what Hangtag says of its tags would be untrue. */
function compare(
  report: Report,
  { modelTopology, userDefinedMetadata }: Model,
  shape: NetworkShape,
): void {
  const said: Partial<DecisionSettings> = report.decision?.settings ?? {};
  const found: Partial<DecisionSettings> = userDefinedMetadata?.decision ?? {};
  const settings = Object.keys({ ...said, ...found }) as (keyof DecisionSettings)[];
  const facts: [what: string, said: unknown, found: unknown][] = [
    ['network', report.network, modelTopology.config.name],
    ['inputSide', report.inputSide, shape.inputShape.side],
    ['inputChannels', report.inputChannels, shape.inputShape.channels],
    ['parameters', report.parameters, shape.parameters],
    ...settings.map((name): [string, unknown, unknown] => [
      `decision.settings.${name}`,
      said[name],
      found[name],
    ]),
  ];
  for (const [what, said, found] of facts) {
    if (said !== found) {
      throw new OwnNetworkError(
        'unfit-report',
        `report.json is of another network: its ${what} is ${said ?? 'missing'}, and that of model.json ${found ?? 'missing'}.`,
      );
    }
  }
}
