import { type Instant, type JsonObject, type ObligationId, eventId } from '#domain/kernel';
import { mailEventCatalog } from '#domain/mail';
import {
  type Finding,
  asMail,
  isRestorable,
  preparedFacts,
  restoredAttempts,
  restoredEntry,
} from '#domain/notices';
import type { Ledger, LedgerTransaction } from '#record/ledger';
import { noteNextWake } from '#record/read-models';
import { judgeActMails, judgeActs } from './judge-acts';
import { type JudgedDigest, judgeDigests, judgeDigestsOf, judgeObligations } from './judge-notices';
import {
  holdMail,
  holdObligation,
  putAttempts,
  putEntry,
  removeEntry,
  strayEntries,
} from './notices.repository';
import { judgeTogether, readStreams } from './read-notices';

/** What was made to agree with the record. */
export interface Restored {
  /** mails put back or put right */
  readonly mails: number;
  /** mails taken out that nothing had asked for */
  readonly removed: number;
  /** digests that could not be put back: their items are listed again */
  readonly relisted: number;
  /** wake-ups put right */
  readonly wakeUps: number;
  /** mails that were being delivered meanwhile: ask again */
  readonly busy: number;
}

type Counts = { -readonly [Count in keyof Restored]: number };

const SYSTEM: JsonObject = { actor: { personId: 'system', roles: ['system'] } };
const MOST_STRAYS = 1_000;

const restorable = (findings: readonly Finding[]): boolean => findings.some(isRestorable);

class Restoring {
  readonly counts: Counts = { mails: 0, removed: 0, relisted: 0, wakeUps: 0, busy: 0 };

  constructor(
    private readonly ledger: Ledger,
    private readonly now: Instant,
  ) {}

  /** Judged anew while nobody else can change it. */
  obligation(id: ObligationId): Promise<void> {
    return this.ledger.transaction(async (tx) => {
      await holdObligation(tx.db, id);
      const [judged] = await judgeTogether(tx, [id], this.now);
      if (judged === undefined) return;
      for (const mail of judged.mails)
        if (restorable(mail.findings)) await this.put(tx, mail, restoredEntry(mail, this.now));
      for (const { entry, record } of judged.unasked)
        if (record.version === 0) await this.remove(tx, entry.mailId);
      if (!judged.findings.some(({ code }) => code.startsWith('wake-up-'))) return;
      await noteNextWake(tx.db, id, judged.wakesAt);
      this.counts.wakeUps += 1;
    });
  }

  digests(stream: string): Promise<void> {
    return this.ledger.transaction(async (tx) => {
      if (await this.ledger.isScratch()) await tx.setScratchClock(this.now);
      for (const digest of await judgeDigestsOf(tx, stream, this.now))
        if (restorable(digest.findings)) await this.digest(tx, stream, digest);
    });
  }

  acts(stream: string): Promise<void> {
    return this.ledger.transaction(async (tx) => {
      for (const { judged, mail } of await judgeActMails(tx, stream, this.now))
        if (restorable(judged.findings)) await this.put(tx, mail, restoredEntry(mail, this.now));
    });
  }

  strays(): Promise<void> {
    return this.ledger.transaction(async (tx) => {
      for (const { mailId } of await strayEntries(tx.db, MOST_STRAYS)) {
        const stream = `mail-${mailId}`;
        if (!(await readStreams(tx, [stream])).has(stream)) await this.remove(tx, mailId);
      }
    });
  }

  private async digest(tx: LedgerTransaction, stream: string, digest: JudgedDigest): Promise<void> {
    const { expected, record, entry } = digest;
    if (expected.lost) return this.remove(tx, expected.mailId);
    const mail = asMail(digest);
    if (preparedFacts(digest) !== null) return this.put(tx, mail, restoredEntry(mail, this.now));
    const ended = record.state === 'sent' || record.state === 'withdrawn';
    // its words are gone; what the events say of it is put right beside what there is
    if (ended && entry !== null)
      return this.put(tx, mail, { ...restoredEntry(mail, this.now), facts: entry.facts });
    if (ended || !(await this.hold(tx, expected.mailId))) return;
    await recordLost(tx, stream, digest, this.now);
    await removeEntry(tx.db, expected.mailId);
    this.counts.relisted += 1;
  }

  private async put(
    tx: LedgerTransaction,
    mail: Parameters<typeof restoredAttempts>[0],
    entry: Parameters<typeof putEntry>[1],
  ): Promise<void> {
    if (!(await this.hold(tx, entry.mailId))) return;
    await putEntry(tx.db, entry);
    await putAttempts(tx.db, entry.mailId, restoredAttempts(mail));
    this.counts.mails += 1;
  }

  private async remove(tx: LedgerTransaction, mailId: Parameters<typeof removeEntry>[1]): Promise<void> {
    if (!(await this.hold(tx, mailId))) return;
    await removeEntry(tx.db, mailId);
    this.counts.removed += 1;
  }

  private async hold(tx: LedgerTransaction, mailId: Parameters<typeof holdMail>[1]): Promise<boolean> {
    const held = await holdMail(tx.db, mailId);
    if (!held) this.counts.busy += 1;
    return held;
  }
}

/** @throws Error where the post’s stream changed meanwhile */
async function recordLost(
  tx: LedgerTransaction,
  stream: string,
  { expected: { mailId, to } }: JudgedDigest,
  now: Instant,
): Promise<void> {
  const { type, version, schema } = mailEventCatalog.DigestLost;
  const data = schema.parse({ recipientPost: 'post' in to ? to.post : '', mailId });
  const appended = await tx.append({
    stream,
    expected: 'any',
    events: [
      {
        eventId: eventId(`${mailId}/lost`),
        type,
        schemaVersion: version,
        effectiveAt: now,
        data,
        metadata: SYSTEM,
      },
    ],
  });
  if (!appended.ok) throw new Error(appended.refusal.message.en);
}

/**
 * Makes the outbox, the attempts and the wake-ups what the record asks for. A mail that is put back has its own id, and with
 * it its Message-ID; one of which the record says that it was sent or withdrawn is put back as such, and does not leave again.
 */
export async function restoreNotices(ledger: Ledger, now: Instant): Promise<Restored> {
  const restoring = new Restoring(ledger, now);
  for await (const { obligationId, findings } of judgeObligations(ledger, { now }))
    if (restorable(findings)) await restoring.obligation(obligationId);
  for await (const { stream, findings } of judgeDigests(ledger, now))
    if (restorable(findings)) await restoring.digests(stream);
  for await (const { stream, findings } of judgeActs(ledger, now))
    if (restorable(findings)) await restoring.acts(stream);
  await restoring.strays();
  return restoring.counts;
}
