import { useRef, useState } from 'preact/hooks';
import {
  type MeasuredNetwork,
  MeasuredSpeed,
  type SpeedState,
} from '../../components/report/MeasuredSpeed';
import { askBackground } from '../../messages/send';
import type { AnyNetworkName } from '../../model/network-names';
import { measureSpeed } from './measure-speed';

interface Props {
  networks: readonly AnyNetworkName[];
  labels: Readonly<Record<string, string>>;
  /** Takes the figures, once all are there. */
  onMeasured: (measured: readonly MeasuredNetwork[]) => void;
}

/** Measures how fast the networks are, by the background, which has them and the code to run them. */
export function SpeedSection({ networks, labels, onMeasured }: Props) {
  const [state, setState] = useState<SpeedState>({ kind: 'idle' });
  const end = useRef<AbortController>(null);

  async function measure(): Promise<void> {
    const controller = new AbortController();
    end.current = controller;
    const { signal } = controller;
    const time = (network: AnyNetworkName, batch: number) =>
      askBackground('time-network', { network, batch });
    try {
      const speeds = await measureSpeed(networks, time, setState, signal);
      if (!speeds) return;
      setState({ kind: 'done', speeds });
      onMeasured(speeds);
    } catch (error) {
      if (signal.aborted) return;
      setState({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  }

  return (
    <MeasuredSpeed
      state={state}
      labels={labels}
      onMeasure={() => void measure()}
      onStop={() => {
        end.current?.abort();
        setState({ kind: 'idle' });
      }}
    />
  );
}
