import { useEffect, useState } from 'preact/hooks';
import { CorrectionsPanel } from '../../components/popup/CorrectionsPanel';
import { askBackground } from '../../messages/send';

/** The corrections that the background keeps, counted anew whenever the popup comes to the front. */
export function KeptCorrections({ onForgotten }: { onForgotten: () => void }) {
  const [kept, setKept] = useState<number | undefined>(0);
  const ask = async () => {
    const { count } = await askBackground('count-corrections', {}).catch(() => ({
      count: undefined,
    }));
    setKept(count);
  };
  useEffect(() => {
    void ask();
    const look = () => document.visibilityState === 'visible' && void ask();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return (
    <CorrectionsPanel
      kept={kept}
      onForget={async () => {
        const { forgotten } = await askBackground('forget-corrections', {}).catch(() => ({
          forgotten: false,
        }));
        await ask();
        onForgotten();
        return forgotten;
      }}
    />
  );
}
