import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandGateway } from '#application/clocks';
import { DirectoryFile } from '#application/directory';
import { sampleDirectoryFile } from '#application/register-import';
import { commandId, instant, obligationId } from '#domain/kernel';
import { startIdentityProvider } from '../../apps/local/identity/identity-provider';
import { startMailCatcher } from '../../apps/local/mailbox/mail-catcher';
import { readSettings } from '../../apps/worker/settings/settings';
import { official, registerObligation } from '../cycle/rehearsal';
import { startWorkerProcess } from '../cycle/worker-process';
import { clockFrom } from '../support/clock';
import { asSuperuser, withDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import { openTestTemporal } from '../support/temporal';
import { type LocalStack, startLocalStack } from './local-stack';
import { descendantsOf } from './processes';
import { cylch, registered } from './questions';

jest.setTimeout(240_000);

/** A working morning: mail leaves at once. */
const NOW = instant('2026-11-24T10:00:00Z');
const ENTRIES = 77;

/** What would run in the stack’s own process tree, and what would be left in its folder. */
const EMBEDDED = {
  DATABASE_URL: { program: 'postgres -D', left: 'postgres' },
  TEMPORAL_ADDRESS: { program: 'server start-dev', left: 'temporal.db' },
  OIDC_ISSUER: { program: 'identity/main', left: 'identity-keys.json' },
  SMTP_URL: { program: 'mailbox/main', left: 'mail' },
};
type Service = keyof typeof EMBEDDED;

let stack: LocalStack;
let folder: string;
let ends: (() => unknown)[] = [];

/** Outside parts of our own, and the stack beside them. */
async function start(services: Readonly<Record<string, string>>): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'cylch-outside-'));
  ends.push(() => rmSync(folder, { recursive: true, force: true }));
  stack = await startLocalStack(join(folder, 'data'), NOW, services);
  ends.push(() => stack.stop());
}

async function endAll(): Promise<void> {
  for (const end of ends.reverse()) await end();
  ends = [];
}

/** Whether the stack started a part of its own, by what runs and by what it keeps. */
function embedded(service: Service): { readonly runs: boolean; readonly left: boolean } {
  const { program, left } = EMBEDDED[service];
  const running = descendantsOf(stack.process.pid ?? 0);
  return {
    runs: running.some(({ commandLine }) => commandLine.includes(program)),
    left: existsSync(join(folder, 'data', left)),
  };
}
const OWN = { runs: true, left: true };
const OUTSIDE = { runs: false, left: false };

describe('a database and a mail server outside', () => {
  const database = `outside_${randomUUID().slice(0, 8)}`;
  const server = withDatabase(process.env['CYLCH_TEST_POSTGRES'] ?? '', 'postgres');
  let mail: Awaited<ReturnType<typeof startMailCatcher>>;

  beforeAll(async () => {
    await server.query(`create database ${database}`);
    ends.push(() => server.query(`drop database ${database} with (force)`));
    const caught = mkdtempSync(join(tmpdir(), 'cylch-outside-mail-'));
    mail = await startMailCatcher({ folder: caught, clock: clockFrom(NOW) });
    ends.push(() => mail.stop());
    ends.push(() => rmSync(caught, { recursive: true, force: true }));
    const smtpUrl = `smtp://127.0.0.1:${mail.smtpPort}`;
    // set to nothing is not set
    await start({
      DATABASE_URL: server.urlOf(database),
      SMTP_URL: smtpUrl,
      TEMPORAL_ADDRESS: '',
      OIDC_ISSUER: '',
    });
  });
  afterAll(endAll);

  it('DATABASE_URL: the register is kept there, and no PostgreSQL of its own runs', async () => {
    expect(embedded('DATABASE_URL')).toEqual(OUTSIDE);
    const [row] = await asSuperuser(
      server.urlOf(database),
      `select count(*)::int as entries from ledger.events where type = 'ObligationRegistered'`,
    );
    expect(row).toEqual({ entries: ENTRIES });
    expect(await registered(stack.addresses)).toBe(ENTRIES);
  });

  it('SMTP_URL: mail arrives there, and no mailbox of its own runs', async () => {
    expect(embedded('SMTP_URL')).toEqual(OUTSIDE);
    await eventually(() => mail.store.all().length > 0, { withinMs: 60_000, what: 'mail' });
    expect(stack.addresses.mailbox).toBeUndefined();
  });

  it('what was not replaced is its own', () => {
    expect([embedded('TEMPORAL_ADDRESS'), embedded('OIDC_ISSUER')]).toEqual([OWN, OWN]);
  });
});

