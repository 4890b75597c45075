import { ticks } from './ticks';

const WIDTH = 440;
const HEIGHT = 240;
const LEFT = 44;
const RIGHT = 12;
const TOP = 22;
const BOTTOM = 34;

interface Props {
  epochs: readonly number[];
  lines: readonly { name: string; values: readonly number[] }[];
  /** The epoch whose weights were kept: marked by an upright line. */
  chosenEpoch: number;
  /** Writes a value at the axis. */
  label: (value: number) => string;
}

/** Lines by epoch. Drawn only; the reader who cannot see it has the same figures as a table. */
export function LineChart({ epochs, lines, chosenEpoch, label }: Props) {
  const all = lines.flatMap(({ values }) => values);
  const levels = ticks(Math.min(...all), Math.max(...all));
  const last = Math.max(...epochs);
  const x = (epoch: number) =>
    LEFT + ((epoch - 1) / Math.max(1, last - 1)) * (WIDTH - LEFT - RIGHT);
  const bottom = HEIGHT - BOTTOM;
  const lowest = levels[0]!;
  const y = (value: number) =>
    bottom - ((value - lowest) / (levels.at(-1)! - lowest || 1)) * (bottom - TOP);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label="Drawing of the table below">
      {levels.map((level) => (
        <g key={level}>
          <line class="grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(level)} y2={y(level)} />
          <text x={LEFT - 8} y={y(level) + 4} text-anchor="end">
            {label(level)}
          </text>
        </g>
      ))}
      {epochTicks(last).map((epoch) => (
        <text key={epoch} x={x(epoch)} y={bottom + 16} text-anchor="middle">
          {epoch}
        </text>
      ))}
      <text x={WIDTH - RIGHT} y={HEIGHT - 4} text-anchor="end">
        epoch
      </text>
      <line class="kept" x1={x(chosenEpoch)} x2={x(chosenEpoch)} y1={TOP} y2={bottom} />
      <text
        x={x(chosenEpoch) + (chosenEpoch > last / 2 ? -4 : 4)}
        y={bottom - 6}
        text-anchor={chosenEpoch > last / 2 ? 'end' : 'start'}
      >
        kept
      </text>
      {lines.map(({ name, values }, index) => (
        <g key={name} class={`line line-${index + 1}`}>
          <polyline points={values.map((value, at) => `${x(epochs[at]!)},${y(value)}`).join(' ')} />
          <line x1={LEFT + index * 110} x2={LEFT + 24 + index * 110} y1={8} y2={8} />
          <text x={LEFT + 30 + index * 110} y={12}>
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** The first epoch and then round ones. */
function epochTicks(last: number): number[] {
  return [...new Set([1, ...ticks(1, last).filter((tick) => tick >= 1 && tick <= last)])].filter(
    (tick) => Number.isInteger(tick) && (tick !== 2 || last < 8),
  );
}
