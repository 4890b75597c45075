import { expect, test } from 'vitest';
import { type ComparedNetwork, comparisonGroups } from '../../components/report/comparison-rows';
import { sampleReport } from '../../components/report/sample';
import { withSpeeds } from './with-speeds';

const compared: ComparedNetwork[] = ['mobilenet', 'ann', 'loaded'].map((name) => ({
  name,
  label: name,
  report: sampleReport(),
  bytes: null,
}));
const time = (networks: readonly ComparedNetwork[]) =>
  comparisonGroups(networks)
    .flatMap(({ rows }) => rows)
    .find(({ figure }) => figure === 'Time')?.values;

test('what one picture took is a row, once it was measured', () => {
  expect(time(withSpeeds(compared, []))).toBeUndefined();
  const measured = withSpeeds(compared, [
    { network: 'mobilenet', reason: 'Device lost' },
    { network: 'ann', backend: 'wasm', milliseconds: [0.3, 0.05] },
  ]);
  expect(time(measured)).toEqual([null, 0.3, null]);
});
