import type { EngineState } from '../../components/popup/state';
import type { EngineStatus } from '../../messages/protocol';

/** Gives a function that asks for the network's status; only the last question's answer is told. */
export function followEngine(
  ask: () => Promise<EngineStatus>,
  onChange: (state: EngineState) => void,
): () => Promise<void> {
  let last = 0;
  return async () => {
    const question = ++last;
    const tell = (state: EngineState) => question === last && onChange(state);
    tell({ kind: 'starting' });
    try {
      tell({ kind: 'ready', status: await ask() });
    } catch (error) {
      tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
}
