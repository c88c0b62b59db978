import type { Measured } from './measure';

const share = (took: readonly number[], part: number): number =>
  took[Math.min(took.length - 1, Math.floor(part * took.length))] ?? NaN;

/** One table: p50 and p95 in milliseconds, calls a second, and the p50 beside the first line's. */
export function report(clients: number, rounds: ReadonlyMap<string, readonly Measured[]>): string {
  let base: number | undefined;
  const lines = [...rounds].map(([name, measured]) => {
    const took = measured.flatMap((each) => each.took).sort((one, other) => one - other);
    const seconds = measured.reduce((sum, each) => sum + each.seconds, 0);
    const p50 = share(took, 0.5);
    base ??= p50;
    const cells = [p50.toFixed(1), share(took, 0.95).toFixed(1), (took.length / seconds).toFixed(0)];
    return `| ${name.padEnd(46)} | ${cells.map((cell) => cell.padStart(7)).join(' | ')} | ${(p50 / base).toFixed(2).padStart(6)} |`;
  });
  const head = `| ${`${clients} client${clients === 1 ? '' : 's'}`.padEnd(46)} |  p50 ms |  p95 ms | per sec | ratio  |`;
  return `\n${head}\n|${'-'.repeat(48)}|---------|---------|---------|--------|\n${lines.join('\n')}\n`;
}
