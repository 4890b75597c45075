import { expect, test } from 'vitest';
import { sampleReport } from '../../components/report/sample';
import { readReport } from '../../model/report';
import { reportJson } from './report-json';

test('a saved report is read as the same', () => {
  const { name, text } = reportJson('ann', sampleReport());
  expect(name).toBe('hangtag-ann-report.json');
  expect(readReport(text)).toEqual(sampleReport());
});
