import { ukBankHolidays } from '#domain/shipped-holidays';
import { type Instant, type MailId, commandId, instant } from '#domain/kernel';
import { openSealedLedger } from '#record/sealed-ledger';
import type { Ledger } from '#record/ledger';
import {
  type DeliverDue,
  type DeliveryReport,
  createTransport,
  deliverDue,
  enqueue,
} from '#application/notifications';
import { type MailEvent, loadMailEvent, mailStream, mailsFor } from '#domain/mail';
import {
  type Actor,
  type Command,
  type Obligation,
  decideOn,
  eventJson,
  fold,
  loadEvent,
} from '#domain/obligations';
import { type TestDatabase, createTestDatabase } from '../../support/database';
import { official } from './mail-rows';
import { TestDirectory, settings } from './mail-settings';
import { type MailServer, startMailServer } from './mail-server';

/** A ledger with its own database, a mail server, and the part of the decision service that makes mails. */
export class MailBench {
  readonly directory = new TestDirectory();
  private commands = 0;

  private constructor(
    readonly database: TestDatabase,
    readonly ledger: Ledger,
    readonly server: MailServer,
  ) {}

  static async open(): Promise<MailBench> {
    const database = await createTestDatabase({ scratch: true });
    return new MailBench(database, openSealedLedger({ databaseUrl: database.url }), await startMailServer());
  }

  async close(): Promise<void> {
    await this.ledger.close();
    await this.server.stop();
    await this.database.drop();
  }

  /** Decides, records and enqueues the requested mails in one transaction. */
  async when(
    obligationId: string,
    at: string,
    command: Command,
    actor: Actor = official,
  ): Promise<Obligation> {
    const now = instant(at);
    const id = commandId(`command-${(this.commands += 1)}`);
    return this.ledger.transaction(async (tx) => {
      await tx.setScratchClock(now);
      const before = await tx.readStream(obligationId);
      const decision = decideOn(obligationId, before, command, {
        now,
        actor,
        commandId: id,
        calendar: ukBankHolidays,
      });
      if (!decision.ok) throw new Error(decision.refusal.message.en);
      const appended = await tx.append({
        stream: obligationId,
        expected: before.length === 0 ? 'none' : before.length,
        events: decision.value.map((draft) => ({
          ...draft,
          data: eventJson(draft),
          metadata: { commandId: id },
        })),
      });
      if (!appended.ok) throw new Error(appended.refusal.message.en);
      const state = fold([...before, ...appended.value.events]);
      if (state === null) throw new Error('nothing registered');
      for (const event of appended.value.events)
        await enqueue(tx, mailsFor(loadEvent(event), state, ukBankHolidays, now));
      return state;
    });
  }

  /** Delivers mail due at a time of day in UTC. */
  deliver(at: string, more: Partial<DeliverDue> = {}): Promise<DeliveryReport> {
    return deliverDue({ ...this.delivery(instant(at)), ...more });
  }

  delivery(now: Instant): DeliverDue {
    return {
      ledger: this.ledger,
      transport: createTransport(this.server.url),
      recipients: this.directory,
      settings,
      now,
    };
  }

  /** A mail's own stream, oldest first. */
  async record(mail: MailId): Promise<readonly MailEvent[]> {
    return (await this.ledger.readStream(mailStream(mail))).map(loadMailEvent);
  }
}
