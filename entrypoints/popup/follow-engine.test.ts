import { expect, test } from 'vitest';
import type { EngineState } from '../../components/popup/state';
import type { EngineStatus } from '../../messages/protocol';
import { followEngine } from './follow-engine';

const status: EngineStatus = {
  network: 'ann',
  backend: 'wasm',
  notes: [{ note: 'fastest', backend: 'wasm', detail: '' }],
  startMilliseconds: 120,
};

test('tells that the network starts, then its status', async () => {
  const states: EngineState[] = [];
  await followEngine(
    async () => status,
    (state) => states.push(state),
  )();
  expect(states).toEqual([{ kind: 'starting' }, { kind: 'ready', status }]);
});

test('tells why the network does not start', async () => {
  const states: EngineState[] = [];
  await followEngine(
    async () => {
      throw new Error('No backend works here.');
    },
    (state) => states.push(state),
  )();
  expect(states.at(-1)).toEqual({ kind: 'failed', message: 'No backend works here.' });
});

test('an answer that was overtaken is not told', async () => {
  const states: EngineState[] = [];
  const answers: ((answer: EngineStatus) => void)[] = [];
  const ask = followEngine(
    () => new Promise((resolve) => answers.push(resolve)),
    (state) => states.push(state),
  );
  const asked = [ask(), ask()];
  answers[1]?.({ ...status, backend: 'cpu' });
  answers[0]?.(status);
  await Promise.all(asked);
  expect(states.at(-1)).toEqual({ kind: 'ready', status: { ...status, backend: 'cpu' } });
});
