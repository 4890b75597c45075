import { expect, test } from 'vitest';
import { namedFile, networkFiles, sampleNetwork } from '../../test/own-network-sample';
import { OwnNetworkError } from './own-network-error';
import { type NamedFile, sortFiles } from './sort-files';

const [model, weights, report] = networkFiles(sampleNetwork()) as [NamedFile, NamedFile, NamedFile];

test('tells files by what is in them', () => {
  const parts = sortFiles([report, weights, { ...model, name: 'hangtag.JSON' }]);
  expect(parts.model).toHaveProperty('modelTopology');
  expect(JSON.parse(parts.report)).toHaveProperty('bundled');
  expect(parts.weights).toEqual([weights]);
});

test.each<{ name: string; files: NamedFile[]; says: string }>([
  { name: 'no model', files: [weights, report], says: 'model.json is missing. Choose model.json' },
  { name: 'no weights', files: [model, report], says: 'weights.bin is missing. Choose model.json' },
  { name: 'no report', files: [model, weights], says: 'report.json is missing. Choose model.json' },
  { name: 'two models', files: [model, model, weights, report], says: 'files of 2 networks' },
  { name: 'two reports', files: [model, weights, report, report], says: 'These are 2 reports' },
  {
    name: 'what is no JSON',
    files: [namedFile('model.json', '{"modelTopology":'), weights, report],
    says: 'model.json is damaged: it is not JSON',
  },
  {
    name: 'a number',
    files: [namedFile('model.json', '7'), weights, report],
    says: 'model.json is neither a model.json nor a report.json',
  },
])('refuses $name', ({ files, says }) => {
  expect(() => sortFiles(files)).toThrow(OwnNetworkError);
  expect(() => sortFiles(files)).toThrow(says);
});
