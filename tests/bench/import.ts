import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pLimit from 'p-limit';
import { parse } from 'yaml';
import { CommandGateway, connectTemporal } from '#application/clocks';
import { systemViewer } from '#application/queries';
import { sampleRegisterFile } from '#application/register-import';
import { submitCommand } from '#application/submit-command';
import { type ObligationId, addDays, commandId, dateInWales, obligationId, personId } from '#domain/kernel';
import { stopwatch } from '#platform/clock';
import { openSealedLedger } from '#record/sealed-ledger';
import { registerObligation } from '../cycle/rehearsal';
import { type LocalStack, startLocalStack } from '../stack/local-stack';
import { serverClock } from '../support/clock';
import { sleep } from '../support/temporal';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { findTemporal } = require('../../infra/bootstrap/temporal.js') as {
  findTemporal: () => Promise<{ readonly path: string }>;
};

const root = join(__dirname, '..', '..');
/** An entry of the sample register with a fixed date, of which each row is another. */
const LIKE = obligationId('home-ed-guidance');

export interface ImportFigures {
  readonly cores: number;
  /** each entry by an update of its clock, as before */
  readonly each: Loading;
  /** the same entries from a register file */
  readonly file: Loading & Program;
}

interface Loading {
  readonly rows: number;
  readonly seconds: number;
}

interface Program {
  /** of the program that loads, at most, in megabytes */
  readonly memory: number;
  /** seconds from its end until no clock is being started any more */
  readonly clocksAfter: number;
}

/** Loads a register file of so many rows into a local stack, beside a smaller number by an update each. */
export async function measureImport(rows: number, few: number): Promise<ImportFigures> {
  process.env['TEMPORAL_CLI'] ??= (await findTemporal()).path;
  const folder = mkdtempSync(join(tmpdir(), 'cylch-bench-'));
  const stack = await startLocalStack(join(folder, 'stack'));
  try {
    const each = await loadEach(stack, few);
    const file = await loadFile(stack, registerOf(folder, rows));
    return { cores: cpus().length, each, file: { rows, ...file } };
  } finally {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const setting = ({ addresses }: LocalStack, name: string): string => addresses.settings[name] ?? '';

const dueOn = (index: number) => addDays(dateInWales(serverClock.now()), 1_826 + (index % 365));

function entry(id: ObligationId, index: number) {
  const like = registerObligation(LIKE);
  const [reading] = like.readings;
  if (reading?.rule.primitive !== 'fixed-date') throw new Error(`${LIKE} has no fixed date`);
  const readings = [{ ...reading, rule: { ...reading.rule, date: dueOn(index) } }];
  return { ...like, id, links: [], readings };
}

/** As every row was loaded before: an update of its clock, so many at once. */
async function loadEach(stack: LocalStack, rows: number): Promise<Loading> {
  const ledger = openSealedLedger({
    databaseUrl: setting(stack, 'DATABASE_URL'),
    masterKeyFile: setting(stack, 'SEALED_FIELDS_KEY_FILE'),
  });
  const { client, close } = await connectTemporal({
    address: setting(stack, 'TEMPORAL_ADDRESS'),
    namespace: 'default',
  });
  const gateway = new CommandGateway({ client, clock: serverClock, waitMs: 60_000 });
  const services = { gateway, ledger, now: serverClock.now };
  const elapsed = stopwatch();
  try {
    await pLimit(16).map(Array.from({ length: rows }), async (_, index) => {
      const definition = entry(obligationId(`each-${index}`), index);
      const submitted = await submitCommand(services, {
        actor: { personId: personId('register-loader'), roles: ['system'] },
        viewer: systemViewer,
        obligationId: definition.id,
        command: { type: 'register', definition },
        commandId: commandId(`each/${definition.id}`),
      });
      if (submitted.kind !== 'accepted') throw new Error(JSON.stringify(submitted));
    });
    return { rows, seconds: elapsed() / 1_000 };
  } finally {
    await close();
    await ledger.close();
  }
}

/** A register file with the sources of the sample. */
function registerOf(folder: string, rows: number): string {
  const from = dirname(sampleRegisterFile);
  mkdirSync(join(folder, 'sources'));
  for (const name of readdirSync(join(from, 'sources')))
    copyFileSync(join(from, 'sources', name), join(folder, 'sources', name));
  const sample = parse(readFileSync(sampleRegisterFile, 'utf8')) as {
    sources: object;
    rows: { id: string; readings: { rule: object }[] }[];
  };
  const like = sample.rows.find(({ id }) => id === LIKE);
  const written = Array.from({ length: rows }, (_, index) => {
    const readings = like?.readings.map((reading) => ({
      ...reading,
      rule: { ...reading.rule, date: dueOn(index) },
    }));
    return `  - ${JSON.stringify({ ...like, id: `file-${index}`, links: [], readings })}`;
  });
  const file = join(folder, 'register.yaml');
  writeFileSync(file, `sources: ${JSON.stringify(sample.sources)}\nrows:\n${written.join('\n')}\n`);
  return file;
}

async function loadFile(stack: LocalStack, file: string): Promise<Program & { readonly seconds: number }> {
  const elapsed = stopwatch();
  const memory = await runImport(stack, file);
  const seconds = elapsed() / 1_000;
  const after = stopwatch();
  await clocksStarted(stack);
  return { seconds, memory, clocksAfter: after() / 1_000 };
}

/** @returns the most megabytes that the program had in memory */
function runImport({ addresses }: LocalStack, file: string): Promise<number> {
  const child = spawn(process.execPath, [join(root, 'dist/apps/cli/main.js'), 'import', file], {
    env: { ...process.env, ...addresses.settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let [said, most] = ['', 0];
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const look = setInterval(() => (most = Math.max(most, peakOf(child.pid))), 200);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(look);
      if (code === 0) resolve(most);
      else reject(new Error(`the import ended with ${code}: ${said.slice(-2_000)}`));
    });
  });
}

function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
}

async function clocksStarted(stack: LocalStack): Promise<void> {
  const { client, close } = await connectTemporal({
    address: setting(stack, 'TEMPORAL_ADDRESS'),
    namespace: 'default',
  });
  const query = `WorkflowType = 'reconcileClocks' AND ExecutionStatus = 'Running'`;
  try {
    // the list lags behind the workflows
    await sleep(3_000);
    while ((await client.workflow.count(query)).count > 0) await sleep(500);
  } finally {
    await close();
  }
}

/** The figures as a table, with the ratio of one row to one row. */
export function importReport({ cores, each, file }: ImportFigures): string {
  const rowMs = ({ rows, seconds }: Loading): number => (seconds * 1_000) / rows;
  const line = (name: string, loading: Loading): string =>
    `| ${name} | ${loading.rows} | ${loading.seconds.toFixed(1)} | ${rowMs(loading).toFixed(1)} | ${(rowMs(loading) / rowMs(each)).toFixed(2)} |`;
  return [
    `| ${cores} cores | rows | s | ms a row | ratio |`,
    '| --- | ---: | ---: | ---: | ---: |',
    line('an update of each clock', each),
    line('the register file', file),
    '',
    `clocks started ${file.clocksAfter.toFixed(0)} s after the program had ended; it had at most ${file.memory.toFixed(0)} MB`,
    '',
  ].join('\n');
}
