import { expect, test } from 'vitest';
import { codeVersion } from './code-version';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const git = (status: string) => (command?: string) =>
  command === 'rev-parse' ? `${COMMIT}\n` : status;

test.each([
  ['', COMMIT],
  [' M model/report.ts\n', `${COMMIT}, with changes`],
])('a state of %j is %s', (status, version) => {
  expect(codeVersion(git(status))).toBe(version);
});

test('without Git it is not known', () => {
  const none = () => {
    throw new Error('spawn git ENOENT');
  };
  expect(codeVersion(none)).toBeUndefined();
});
