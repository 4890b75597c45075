import type { Report } from '../../model/report';
import { isNeverTrainedOn } from './photo-sources';

/** Data that a network was trained on, with its files. */
export interface DataSet {
  name: string;
  /** Whose it is, and on which terms. */
  licence: string;
  /** Where to get it; absent where it cannot be had. */
  address?: string;
  files: Report['data'];
}

/** Public data sets, told by the names of their files. */
const PUBLIC = [
  {
    name: 'Fashion-MNIST',
    licence: 'MIT, Zalando Research',
    address: 'https://github.com/zalandoresearch/fashion-mnist',
    has: (file: string) => file.endsWith('-ubyte.gz'),
  },
  {
    name: 'clothing-dataset',
    licence: 'CC0, Alexey Grigorev and those who sent photographs',
    address: 'https://github.com/alexeygrigorev/clothing-dataset',
    has: (file: string) => file.startsWith('clothing-dataset/'),
  },
  {
    name: 'MediaPipe’s Objectron: MobileNetV2, pretrained on Open Images',
    licence: 'Apache 2.0, Google',
    address: 'https://github.com/google-ai-edge/mediapipe',
    has: (file: string) => file.startsWith('@mediapipe/objectron/'),
  },
];

/** The data of a report by data set: public ones, then photographs that do not come with the project. */
export function dataSets({
  data,
  photos = [],
  startedFrom,
}: Pick<Report, 'data' | 'photos' | 'startedFrom'>): DataSet[] {
  const known = PUBLIC.map(({ has, ...set }) => ({
    ...set,
    files: data.filter(({ file }) => has(file)),
  })).filter(({ files }) => files.length > 0);
  const unknown = data.filter(({ file }) => !PUBLIC.some(({ has }) => has(file)));
  const trained = photos.filter((source) => !isNeverTrainedOn(source)).map(({ name }) => name);
  const names = new Set([...trained, ...(startedFrom?.sources ?? [])]);
  const own = [...names].filter((name) => !PUBLIC.some((set) => name.startsWith(set.name)));
  return [
    ...known,
    ...(unknown.length > 0 ? [{ name: 'Other files', licence: 'not stated', files: unknown }] : []),
    ...own.map((name) => ({
      name: `Photographs: ${name}`,
      licence: 'their owners’; no part of this project, and not passed on',
      files: [],
    })),
  ];
}
