import { Inject, Injectable } from '@nestjs/common';
import { heartbeat } from '@temporalio/activity';
import { ukBankHolidays } from '#domain/calendars';
import { type Instant, type PostId, addMillis, dateInWales, earlierInstant } from '#domain/kernel';
import { type CurrentDirectory, recipientsFrom } from '#application/directory';
import type { Ledger } from '#record/ledger';
import { fold } from '#domain/obligations';
import { findingsForDigest, isCheckDue } from '#application/notices';
import {
  createTransport,
  deliverDue,
  deliverWaitingDigests,
  sendDigests,
  sendFindings,
} from '#application/notifications';
import { DIRECTORY } from '#platform/directory.module';
import { LEDGER } from '#platform/ledger.module';
import { programVersion } from '#platform/program-version';
import { listObligations, noteNextWake } from '#record/read-models';
import type { ClockInput, MailResult } from '#workflows';
import { clockStateOf, versionsOf } from '#application/submit-command';
import { OPTIONS, type WorkerOptions } from '../settings/settings';
import { withHeartbeat } from './beating';

/** Sends what the outbox holds; every attempt is recorded before it is made and its outcome after. */
@Injectable()
export class MailService {
  private readonly common: Omit<Parameters<typeof deliverDue>[0], 'now'>;

  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
    @Inject(OPTIONS) private readonly options: WorkerOptions,
  ) {
    const { SMTP_URL, MAIL_FROM, WEB_URL } = options.settings;
    this.common = {
      ledger,
      transport: createTransport(SMTP_URL),
      recipients: recipientsFrom(directory),
      settings: { from: MAIL_FROM, webUrl: WEB_URL },
      heartbeat: (point) => {
        heartbeat(point);
        if (point) options.onDeliveryPoint?.(point);
      },
      metadata: versionsOf(ukBankHolidays, programVersion()),
    };
  }

  /** Sends what is due of one obligation, and notes when its clock is to wake next. */
  async deliver({ obligationId, now }: ClockInput): Promise<MailResult> {
    const { nextSendAt } = await deliverDue({ ...this.common, obligationId, now });
    const obligation = fold(await this.ledger.readStream(obligationId));
    const { nextDueAt } = clockStateOf(obligation, ukBankHolidays);
    await noteNextWake(this.ledger.db, obligationId, earlierInstant(nextDueAt, nextSendAt));
    return { v: 1, nextSendAt };
  }

  /** Sends each post its list of the day, and whatever mail was left lying. */
  async sendDigests(serverNow: Instant): Promise<{ v: 1; sent: number }> {
    const now = addMillis(serverNow, this.options.settings.CLOCK_OFFSET_MS);
    const { sent } = await sendDigests({
      ...this.common,
      now,
      source: { rows: () => listObligations(this.ledger.db, dateInWales(now)) },
      administrators: this.administrators(),
      findings: () => withHeartbeat(() => findingsForDigest(this.ledger, now)),
    });
    return { v: 1, sent };
  }

  /** Within an hour: compares what was to be sent with what is there, and tells administrators of what differs. */
  async checkNotices(serverNow: Instant): Promise<void> {
    const now = addMillis(serverNow, this.options.settings.CLOCK_OFFSET_MS);
    if (!(await isCheckDue(this.ledger, now))) return;
    const found = await findingsForDigest(this.ledger, now);
    await sendFindings({ ...this.common, now, administrators: this.administrators() }, found);
  }

  private administrators(): readonly PostId[] {
    return this.directory.current.people
      .filter(({ roles }) => roles.includes('administrator'))
      .flatMap(({ posts }) => posts);
  }

  /** Sends the digests that no server took before, each at its hour. */
  async deliverWaitingDigests(serverNow: Instant): Promise<void> {
    const now = addMillis(serverNow, this.options.settings.CLOCK_OFFSET_MS);
    await deliverWaitingDigests({ ...this.common, now });
  }
}
