import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Clock,
  type Instant,
  addMillis,
  commandId,
  fromMillis,
  obligationId,
  personId,
  postId,
  toMillis,
} from '#domain/kernel';
import { openSealedLedger } from '#record/sealed-ledger';
import type { Ledger } from '#record/ledger';
import { readRegisterFile, sampleDirectoryFile, sampleRegisterFile } from '#application/register-import';
import { loadDirectory } from '#application/directory';
import {
  type Actor,
  type Command,
  type ObligationDefinition,
  type ObligationWorkflowType,
  workflowTypeFor,
} from '#domain/obligations';
import { CommandGateway } from '#application/clocks';
import type { DecisionOutcome } from '#workflows';
import { type MailCatcher, startMailCatcher } from '../../apps/local/mailbox/mail-catcher';
import { type Settings, readSettings } from '../../apps/worker/settings/settings';
import { clockFrom } from '../support/clock';
import { type TestDatabase, createTestDatabase } from '../support/database';
import { type TestTemporal, openTestTemporal } from '../support/temporal';
import { fastForward, virtualNow } from '../support/time-skipping';

export const official: Actor = {
  personId: personId('non-griffiths'),
  postId: postId('aln-policy-lead'),
  roles: ['official'],
};
export const approver: Actor = {
  personId: personId('rhys-morgan'),
  postId: postId('deputy-director-aln'),
  roles: ['approver'],
};

/** The obligation of the sample register. */
export function registerObligation(id: string): ObligationDefinition {
  const posts = new Set(loadDirectory(sampleDirectoryFile).posts.map((post) => post.id));
  const row = readRegisterFile(sampleRegisterFile, posts).rows.find((each) => each.id === id);
  if (row === undefined) throw new Error(`no row ${id} in the register`);
  return row;
}

function accepted(command: Command, outcome: DecisionOutcome): DecisionOutcome {
  if (!outcome.accepted) throw new Error(`${command.type} refused: ${outcome.refusal?.message.en}`);
  return outcome;
}

/** A scratch ledger whose clock begins on the test's day. */
export class Rehearsal {
  private commands = 0;

  private constructor(
    readonly database: TestDatabase,
    readonly temporal: TestTemporal,
    readonly mailbox: MailCatcher,
    readonly ledger: Ledger,
    readonly settings: Settings,
    readonly gateway: CommandGateway,
    readonly clock: Clock,
    private readonly folder: string,
  ) {}

  /** @param from the instant at which its time begins */
  static async open(from: string): Promise<Rehearsal> {
    const folder = mkdtempSync(join(tmpdir(), 'cylch-rehearsal-'));
    const clock = clockFrom(from);
    const [database, temporal, mailbox] = await Promise.all([
      createTestDatabase({ scratch: true }),
      openTestTemporal(),
      startMailCatcher({ folder: join(folder, 'mail'), clock }),
    ]);
    const settings = readSettings({
      DATABASE_URL: database.url,
      TEMPORAL_ADDRESS: temporal.address,
      TEMPORAL_NAMESPACE: temporal.namespace,
      SMTP_URL: `smtp://127.0.0.1:${mailbox.smtpPort}`,
      MAIL_FROM: 'Cylch <cylch@cylch.example>',
      WEB_URL: 'http://cylch.example',
      DIRECTORY_FILE: sampleDirectoryFile,
      CHECKPOINT_FOLDER: tmpdir(),
      CLOCK_OFFSET_MS: String(clock.offsetMs),
    });
    const ledger = openSealedLedger({ databaseUrl: database.url });
    const gateway = new CommandGateway({ client: temporal.client, clock, waitMs: 30_000 });
    return new Rehearsal(database, temporal, mailbox, ledger, settings, gateway, clock, folder);
  }

  async ask(
    row: string,
    command: Command,
    actor: Actor = official,
    id = `command-${(this.commands += 1)}`,
    gateway = this.gateway,
  ): Promise<DecisionOutcome> {
    const workflowType: ObligationWorkflowType =
      command.type === 'register'
        ? workflowTypeFor(command.definition.kind)
        : row === 'wm-alp-cycle'
          ? 'recurringDuty'
          : 'oneOffCommitment';
    const message = { v: 1, commandId: commandId(id), command, actor } as const;
    const outcome = await gateway.execute({ obligationId: obligationId(row), workflowType, message });
    if ('unknown' in outcome) throw new Error(`${id} ${command.type}: no answer`);
    return outcome;
  }

  /** Fails on a refusal. */
  async given(row: string, command: Command, actor: Actor = official): Promise<DecisionOutcome> {
    const outcome = await this.ask(row, command, actor);
    return accepted(command, outcome);
  }

  /**
   * As `given`, of a fact's stream. Its workflow is started for the command and ends with it, and no time is skipped in it: it
   * starts at the hour to which the entries have come.
   */
  async givenAt(
    at: Instant,
    row: string,
    command: Command,
    actor: Actor = official,
  ): Promise<DecisionOutcome> {
    const { client } = this.temporal;
    const gateway = new CommandGateway({ client, clock: clockFrom(at), waitMs: 30_000 });
    return accepted(command, await this.ask(row, command, actor, undefined, gateway));
  }

  /** The simulated time of one obligation. */
  async now(obligationId: string): Promise<Instant> {
    return addMillis(fromMillis(await virtualNow(this.temporal, obligationId)), this.clock.offsetMs);
  }

  /** Advances one obligation's time to an instant. */
  async until(obligationId: string, instant: string): Promise<void> {
    const now = toMillis(await this.now(obligationId));
    await fastForward(this.temporal, obligationId, Date.parse(instant) - now);
  }

  /** The same rehearsal on another Temporal server, as after losing the first. */
  on(temporal: TestTemporal): Rehearsal {
    const gateway = new CommandGateway({
      client: temporal.client,
      clock: this.clock,
      waitMs: 30_000,
    });
    return new Rehearsal(
      this.database,
      temporal,
      this.mailbox,
      this.ledger,
      this.settings,
      gateway,
      this.clock,
      this.folder,
    );
  }

  async close(): Promise<void> {
    await this.ledger.close();
    await this.mailbox.stop();
    await this.temporal.close();
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
