import { clearLine, cursorTo } from 'node:readline';
import cliProgress from 'cli-progress';

const { Format, SingleBar } = cliProgress;

/** How far a long job is. */
export interface Meter {
  update(value: number): void;
  /** Writes a line that stays, above the bar. */
  log(line: string): void;
  stop(): void;
}

/**
 * In a terminal a bar with the time that is left; else one plain line when the job begins.
 * @param label what is being done
 * @param total the value at which the job is done
 * @param format writes a value for people
 */
export function startMeter(
  label: string,
  total: number,
  format: (value: number) => string,
  output: NodeJS.WriteStream = process.stderr,
): Meter {
  if (!output.isTTY) {
    output.write(`${label} (${format(total)})\n`);
    return { update() {}, log: (line) => output.write(`${line}\n`), stop() {} };
  }
  const bar = new SingleBar({
    stream: output,
    format: `${label} {bar} {value} of {total}  {duration_formatted}, {eta_formatted} left`,
    formatValue: (value, options, type) =>
      type === 'value' || type === 'total'
        ? format(value)
        : Format.ValueFormat(value, options, type),
  });
  bar.start(total, 0);
  return {
    update: (value) => bar.update(value),
    log(line) {
      cursorTo(output, 0);
      clearLine(output, 0);
      output.write(`${line}\n`);
    },
    stop: () => bar.stop(),
  };
}
