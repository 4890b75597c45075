import { expect, test } from 'vitest';
import { reportLabel } from './report-label';

test.each([
  ['mobilenet', '2026-01-02T23:04:05.000Z', 'mobilenet, 2 Jan 2026'],
  ['x'.repeat(100), '2026-01-02T23:04:05.000Z', `${'x'.repeat(40)}, 2 Jan 2026`],
])('%s of %s', (network, trainedAt, label) => {
  expect(reportLabel({ network, trainedAt })).toBe(label);
});
