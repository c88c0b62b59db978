import { ukBankHolidays } from '#domain/shipped-holidays';
import { type Instant, type ObligationId, earlierInstant, instant, obligationId } from '#domain/kernel';
import { fold, nextWakeAt } from '#domain/obligations';
import { type DeliverDue, createTransport, deliverDue } from '#application/notifications';
import { checkNotices } from '#application/notices';
import { noteNextWake } from '#record/read-models';
import { TestDirectory, settings } from '../chaos/support/mail-settings';
import { type MailServer, startMailServer } from '../chaos/support/mail-server';
import { LedgerHarness } from '../erasure/ledger-harness';
import { type TestDatabase, createTestDatabase } from './database';

/** What happened on a bench. */
export interface BenchTemplate {
  /** a bench on which it has just happened */
  open(): Promise<NoticeBench>;
  drop(): Promise<void>;
}

/** Decisions as the worker makes them, and mail as it delivers it, with a mail server. */
export class NoticeBench {
  readonly directory = new TestDirectory();

  private constructor(
    readonly database: TestDatabase,
    readonly harness: LedgerHarness,
    readonly server: MailServer,
  ) {}

  static async open(): Promise<NoticeBench> {
    const database = await createTestDatabase({ scratch: true });
    return new NoticeBench(database, new LedgerHarness(database.url), await startMailServer());
  }

  /** Ends this bench, so that others can begin with all that happened on it. */
  async asTemplate(): Promise<BenchTemplate> {
    await this.harness.close();
    await this.server.stop();
    const { database: template, harness, server } = this;
    return {
      open: async () => {
        const database = await createTestDatabase({ template });
        return new NoticeBench(database, harness.over(database.url), await startMailServer(server.mails));
      },
      drop: () => template.drop(),
    };
  }

  async close(): Promise<void> {
    await this.harness.close();
    await this.server.stop();
    await this.database.drop();
  }

  get ledger() {
    return this.harness.ledger;
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

  /** Delivers what is due of one obligation and notes when its clock is to wake next, as the worker does. */
  async deliver(id: string, at: string): Promise<void> {
    const own: ObligationId = obligationId(id);
    const { nextSendAt } = await deliverDue({ ...this.delivery(instant(at)), obligationId: own });
    const state = fold(await this.ledger.readStream(own));
    const dueAt = state && nextWakeAt(state, ukBankHolidays);
    await noteNextWake(this.ledger.db, own, earlierInstant(dueAt, nextSendAt));
  }

  /** The codes of everything that is not as recorded. */
  async found(at: string): Promise<readonly string[]> {
    return (await checkNotices(this.ledger, instant(at))).findings.map(({ code }) => code).sort();
  }

  sql = (text: string) => this.harness.sql(text);
}
