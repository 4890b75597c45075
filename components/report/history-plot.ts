import { lineY, plot, pointerX, ruleX, text, tip } from '@observablehq/plot';

/** One figure by epoch. */
export interface HistoryPlot {
  epochs: readonly { epoch: number; training: number; validation: number }[];
  /** The epoch whose weights were kept: marked by an upright line. */
  chosenEpoch: number;
  /** Writes a value at the axis. */
  label: (value: number) => string;
  /** Writes a value for the pointer. */
  format: (value: number) => string;
}

/** Two lines by epoch: broken for training, whole for validation. */
export function historyPlot(
  { epochs, chosenEpoch, label, format }: HistoryPlot,
  page: Document,
): Element {
  const last = Math.max(...epochs.map(({ epoch }) => epoch));
  const isLate = chosenEpoch > last / 2;
  return plot({
    document: page,
    width: 400,
    height: 240,
    marginTop: 20,
    marginBottom: 40,
    marginLeft: 48,
    x: {
      label: 'Epoch',
      labelArrow: false,
      ticks: Math.min(8, last),
      tickFormat: (epoch: number) => (Number.isInteger(epoch) ? String(epoch) : ''),
    },
    y: { label: null, grid: true, nice: true, ticks: 6, tickFormat: label },
    marks: [
      ruleX([chosenEpoch], { className: 'kept' }),
      text([chosenEpoch], {
        x: (epoch: number) => epoch,
        frameAnchor: 'top',
        text: () => 'kept',
        textAnchor: isLate ? 'end' : 'start',
        dy: -14,
      }),
      lineY(epochs, { x: 'epoch', y: 'training', className: 'line training' }),
      lineY(epochs, { x: 'epoch', y: 'validation', className: 'line validation' }),
      tip(
        epochs,
        pointerX({
          x: 'epoch',
          y: 'validation',
          title: ({ epoch, training, validation }: HistoryPlot['epochs'][number]) =>
            `Epoch ${epoch}\nTraining ${format(training)}\nValidation ${format(validation)}`,
        }),
      ),
    ],
  });
}
