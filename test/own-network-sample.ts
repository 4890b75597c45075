import { sampleReport } from '../components/report/sample';
import type { NamedFile } from '../model/own-network/sort-files';
import type { Report } from '../model/report';

/** A `model.json`, loosely: tests change what they like in it. */
export interface SampleModel {
  modelTopology: { class_name: string; config: { name: string; layers: object[] } };
  weightsManifest: {
    paths: string[];
    weights: { name: string; shape: number[]; dtype: string; quantization?: object }[];
  }[];
  userDefinedMetadata?: object;
}

const SIDE = 28;
const OUTPUTS = 10;

/** The smallest network that tells ten classes apart, as its three files have it. */
export function sampleNetwork(): { model: SampleModel; weights: Float32Array; report: Report } {
  const size = SIDE * SIDE;
  return {
    model: {
      modelTopology: {
        class_name: 'Sequential',
        config: {
          name: 'tiny',
          layers: [
            {
              class_name: 'Flatten',
              config: { name: 'flatten', batch_input_shape: [null, SIDE, SIDE, 1] },
            },
            {
              class_name: 'Dense',
              config: { name: 'dense', units: OUTPUTS, activation: 'softmax' },
            },
          ],
        },
      },
      weightsManifest: [
        {
          paths: ['weights.bin'],
          weights: [
            { name: 'dense/kernel', shape: [size, OUTPUTS], dtype: 'float32' },
            { name: 'dense/bias', shape: [OUTPUTS], dtype: 'float32' },
          ],
        },
      ],
    },
    weights: new Float32Array((size + 1) * OUTPUTS).fill(0.5),
    report: { ...sampleReport(), network: 'tiny', parameters: (size + 1) * OUTPUTS },
  };
}

/** A file for tests: JSON, or bytes. */
export function namedFile(name: string, content: object | string): NamedFile {
  if (content instanceof Uint8Array) return { name, bytes: new Uint8Array(content) };
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { name, bytes: new TextEncoder().encode(text) };
}

/** The three files of a network for tests. */
export function networkFiles({
  model,
  weights,
  report,
}: ReturnType<typeof sampleNetwork>): NamedFile[] {
  return [
    namedFile('model.json', model),
    namedFile('weights.bin', new Uint8Array(weights.buffer)),
    namedFile('report.json', report),
  ];
}
