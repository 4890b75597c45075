import { expect, test } from 'vitest';
import { runLines } from './run-lines';

test.each([
  { code: 0, isWell: true },
  { code: 3, isWell: false },
])('lines come whole, and how it ended is known (exit code $code)', async ({ code, isWell }) => {
  const lines: string[] = [];
  const program = `process.stdout.write('one\\ntw');
    setTimeout(() => { process.stdout.write('o\\n'); console.error('three'); process.exitCode = ${code}; }, 50)`;
  const ended = await runLines(process.execPath, ['-e', program], {
    cwd: process.cwd(),
    env: process.env,
    onLine: (line) => lines.push(line),
  });
  expect(ended).toBe(isWell);
  expect(lines.sort()).toEqual(['one', 'three', 'two']);
});
