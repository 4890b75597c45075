import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { sampleReport } from '../../components/report/sample';
import { loadReportFile } from './loaded-report';
import { otherReport } from './other-report';

const entries = new Map<string, string>();
const storage = {
  getItem: (key) => entries.get(key) ?? null,
  setItem: (key, value) => void entries.set(key, value),
} as Partial<Storage> as Storage;

test('a report from elsewhere can be set beside others, once it is loaded', async () => {
  const page = parseHTML('<html><body></body></html>').window;
  const open = () =>
    otherReport(
      page,
      () => storage,
      () => {},
    );
  expect(open().compared).toEqual([]);
  await loadReportFile([new File([JSON.stringify(sampleReport())], 'report.json')], () => storage);
  expect(open().compared).toEqual([
    { name: 'loaded', label: 'ann, 2 Jan 2026', report: sampleReport(), bytes: null },
  ]);
});
