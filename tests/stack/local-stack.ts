import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '#domain/kernel';
import { stopwatch } from '#platform/clock';

export interface Addresses {
  readonly web: string;
  readonly api: string;
  readonly mailbox: string;
  readonly temporal: string;
  readonly settings: Readonly<Record<string, string>>;
}

export interface LocalStack {
  readonly addresses: Addresses;
  readonly seconds: number;
  readonly process: ChildProcess;
  /** its standard error */
  said(): string;
  /** SIGINT, and waits for the end */
  stop(): Promise<number | null>;
}

const root = join(__dirname, '..', '..');

/** Runs the program of `npm start -- --json` with its own data folder until it reports ready.
 * @param asOf the start of its time, for a new data folder; default the folder's, or the machine's
 * @param services settings of what replaces its own parts; none by default, whatever the tests run with */
export async function startLocalStack(
  dataDir: string,
  asOf?: Instant,
  services: Readonly<Record<string, string>> = {},
): Promise<LocalStack> {
  const elapsed = stopwatch();
  const begin = asOf === undefined ? [] : ['--as-of', asOf];
  const child = spawn(
    process.execPath,
    ['dist/apps/local/main.js', '--data', dataDir, '--json', '--any-ports', ...begin],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...withoutServices(process.env), ...services },
    },
  );
  let said = '';
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const addresses = await new Promise<Addresses>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('\n')) resolve(JSON.parse(printed) as Addresses);
    });
    void ended.then((code) => reject(new Error(`npm start ended with ${code}:\n${said}${logsOf(dataDir)}`)));
  });
  return {
    addresses,
    seconds: elapsed() / 1000,
    process: child,
    said: () => said,
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

/** The stack under test starts its own services. */
const withoutServices = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) =>
        !['DATABASE_URL', 'TEMPORAL_ADDRESS', 'OIDC_ISSUER', 'SMTP_URL', 'NODE_OPTIONS'].includes(name),
    ),
  );

const logsOf = (dataDir: string): string => {
  try {
    return readFileSync(join(dataDir, 'logs', 'worker.log'), 'utf8').slice(-3000);
  } catch {
    return '';
  }
};
