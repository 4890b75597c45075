import cliProgress, { type SingleBar } from 'cli-progress';
import type { Epoch } from '../model/report';
import type { Recipe } from './recipes';
import { sideAt } from './schedule';
import type { StepProgress } from './trainer';

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
export function showProgress(
  recipe: Pick<Recipe, 'epochs' | 'sides'>,
  output: NodeJS.WriteStream,
): TrainingProgress {
  const { epochs } = recipe;
  let bar: SingleBar | undefined;
  let started: { epoch: number; step: number; at: number } | undefined;
  const clear = () => {
    bar?.stop();
    bar = undefined;
  };
  return {
    step({ epoch, step, steps, loss, accuracy }) {
      if (!output.isTTY) return;
      const now = performance.now();
      if (started?.epoch !== epoch) started = { epoch, step, at: now };
      const seconds = (now - started.at) / 1000;
      const stepWork = work(epoch, recipe) / steps;
      const left = (steps - step) * stepWork + workAfter(epoch, recipe);
      const shown = {
        epoch: `${epoch}/${epochs}`,
        loss: loss.toFixed(4),
        accuracy: percent(accuracy),
        left:
          step === started.step ? '' : clock((seconds / ((step - started.step) * stepWork)) * left),
      };
      if (bar === undefined) {
        bar = new cliProgress.SingleBar({ stream: output, clearOnComplete: true, format: BAR });
        bar.start(steps, 0, shown);
      }
      bar.update(step, shown);
    },
    epoch(epoch, history) {
      clear();
      const done = history.reduce((sum, past) => sum + work(past.epoch, recipe), 0);
      const seconds = history.reduce((sum, past) => sum + past.seconds, 0);
      const left = clock((seconds / done) * workAfter(epoch.epoch, recipe));
      output.write(`${describeEpoch(epoch, epochs)}  ${left}\n`);
    },
    stop: clear,
  };
}

const BAR = 'Epoch {epoch} {bar} {percentage} %  loss {loss}  accuracy {accuracy}  {left}';

function describeEpoch(epoch: Epoch, epochs: number): string {
  const { loss, accuracy, validationLoss, validationAccuracy, validation } = epoch;
  const sets = Object.entries(validation ?? {}).map(
    ([name, figures]) => `${name} ${percent(figures.accuracy)}`,
  );
  return (
    `Epoch ${String(epoch.epoch).padStart(String(epochs).length)}/${epochs}` +
    `  loss ${loss.toFixed(4)}  accuracy ${percent(accuracy)}` +
    `  validation loss ${validationLoss.toFixed(4)}  accuracy ${percent(validationAccuracy)}` +
    (sets.length > 0 ? ` (${sets.join(', ')})` : '')
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

/** How much work an epoch is, beside others: nearly all of it is done once for each pixel. */
function work(epoch: number, recipe: Pick<Recipe, 'epochs' | 'sides'>): number {
  return sideAt(epoch, recipe) ** 2;
}

function workAfter(epoch: number, recipe: Pick<Recipe, 'epochs' | 'sides'>): number {
  let sum = 0;
  for (let later = epoch + 1; later <= recipe.epochs; later++) sum += work(later, recipe);
  return sum;
}

/** `1:05 left`, minutes and seconds; from an hour on `2:01:05 left`. */
function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (number: number) => String(number).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const start = hours > 0 ? `${hours}:${two(minutes)}` : String(minutes);
  return `${start}:${two(whole % 60)} left`;
}
