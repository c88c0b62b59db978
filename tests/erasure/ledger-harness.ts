import type { HolidayCalendar } from '#domain/calendars';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';
import { type Directory, loadDirectory } from '#application/directory';
import { type Instant, commandId, instant, obligationId, personId, postId } from '#domain/kernel';
import type { Actor, Command } from '#domain/obligations';
import { programVersion } from '#platform/program-version';
import { readRegisterFile, sampleDirectoryFile, sampleRegisterFile } from '#application/register-import';
import type { DecisionOutcome } from '#workflows';
import { DecideCommand } from '#application/submit-command';
import { asSuperuser } from '../support/database';
import { directoryOf } from '../support/directory';

export const official: Actor = {
  personId: personId('p-0001'),
  postId: postId('aln-policy-lead'),
  roles: ['official'],
};
export const approver: Actor = {
  personId: personId('p-0002'),
  postId: postId('deputy-director-aln'),
  roles: ['approver'],
};
export const protector: Actor = { personId: personId('p-0009'), roles: ['administrator'] };

/** Nobody is the only approver: what takes two can be put forward. */
const secondApprover: Actor = { personId: personId('p-0010'), roles: ['approver'] };

/** Whom erasures are held against. */
export const people = directoryOf(protector);

/** A statutory obligation and a ministerial one with a date. */
export const OBLIGATION = obligationId('wm-alp-cycle');
export const COMMITMENT = obligationId('home-ed-guidance');

const posts = new Set(loadDirectory(sampleDirectoryFile).posts.map(({ id }) => id));
const { rows } = readRegisterFile(sampleRegisterFile, posts);

/** Makes decisions like the worker, including mail and read models. */
export class LedgerHarness {
  readonly ledger: SealedLedger;
  private readonly service: DecideCommand;
  private readonly acting = new Map<string, Actor>();
  /** whoever a story lets act is in it */
  private readonly directory: { current: Directory } = { current: people.current };

  constructor(
    private readonly databaseUrl: string,
    private now: Instant = instant('2026-01-05T10:00:00Z'),
    private readonly calendar: HolidayCalendar = ukBankHolidays,
    /** how many it has made already */
    private commands = 0,
  ) {
    this.ledger = openSealedLedger({ databaseUrl });
    this.ledger.holidays.use(this.calendar);
    this.service = new DecideCommand(this.ledger, this.directory, programVersion());
  }

  /** Advances the clock. */
  at(now: Instant): this {
    this.now = now;
    return this;
  }

  /** Goes on at the same time over a copy of the database. */
  over = (databaseUrl: string): LedgerHarness =>
    new LedgerHarness(databaseUrl, this.now, this.calendar, this.commands);

  close = (): Promise<void> => this.ledger.close();

  ask(
    row: string,
    command: Command,
    actor: Actor = official,
    id = `command-${(this.commands += 1)}`,
  ): Promise<DecisionOutcome> {
    const message = { v: 1, commandId: commandId(id), command, actor } as const;
    const asked = { obligationId: obligationId(row), message, now: this.now } as const;
    this.acting.set(actor.personId, actor);
    this.directory.current = directoryOf(...this.acting.values(), secondApprover).current;
    return this.service.decide({ v: 1, ...asked, clockOffsetMs: 0 });
  }

  /** Fails on a refusal. */
  async given(row: string, command: Command, actor: Actor = official): Promise<DecisionOutcome> {
    const outcome = await this.ask(row, command, actor);
    if (!outcome.accepted) throw new Error(`${command.type}: ${outcome.refusal?.message.en}`);
    return outcome;
  }

  register = (id: string): Promise<DecisionOutcome> =>
    this.given(
      id,
      { type: 'register', definition: rows.find((row) => row.id === id)! },
      {
        personId: personId('register-loader'),
        roles: ['system'],
      },
    );

  /** Every text in every table of the application, read as superuser. */
  async everythingStored(): Promise<string> {
    const tables = await this.sql(`select format('%I.%I', schemaname, tablename) as name
      from pg_tables where schemaname in ('ledger', 'read', 'mail', 'web', 'sealed')`);
    const texts: unknown[] = [];
    for (const { name } of tables)
      texts.push(...(await this.sql(`select t::text as row from ${String(name)} t`)).map(({ row }) => row));
    return texts.join('\n');
  }

  sql = (text: string): Promise<readonly Readonly<Record<string, unknown>>[]> =>
    asSuperuser(this.databaseUrl, text);
}