describe('a Temporal server and an identity provider outside', () => {
  let temporal: Awaited<ReturnType<typeof openTestTemporal>>;
  let provider: Awaited<ReturnType<typeof startIdentityProvider>>;

  beforeAll(async () => {
    temporal = await openTestTemporal();
    ends.push(() => temporal.close());
    provider = await startIdentityProvider({
      directory: new DirectoryFile(sampleDirectoryFile),
      web: { clientId: 'outside', clientSecret: 'outside-secret', redirectUris: [], signedOutUris: [] },
    });
    ends.push(() => provider.stop());
    await start({
      TEMPORAL_ADDRESS: temporal.address,
      TEMPORAL_NAMESPACE: temporal.namespace,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: 'outside',
      OIDC_CLIENT_SECRET: 'outside-secret',
    });
  });
  afterAll(endAll);

  it('TEMPORAL_ADDRESS: the clocks run there, and no Temporal of its own', async () => {
    expect(embedded('TEMPORAL_ADDRESS')).toEqual(OUTSIDE);
    const { status } = await temporal.client.workflow.getHandle('wm-alp-cycle').describe();
    expect(status.name).toBe('RUNNING');
    expect(stack.addresses.temporal).toBeUndefined();
  });

  it('OIDC_ISSUER: its tokens open the API and pages send people there, and no provider of its own runs', async () => {
    expect(embedded('OIDC_ISSUER')).toEqual(OUTSIDE);
    expect(stack.addresses.settings['OIDC_ISSUER']).toBe(provider.issuer);
    expect(await registered(stack.addresses)).toBe(ENTRIES);
    const sent = await fetch(`${stack.addresses.web}en/sign-in`, { redirect: 'manual' });
    expect(sent.headers.get('location')).toMatch(new RegExp(`^${provider.issuer}/.*client_id=outside`));
  });

  it('what was not replaced is its own', () => {
    expect([embedded('DATABASE_URL'), embedded('SMTP_URL')]).toEqual([OWN, OWN]);
  });

  it('a second worker beside the stack’s own decides too, and the stack goes on when it ends', async () => {
    const second = await startWorkerProcess(readSettings({ ...stack.addresses.settings }));
    const clock = clockFrom(NOW);
    const offsetMs = Number(stack.addresses.settings['CLOCK_OFFSET_MS']);
    const gateway = new CommandGateway({
      client: temporal.client,
      clock: { ...clock, offsetMs },
      waitMs: 60_000,
    });
    let made = 0;
    /** @returns the process that decided */
    const register = async (): Promise<string> => {
      const id = obligationId(`second-${(made += 1)}`);
      const outcome = await gateway.execute({
        obligationId: id,
        workflowType: 'oneOffCommitment',
        message: {
          v: 1,
          commandId: commandId(`register-${id}`),
          command: { type: 'register', definition: { ...registerObligation('home-ed-guidance'), id } },
          actor: official,
        },
      });
      expect(outcome).toMatchObject({ accepted: true });
      const { events } = await temporal.client.workflow.getHandle(id).fetchHistory();
      const done = events?.find((event) => event.workflowTaskCompletedEventAttributes);
      return done?.workflowTaskCompletedEventAttributes?.identity ?? '';
    };
    const deciders = new Set<string>();
    await eventually(async () => deciders.add(await register()).size === 2, { withinMs: 90_000 });
    expect([...deciders].some((identity) => identity.startsWith(`${second.pid}@`))).toBe(true);
    const { workers } = (await (await fetch(`${stack.addresses.api}/health`)).json()) as {
      workers: unknown[];
    };
    expect(workers).toHaveLength(2);
    // both run the one build that was made, and it decides
    const listed = await cylch(stack.addresses, ['versions', '--json']);
    const { serving, versions } = JSON.parse(listed.output) as { serving: string; versions: unknown[] };
    expect([listed.code, serving]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+-[0-9a-f]{12}$/)]);
    expect(versions).toMatchObject([{ build: serving, state: 'serving', workers: 2 }]);
    expect(await second.end()).toBe(0);
    expect(await register()).not.toMatch(new RegExp(`^${second.pid}@`));
  });
});
