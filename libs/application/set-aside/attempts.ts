import type { Instant } from '#domain/kernel';
import {
  type CommandInAttempt,
  attemptsOn,
  beginAttempt,
  forgetAttempt,
  forgetUnanswered,
  markSetAside,
  noteAttempt,
} from '#record/decision-watch';
import type { Ledger } from '#record/ledger';
import type { CommandMessage } from '#workflows';
import { appendSetAsideEvent } from './record-set-aside';

/** Attempts that a command is given before it is set aside. */
export const MOST_ATTEMPTS = 3;
/** On an obligation of which something is set aside already, one that stops the program is not given more. */
const MOST_NEXT_TO_ANOTHER = 1;

/** What the clock’s command goes by. */
export const CLOCK_SUBJECT = 'advance';

/** The clock’s command is one and the same however often it comes; a person’s goes by its id. */
export const subjectOf = ({ command, commandId }: CommandMessage): string =>
  command.type === 'advance' ? CLOCK_SUBJECT : commandId;

const CLOCK = { personId: 'clock', roles: ['system'] };

/** What the database knows of attempts at commands; asked only while something is watched. */
export class Attempts {
  constructor(private readonly ledger: Ledger) {}

  /**
   * Before a decision: whether it may be tried, and whether the attempt was counted. One that has had its attempts is set
   * aside, on the record, once.
   */
  async begin(
    command: CommandInAttempt,
    now: Instant,
  ): Promise<
    { readonly tried: true; readonly counted: boolean } | { readonly tried: false; readonly attempts: number }
  > {
    const noted = await attemptsOn(this.ledger.db, command.obligationId);
    const own = noted.find(({ subject }) => subject === command.subject);
    if (own === undefined) return { tried: true, counted: false };
    const anotherHeld = noted.some((each) => each !== own && each.setAsideAt !== null);
    const most = anotherHeld ? MOST_NEXT_TO_ANOTHER : MOST_ATTEMPTS;
    if (own.setAsideAt === null && (await beginAttempt(this.ledger.db, command, most)))
      return { tried: true, counted: true };
    await this.setAside(command, now);
    return { tried: false, attempts: own.attempts };
  }

  /** After a decision that ended, however it ended. */
  async end(command: CommandInAttempt, counted: boolean): Promise<void> {
    if (counted) await forgetAttempt(this.ledger.db, command);
    await forgetUnanswered(this.ledger.db, command);
  }

  /** A decision failed by its own fault, not the database’s. */
  failed(command: CommandInAttempt, counted: boolean): Promise<void> {
    return noteAttempt(this.ledger.db, command, 'failed', counted);
  }

  private async setAside(command: CommandInAttempt, now: Instant): Promise<void> {
    await this.ledger.transaction(async (tx) => {
      if (await this.ledger.isScratch()) await tx.setScratchClock(now);
      const marked = await markSetAside(tx.db, command);
      if (marked === null) return;
      const { obligationId, subject, commandId, command: type, attempts, why } = marked;
      const data = { obligationId, subject, commandId, command: type, attempts, why };
      await appendSetAsideEvent(tx, { obligationId, type: 'CommandSetAside', data, now, actor: CLOCK });
    });
    await forgetUnanswered(this.ledger.db, command);
  }
}
