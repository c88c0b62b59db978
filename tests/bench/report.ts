import type { Measured } from './measure';
import { programs } from './processor-time';

/** The value below which a part of them lies. */
const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((one, other) => one - other)[
    Math.min(values.length - 1, Math.floor(part * values.length))
  ] ?? NaN;

const median = (values: readonly number[]): number => quantile(values, 0.5);

const table = (head: readonly string[], lines: readonly (readonly string[])[]): string =>
  [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...lines]
    .map(
      ([first = '', ...cells]) =>
        `| ${[first.padEnd(46), ...cells.map((cell) => cell.padStart(9))].join(' | ')} |`,
    )
    .join('\n');

/**
 * Two tables: milliseconds and calls a second, and the processor time of a call in each program. The ratio is the median
 * over the rounds of a way's p50 to the first way's in the same round, so that a busy minute weighs on both.
 */
export function report(clients: number, ways: ReadonlyMap<string, readonly Measured[]>): string {
  const title = `${clients} client${clients === 1 ? '' : 's'}`;
  const [base = []] = ways.values();
  const times = [...ways].map(([name, rounds]) => {
    const took = rounds.flatMap((round) => round.took);
    const seconds = rounds.reduce((sum, round) => sum + round.seconds, 0);
    const ratios = rounds.map((round, index) => median(round.took) / median(base[index]?.took ?? []));
    return [
      name,
      median(took).toFixed(1),
      quantile(took, 0.95).toFixed(1),
      (took.length / seconds).toFixed(0),
      median(ratios).toFixed(2),
    ];
  });
  const processor = [...ways].map(([name, rounds]) => {
    const calls = rounds.reduce((sum, round) => sum + round.took.length, 0);
    const each = programs.map(
      (program) => rounds.reduce((sum, round) => sum + (round.processor.get(program) ?? 0), 0) / calls,
    );
    return [name, ...each.map((ms) => ms.toFixed(1)), each.reduce((sum, ms) => sum + ms, 0).toFixed(1)];
  });
  return `\n${table([title, 'p50 ms', 'p95 ms', 'per sec', 'ratio'], times)}\n\n${table(
    ['processor ms a call', ...programs, 'all'],
    processor,
  )}\n`;
}
