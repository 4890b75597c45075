import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { samplePhotoReport } from '../components/report/sample';
import { readReport } from '../model/report';
import { saveReport } from './report';
import { reportSearch } from './report-search';

test('adds the trials to the report, where there is one', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-search-'));
  const { search = [], ...report } = samplePhotoReport();
  expect(await reportSearch(folder, search)).toBe(false);
  await saveReport(folder, report);
  expect(await reportSearch(folder, search)).toBe(true);
  const text = await readFile(path.join(folder, 'report.json'), 'utf8');
  expect(readReport(text)).toEqual({ ...report, search });
  await rm(folder, { recursive: true });
});
