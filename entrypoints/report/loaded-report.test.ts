import { beforeEach, expect, test } from 'vitest';
import { sampleReport } from '../../components/report/sample';
import { loadedReport, loadReportFile, removeReport } from './loaded-report';

const entries = new Map<string, string>();
const storage = {
  getItem: (key) => entries.get(key) ?? null,
  setItem: (key, value) => void entries.set(key, value),
  removeItem: (key) => void entries.delete(key),
} as Partial<Storage> as Storage;
const open = () => storage;

const file = (text: string, name = 'report.json') => new File([text], name);
const good = file(JSON.stringify(sampleReport()));

beforeEach(() => entries.clear());

test('a report is kept until it is removed', async () => {
  expect(loadedReport(open)).toEqual({});
  expect(await loadReportFile([good], open)).toBeUndefined();
  expect(loadedReport(open)).toEqual({ report: sampleReport() });
  removeReport(open);
  expect(loadedReport(open)).toEqual({});
});

test.each<[what: string, files: File[], says: string]>([
  ['a picture', [file('\u0089PNG', 'a.png')], 'a.png: This is not a report: the file is not JSON.'],
  ['another version', [file('{"version":1}')], 'version 1; version 2 is needed'],
  ['missing parts', [file('{"version":2}')], 'report.json: This report is damaged: network'],
  ['a model', [file('{"format":"layers-model"}', 'model.json')], 'it has no version number'],
  ['a large file', [file(' '.repeat(5_000_000))], 'has 5 MB, and a report has at most 4.'],
  ['two files', [good, good], '2 files are too many.'],
])('%s is refused, with what to do, and the one before stays', async (_, files, says) => {
  await loadReportFile([good], open);
  const problem = await loadReportFile(files, open);
  expect(problem).toContain(says);
  expect(problem).toMatch(/Choose one report\.json/);
  expect(loadedReport(open)).toEqual({ report: sampleReport() });
});

test('one that cannot be read any more goes away, and says so', () => {
  entries.set('loaded-report', '{"version":1}');
  expect(loadedReport(open).problem).toContain('version 1; version 2 is needed');
  expect(loadedReport(open)).toEqual({});
});

test('a page that may keep nothing says so', async () => {
  const closed = () => {
    throw new DOMException('no', 'SecurityError');
  };
  expect(await loadReportFile([good], closed)).toContain('Allow it to store data');
  expect(loadedReport(closed)).toEqual({ problem: 'no' });
});
