import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DataError } from './data-error';
import { download } from './download';

const CONTENT = Buffer.from(Array.from({ length: 200_000 }, (_, index) => (index * 7919) % 251));
const FILE = {
  name: 'data.gz',
  size: CONTENT.length,
  sha256: createHash('sha256').update(CONTENT).digest('hex'),
};

type Answer = (request: http.IncomingMessage, response: http.ServerResponse) => void;

let folder: string;
let servers: http.Server[];
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hangtag-download-'));
  servers = [];
});
afterEach(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await rm(folder, { recursive: true });
});

async function startMirror(answer: Answer): Promise<string> {
  const server = http.createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/data/`;
}

async function unreachableMirror(): Promise<string> {
  const mirror = await startMirror(whole);
  await new Promise((resolve) => servers.pop()?.close(resolve));
  return mirror;
}

const whole: Answer = (_, response) => response.end(CONTENT);

const ranges: Answer = (request, response) => {
  const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  if (start > 0) {
    response.statusCode = 206;
    response.setHeader('content-range', `bytes ${start}-${CONTENT.length - 1}/${CONTENT.length}`);
  }
  response.end(CONTENT.subarray(start));
};

const notFound: Answer = (_, response) => {
  response.statusCode = 404;
  response.end('not here');
};

/** Promises everything, sends half, breaks the connection. */
const breaksMidway: Answer = (request, response) => {
  if (request.headers.range) return ranges(request, response);
  response.setHeader('content-length', CONTENT.length);
  response.write(CONTENT.subarray(0, 100_000), () => setTimeout(() => response.destroy(), 50));
};

const corrupted: Answer = (_, response) => {
  const bytes = Buffer.from(CONTENT);
  bytes[150_000]! ^= 1;
  response.end(bytes);
};

async function downloadFrom(mirrors: string[], patience?: number) {
  const problems: string[] = [];
  const progress: number[] = [];
  const file = await download(FILE, {
    mirrors,
    cache: folder,
    variable: 'MADE_UP_DIR',
    onProblem: (problem) => problems.push(problem),
    onProgress: (bytes) => progress.push(bytes),
    ...(patience !== undefined && { patience }),
  });
  expect(file).toBe(path.join(folder, FILE.name));
  expect(CONTENT.equals(await readFile(file))).toBe(true);
  expect(await readdir(folder)).toEqual([FILE.name]);
  return { problems, progress };
}

test('downloads a file and tells how far it is', async () => {
  const { problems, progress } = await downloadFrom([await startMirror(whole)]);
  expect(problems).toEqual([]);
  expect(progress.at(-1)).toBe(FILE.size);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
});

test('goes on from a part file with a range request', async () => {
  const asked: (string | undefined)[] = [];
  const mirror = await startMirror((request, response) => {
    asked.push(request.headers.range);
    ranges(request, response);
  });
  await writeFile(path.join(folder, 'data.gz.part'), CONTENT.subarray(0, 120_000));
  const { progress } = await downloadFrom([mirror]);
  expect(asked).toEqual(['bytes=120000-']);
  expect(progress[0]).toBeGreaterThan(120_000);
});

test('goes on from a part file where the server ignores the range', async () => {
  await writeFile(path.join(folder, 'data.gz.part'), CONTENT.subarray(0, 120_000));
  await downloadFrom([await startMirror(whole)]);
});

test('gives a complete part file its name without asking anybody', async () => {
  await writeFile(path.join(folder, 'data.gz.part'), CONTENT);
  await downloadFrom([await unreachableMirror()]);
});

test('starts again when the part file was wrong', async () => {
  await writeFile(path.join(folder, 'data.gz.part'), 'something else');
  const { problems } = await downloadFrom([await startMirror(ranges)]);
  expect(problems).toEqual([]);
});

test('asks the same mirror for the rest after a broken connection', async () => {
  const { problems } = await downloadFrom([await startMirror(breaksMidway)]);
  expect(problems).toEqual([]);
});

test('takes the rest from the next mirror after one that always breaks', async () => {
  const breaks: Answer = (_, response) => {
    response.setHeader('content-length', CONTENT.length);
    response.write(CONTENT.subarray(0, 50_000), () => setTimeout(() => response.destroy(), 50));
  };
  const asked: (string | undefined)[] = [];
  const next = await startMirror((request, response) => {
    asked.push(request.headers.range);
    ranges(request, response);
  });
  await downloadFrom([await startMirror(breaks), next]);
  expect(asked).toEqual(['bytes=50000-']);
});

test.each<[string, Answer, string]>([
  ['has no such file', notFound, 'HTTP 404'],
  ['has a corrupted file', corrupted, 'the SHA-256 differs'],
  ['has a shorter file', (_, response) => response.end('moved'), 'it ended early'],
  [
    'has a longer file',
    (_, response) => response.end(Buffer.concat([CONTENT, CONTENT])),
    'another file of that name',
  ],
  ['closes the connection', (_, response) => response.destroy(), 'other side closed'],
  ['answers nothing', () => {}, 'no answer for 0.2 s'],
  [
    'answers another part',
    (_, response) => {
      response.statusCode = 206;
      response.end(CONTENT);
    },
    'without saying which part',
  ],
])('tries the next mirror when one %s', async (_, answer, problem) => {
  const mirrors = [await startMirror(answer), await startMirror(ranges)];
  const { problems } = await downloadFrom(mirrors, 200);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('data.gz could not be had from 127.0.0.1');
  expect(problems[0]).toContain(problem);
});

test('says what each mirror answered when none has it, and caches nothing wrong', async () => {
  const mirrors = [
    await startMirror(notFound),
    await startMirror(corrupted),
    await unreachableMirror(),
  ];
  const attempt = download(FILE, { mirrors, cache: folder, variable: 'MADE_UP_DIR' });
  await expect(attempt).rejects.toThrow(DataError);
  await expect(attempt).rejects.toThrow(
    /^data\.gz could not be downloaded \(127.*HTTP 404; 127.*SHA-256 differs\); 127.*ECONNREFUSED.*\)\. Check the network/,
  );
  expect(existsSync(path.join(folder, FILE.name))).toBe(false);
});

test('a folder that cannot be written to is not blamed on the network', async () => {
  const inTheWay = path.join(folder, 'file');
  await writeFile(inTheWay, '');
  const mirror = await startMirror((_, response) => response.end(CONTENT));
  const attempt = download(FILE, {
    mirrors: [mirror],
    cache: path.join(inTheWay, 'cache'),
    variable: 'MADE_UP_DIR',
  });
  await expect(attempt).rejects.toThrow(DataError);
  await expect(attempt).rejects.toThrow(/cannot be written to.*or set MADE_UP_DIR/);
});
