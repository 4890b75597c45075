import { expect, test } from 'vitest';
import { sampleReport } from '../../components/report/sample';
import { loadCompared } from './load-compared';

const report = sampleReport();
const files: Record<string, string> = {
  '/networks/mobilenet/report.json': JSON.stringify(report),
  '/networks/mobilenet/model.json': '{}',
  '/networks/mobilenet/weights.bin': '12345678',
  '/networks/ann/report.json': JSON.stringify(report),
};
const server =
  (served: Record<string, string>): typeof fetch =>
  async (url) => {
    const text = served[String(url)];
    // As an extension's own pages have it.
    if (text === undefined) throw new TypeError('Failed to fetch');
    return new Response(text);
  };

test('loads the reports, and the size of both files together', async () => {
  expect(await loadCompared(['mobilenet', 'ann'], server(files))).toEqual([
    { name: 'mobilenet', label: 'Convolutional', report, bytes: 10 },
    { name: 'ann', label: 'Simple feed-forward', report, bytes: null },
  ]);
});

test('leaves out a network whose report cannot be read', async () => {
  const damaged = { ...files, '/networks/ann/report.json': '{"version": 1}' };
  const compared = await loadCompared(['mobilenet', 'ann'], server(damaged));
  expect(compared.map(({ name }) => name)).toEqual(['mobilenet']);
});
