import { Inject, Injectable } from '@nestjs/common';
import { heartbeat } from '@temporalio/activity';
import { type Instant, type PostId, addMillis, dateInWales, earlierInstant } from '#domain/kernel';
import { standingDelegations } from '#domain/directory';
import { DirectoryReader } from '#application/delegation';
import { type CurrentDirectory, type Person, mayDo, recipientsFrom } from '#application/directory';
import type { Ledger } from '#record/ledger';
import { fold, isFactStream, isInForce } from '#domain/obligations';
import { findingsForDigest, isCheckDue } from '#application/notices';
import {
  createTransport,
  deliverDue,
  deliverWaitingDigests,
  proposalsOnFacts,
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
  private readonly sending: Omit<Parameters<typeof deliverDue>[0], 'now' | 'recipients' | 'metadata'>;
  private readonly reader: DirectoryReader;

  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
    @Inject(OPTIONS) private readonly options: WorkerOptions,
  ) {
    this.reader = new DirectoryReader(ledger);
    const { SMTP_URL, MAIL_FROM, WEB_URL } = options.settings;
    this.sending = {
      ledger,
      transport: createTransport(SMTP_URL),
      settings: { from: MAIL_FROM, webUrl: WEB_URL },
      heartbeat: (point) => {
        heartbeat(point);
        if (point) options.onDeliveryPoint?.(point);
      },
    };
  }

  private get common() {
    return { ...this.sending, metadata: versionsOf(this.ledger.holidays.current, programVersion()) };
  }

  /** Sends what is due of one obligation, and notes when its clock is to wake next. */
  async deliver({ obligationId, now }: ClockInput): Promise<MailResult> {
    const recipients = await this.recipientsAt(now);
    const { nextSendAt } = await deliverDue({ ...this.common, recipients, obligationId, now });
    // a fact has no clock of its own
    if (isFactStream(obligationId)) return { v: 1, nextSendAt };
    const obligation = fold(await this.ledger.readStream(obligationId));
    const { nextDueAt } = clockStateOf(obligation, this.ledger.holidays.current);
    await noteNextWake(this.ledger.db, obligationId, earlierInstant(nextDueAt, nextSendAt));
    return { v: 1, nextSendAt };
  }

  /** Sends each post its list of the day, and whatever mail was left lying. */
  async sendDigests(serverNow: Instant): Promise<{ v: 1; sent: number }> {
    const now = addMillis(serverNow, this.options.settings.CLOCK_OFFSET_MS);
    const { sent } = await sendDigests({
      ...this.common,
      recipients: await this.recipientsAt(now),
      now,
      source: { rows: () => listObligations(this.ledger.db, dateInWales(now)) },
      administrators: this.administrators(),
      facts: {
        proposals: () => proposalsOnFacts(this.ledger),
        deciders: this.postsOf(({ roles }) => mayDo(roles, 'approve-change')),
      },
      findings: () => withHeartbeat(() => findingsForDigest(this.ledger, now)),
    });
    return { v: 1, sent };
  }

  /** Within an hour: compares what was to be sent with what is there, and tells administrators of what differs. */
  async checkNotices(serverNow: Instant): Promise<void> {
    const now = addMillis(serverNow, this.options.settings.CLOCK_OFFSET_MS);
    if (!(await isCheckDue(this.ledger, now))) return;
    const found = await findingsForDigest(this.ledger, now);
    const recipients = await this.recipientsAt(now);
    const administrators = this.administrators();
    await sendFindings({ ...this.common, recipients, now, administrators }, found);
  }

  private administrators(): readonly PostId[] {
    return this.postsOf(({ roles }) => roles.includes('administrator'));
  }

  private postsOf(isMeant: (person: Person) => boolean): readonly PostId[] {
    return this.directory.current.people.filter(isMeant).flatMap(({ posts }) => posts);
  }

  /** Sends the digests that no server took before, each at its hour. */
  async deliverWaitingDigests(serverNow: Instant): Promise<void> {
    const now = addMillis(serverNow, this.options.settings.CLOCK_OFFSET_MS);
    await deliverWaitingDigests({ ...this.common, recipients: await this.recipientsAt(now), now });
  }

  /** The directory, with who acts for whom on the day. */
  private async recipientsAt(now: Instant) {
    const today = dateInWales(now);
    const inForce = standingDelegations(await this.reader.read(), today);
    return recipientsFrom(
      this.directory,
      inForce.filter((each) => isInForce(each, today)),
    );
  }
}
