import { expect, test } from 'vitest';
import { sampleReport } from '../../components/report/sample';
import { loadReport } from './load-report';

const URL = '/networks/ann/report.json';
const answer =
  (text: string, status = 200) =>
  async () =>
    new Response(text, { status });

test('reads a report', async () => {
  const report = sampleReport();
  expect(await loadReport(URL, answer(JSON.stringify(report)))).toEqual({ kind: 'ready', report });
});

test.each([
  ['a missing file', answer('', 404), /networks\/ann\/report\.json is missing/],
  [
    'a missing file of an extension',
    () => Promise.reject(new TypeError('Failed to fetch')),
    /is missing from this build/,
  ],
  ['a page', answer('<html>'), /not JSON/],
  ['another version', answer('{"version": 99}'), /version 99; version 2 is needed/],
  ['a damaged report', answer('{"version": 2}'), /damaged/],
])('says what is wrong with %s', async (_, get, message) => {
  expect(await loadReport(URL, get)).toEqual({
    kind: 'failed',
    message: expect.stringMatching(message),
  });
});
