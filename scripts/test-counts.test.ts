import { expect, test } from 'vitest';
import { addCounts, countsLine, readCounts } from './test-counts';

const report = (overrides: object) =>
  JSON.stringify({
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
    ...overrides,
  });

test('counts passed, failed and skipped tests', () => {
  expect(readCounts(report({}))).toEqual({ passed: 3, failed: 0, skipped: 2 });
});

test('a file that breaks before its first test is a failure', () => {
  const broken = { status: 'failed', assertionResults: [{ status: 'skipped' }] };
  const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] };
  expect(readCounts(report({ numFailedTests: 1, testResults: [broken, failing] }))).toMatchObject({
    failed: 2,
  });
});

test('the last line names what was skipped only where something was', () => {
  const some = { passed: 3, failed: 0, skipped: 2 };
  expect(countsLine(some)).toBe('3 passed, 0 failed, 2 skipped');
  expect(countsLine({ ...some, skipped: 0 })).toBe('3 passed, 0 failed');
  expect(countsLine(addCounts(some, some))).toBe('6 passed, 0 failed, 4 skipped');
});
