import { expect, test } from 'vitest';
import { type ComparedNetwork, comparisonGroups } from './comparison-rows';
import { samplePhotoReport, sampleReport } from './sample';

const MOBILENET: ComparedNetwork = {
  name: 'mobilenet',
  label: 'Convolutional',
  report: samplePhotoReport(),
  bytes: 568_620,
};
const ANN: ComparedNetwork = {
  name: 'ann',
  label: 'Feed-forward',
  report: sampleReport(),
  bytes: null,
};

function rows(networks: readonly ComparedNetwork[]) {
  return comparisonGroups(networks).flatMap(({ title = '', rows }) =>
    rows.map((row) => ({ title, ...row })),
  );
}

function row(networks: readonly ComparedNetwork[], figure: string, title = '') {
  return rows(networks).find((one) => one.figure === figure && one.title.startsWith(title));
}

test('every figure has a value of each network, or null', () => {
  for (const { values } of rows([MOBILENET, ANN])) expect(values).toHaveLength(2);
  expect(row([MOBILENET, ANN], 'File size')?.values).toEqual([568_620, null]);
  expect(row([MOBILENET, ANN], 'shops', 'Garments right')?.values).toEqual([
    expect.closeTo(0.9444, 12),
    null,
  ]);
});

test('what no network was measured on is no row', () => {
  expect(row([MOBILENET, ANN], 'other', 'Garments right')).toBeUndefined();
  expect(row([ANN], 'File size')).toBeUndefined();
  expect(row([MOBILENET, ANN], 'Time')).toBeUndefined();
});

test('the time is a row once one network has it', () => {
  const time = row([{ ...MOBILENET, milliseconds: 2.34567 }, ANN], 'Time');
  expect(time?.values).toEqual([2.34567, null]);
  expect(time?.format(2.34567)).toBe('2.35 ms');
});

test('a whole bar is a certainty for shares, and the largest value for amounts', () => {
  expect(row([MOBILENET, ANN], 'Accuracy')?.whole).toBe(1);
  const larger = { ...MOBILENET, report: { ...MOBILENET.report, parameters: 300_000 } };
  expect(row([larger, ANN], 'Parameters')?.whole).toBe(300_000);
});

test.each([
  ['of shares the greatest', 'Accuracy', 1],
  ['of amounts the least', 'Parameters', 0],
  ['of equal ones none', 'Loss', undefined],
])('%s is the best', (_, figure, best) => {
  const { bundled } = ANN.report;
  const other: ComparedNetwork = {
    ...ANN,
    report: {
      ...ANN.report,
      parameters: MOBILENET.report.parameters + 1,
      bundled: { ...bundled, test: { ...bundled.test, accuracy: 0.99 } },
    },
  };
  expect(row([MOBILENET, other], figure)?.best).toBe(best);
});
