import { descendantsOf } from '../stack/processes';

/** Programs on the way of a decision, by what their command lines say. */
const PROGRAMS = {
  api: /apps\/api\//,
  worker: /apps\/worker\//,
  'bare worker': /bare-worker/,
  Temporal: /temporal/,
  PostgreSQL: /postgres/,
} as const;

export type Program = keyof typeof PROGRAMS | 'client';

/** Columns of a table, in the order of the way. */
export const programs: readonly Program[] = [
  'client',
  'api',
  'Temporal',
  'worker',
  'bare worker',
  'PostgreSQL',
];

/** Milliseconds of processor time that each program has had: they hold on a busy machine, where waiting times do not. */
export function processorTime(): ReadonlyMap<Program, number> {
  const { user, system } = process.cpuUsage();
  const times = new Map<Program, number>([['client', (user + system) / 1_000]]);
  for (const { commandLine, processorMs } of descendantsOf(process.pid)) {
    const [name] = Object.entries(PROGRAMS).find(([, pattern]) => pattern.test(commandLine)) ?? [];
    if (name !== undefined) times.set(name as Program, (times.get(name as Program) ?? 0) + processorMs);
  }
  return times;
}
