import cliProgress, { type SingleBar } from 'cli-progress';
import type { Epoch } from '../model/report';
import type { StepProgress } from './loop';

/** What a training run tells the terminal. */
export interface TrainingProgress {
  step(progress: StepProgress): void;
  epoch(epoch: Epoch, history: readonly Epoch[]): void;
  stop(): void;
}

/**
 * One line per epoch, with the time that the run still takes; in a terminal also a bar that fills
 * during the epoch.
 */
export function showProgress(epochs: number, output: NodeJS.WriteStream): TrainingProgress {
  let bar: SingleBar | undefined;
  const clear = () => {
    bar?.stop();
    bar = undefined;
  };
  return {
    step({ epoch, step, steps, loss, accuracy }) {
      if (!output.isTTY) return;
      const shown = {
        epoch: `${epoch}/${epochs}`,
        loss: loss.toFixed(4),
        accuracy: percent(accuracy),
      };
      if (bar === undefined) {
        bar = new cliProgress.SingleBar({ stream: output, clearOnComplete: true, format: BAR });
        bar.start(steps, 0, shown);
      }
      bar.update(step, shown);
    },
    epoch(epoch, history) {
      clear();
      output.write(`${describeEpoch(epoch, epochs)}  ${timeLeft(history, epochs)}\n`);
    },
    stop: clear,
  };
}

const BAR = 'Epoch {epoch} {bar} {percentage} %  loss {loss}  accuracy {accuracy}';

function describeEpoch(epoch: Epoch, epochs: number): string {
  const { loss, accuracy, validationLoss, validationAccuracy } = epoch;
  return (
    `Epoch ${String(epoch.epoch).padStart(String(epochs).length)}/${epochs}` +
    `  loss ${loss.toFixed(4)}  accuracy ${percent(accuracy)}` +
    `  validation loss ${validationLoss.toFixed(4)}  accuracy ${percent(validationAccuracy)}`
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

/** From the mean epoch so far: `1:05 left`, minutes and seconds. */
function timeLeft(history: readonly Epoch[], epochs: number): string {
  const mean = history.reduce((sum, { seconds }) => sum + seconds, 0) / history.length;
  const seconds = Math.round(mean * (epochs - history.length));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left`;
}
