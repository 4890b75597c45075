import { expect } from 'vitest';
import { pressButton, waitForButton } from '../../scripts/popup';
import { until } from '../../scripts/until';
import { test } from './fixtures';

test('the report measures each network here, once its button is pressed', async ({ hangtag }) => {
  const report = await hangtag.openExtensionPage('report.html');
  await waitForButton(report, 'Measure on this machine');
  expect(await report.$('.measured-speed')).toBeNull();
  await pressButton(report, 'Measure on this machine');
  const rows = await until(
    'there is a row for each network',
    async () => {
      const shown = await report.$$eval('.measured-speed tbody tr', (all) =>
        all.map((row) => [...row.cells].map((cell) => cell.innerText)),
      );
      return shown.length > 0 && shown;
    },
    50_000,
  );
  const links = await report.$$eval('.network-switch a', (all) => all.map((a) => a.innerText));
  expect(rows.map(([name]) => name)).toEqual(links);
  for (const [, one, many, backend] of rows) {
    expect(Number.parseFloat(one!)).toBeGreaterThan(0);
    expect(Number.parseFloat(many!)).toBeGreaterThan(0);
    expect(backend).toMatch(/^(WebGPU|WebAssembly|plain JavaScript)$/);
  }
  // The same figures stand in the table of all networks.
  const times = await report.$$eval('.comparison tbody tr', (all) =>
    all
      .filter((row) => row.cells[0]?.textContent?.startsWith('Time'))
      .flatMap((row) => [...row.cells].slice(1).map((cell) => Number.parseFloat(cell.innerText))),
  );
  expect(times).toHaveLength(rows.length);
  for (const [index, [, one]] of rows.entries()) {
    expect(times[index]).toBeCloseTo(Number.parseFloat(one!), 0);
  }
});

test('measuring can be stopped, and started again', async ({ hangtag }) => {
  const report = await hangtag.openExtensionPage('report.html');
  await pressButton(report, 'Measure on this machine');
  await pressButton(report, 'Stop');
  await waitForButton(report, 'Measure on this machine');
  expect(await report.$('progress')).toBeNull();
  await pressButton(report, 'Measure on this machine');
  await report.waitForSelector('progress');
});
