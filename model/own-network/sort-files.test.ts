import { expect, test } from 'vitest';
import { namedFile, networkFiles, sampleNetwork } from '../../test/own-network-sample';
import { OwnNetworkError } from './own-network-error';
import type { OwnNetworkProblem } from './own-network-problems';
import { type NamedFile, sortFiles } from './sort-files';

const [model, weights, report] = networkFiles(sampleNetwork()) as [NamedFile, NamedFile, NamedFile];

test('tells files by what is in them', () => {
  const parts = sortFiles([report, weights, { ...model, name: 'hangtag.JSON' }]);
  expect(parts.model).toHaveProperty('modelTopology');
  expect(JSON.parse(parts.report)).toHaveProperty('bundled');
  expect(parts.weights).toEqual([weights]);
});

test.each<{
  name: string;
  files: NamedFile[];
  code: OwnNetworkProblem['code'];
  detail?: string;
}>([
  { name: 'no model', files: [weights, report], code: 'no-model' },
  { name: 'no weights', files: [model, report], code: 'no-weights' },
  { name: 'no report', files: [model, weights], code: 'no-report' },
  {
    name: 'two models',
    files: [model, model, weights, report],
    code: 'several',
    detail: 'model.json × 2',
  },
  {
    name: 'two reports',
    files: [model, weights, report, report],
    code: 'several',
    detail: 'report.json × 2',
  },
  {
    name: 'what is no JSON',
    files: [namedFile('model.json', '{"modelTopology":'), weights, report],
    code: 'no-json',
    detail: 'model.json',
  },
  {
    name: 'a number',
    files: [namedFile('model.json', '7'), weights, report],
    code: 'unknown-json',
    detail: 'model.json',
  },
])('refuses $name', ({ files, code, detail = '' }) => {
  expect(() => sortFiles(files)).toThrow(new OwnNetworkError(code, detail));
});
