import { type Instant, type ObligationId, postId } from '#domain/kernel';
import { mailStream } from '#domain/mail';
import {
  type DigestInQuestion,
  type Finding,
  type JudgedObligation,
  expectedDigests,
  judgeDigest,
  judgeUnasked,
  recordOfMail,
} from '#domain/notices';
import type { Ledger, LedgerTransaction } from '#record/ledger';
import {
  digestStreams,
  mailsWithoutEntry,
  obligationsAfter,
  outboxEntries,
  readOneMoment,
  strayEntries,
} from './notices.repository';
import { attemptsByMail, judgeTogether, readStreams } from './read-notices';

/** So many obligations are read and judged at once: what is in memory is theirs alone. */
const BATCH = 100;
const MOST_STRAYS = 1_000;

/** Reads what belongs together as it is at one moment. */
const atOneMoment = <T>(ledger: Ledger, work: (tx: LedgerTransaction) => Promise<T>): Promise<T> =>
  ledger.transaction(async (tx) => {
    await readOneMoment(tx.db);
    return work(tx);
  });

const unreadable = (obligationId: ObligationId): JudgedObligation => ({
  obligationId,
  mails: [],
  unasked: [],
  wakesAt: null,
  findings: [{ code: 'cannot-be-derived', obligationId, mailId: null, recipient: null, differing: [] }],
});

/** One whose events cannot be read is a finding, and stops no other. @throws where the database does not answer */
async function judgeBatch(
  ledger: Ledger,
  ids: readonly ObligationId[],
  now: Instant,
): Promise<readonly JudgedObligation[]> {
  const together = (some: readonly ObligationId[]) =>
    atOneMoment(ledger, (tx) => judgeTogether(tx, some, now));
  try {
    return await together(ids);
  } catch {
    await ledger.head();
  }
  const judged: JudgedObligation[] = [];
  for (const id of ids) judged.push(...(await together([id]).catch(() => [unreadable(id)])));
  return judged;
}

/** Every obligation on the ledger, or these, with its mails, its wake-up and what is not as it should be. */
export async function* judgeObligations(
  ledger: Ledger,
  { now, only }: { readonly now: Instant; readonly only?: readonly ObligationId[] | undefined },
): AsyncGenerator<JudgedObligation> {
  if (only !== undefined) {
    for (let from = 0; from < only.length; from += BATCH)
      yield* await judgeBatch(ledger, only.slice(from, from + BATCH), now);
    return;
  }
  let after = '';
  for (;;) {
    const ids = await obligationsAfter(ledger.db, after, BATCH);
    if (ids.length === 0) return;
    yield* await judgeBatch(ledger, ids, now);
    after = ids.at(-1) ?? after;
  }
}

export interface JudgedDigest extends DigestInQuestion {
  readonly findings: readonly Finding[];
}

/** The digests that one post’s stream records. @throws where its events cannot be read */
export async function judgeDigestsOf(
  tx: LedgerTransaction,
  stream: string,
  now: Instant,
): Promise<readonly JudgedDigest[]> {
  const expected = expectedDigests(await tx.readStream(stream));
  const mailIds = expected.map(({ mailId }) => mailId);
  const entries = await outboxEntries(tx.db, { obligations: [], mailIds });
  const byId = new Map(entries.map((entry) => [entry.mailId, entry]));
  const events = await readStreams(tx, mailIds.map(mailStream));
  const attempts = await attemptsByMail(tx, mailIds);
  return expected.map((digest) => {
    const question: DigestInQuestion = {
      expected: digest,
      record: recordOfMail(events.get(mailStream(digest.mailId)) ?? []),
      entry: byId.get(digest.mailId) ?? null,
      attempts: attempts.get(digest.mailId) ?? [],
      lists: tx.holidays.all,
    };
    return { ...question, findings: judgeDigest(question, now) };
  });
}

/** The post of a stream of digests. */
const postOf = (stream: string) => postId(stream.slice('digest-'.length));

export interface JudgedList {
  readonly stream: string;
  readonly digests: readonly JudgedDigest[];
  readonly findings: readonly Finding[];
}

/** Every post’s digests. */
export async function* judgeDigests(ledger: Ledger, now: Instant): AsyncGenerator<JudgedList> {
  for (const stream of await digestStreams(ledger.db)) {
    try {
      const digests = await atOneMoment(ledger, (tx) => judgeDigestsOf(tx, stream, now));
      yield { stream, digests, findings: digests.flatMap(({ findings }) => findings) };
    } catch {
      await ledger.head();
      const about = { obligationId: null, mailId: null, recipient: postOf(stream) };
      yield { stream, digests: [], findings: [{ code: 'cannot-be-derived', ...about, differing: [] }] };
    }
  }
}

/**
 * Mails in the outbox, and mails with events of their own, that belong to no obligation and to no digest.
 * @param known the ids of mails that are judged elsewhere
 */
export async function judgeStrays(ledger: Ledger, known: ReadonlySet<string>): Promise<readonly Finding[]> {
  return atOneMoment(ledger, async (tx) => {
    const strays = (await strayEntries(tx.db, MOST_STRAYS)).filter(({ mailId }) => !known.has(mailId));
    const events = await readStreams(
      tx,
      strays.map(({ mailId }) => mailStream(mailId)),
    );
    const unasked = strays.flatMap((entry) =>
      judgeUnasked(entry, recordOfMail(events.get(mailStream(entry.mailId)) ?? [])),
    );
    const recorded = (await mailsWithoutEntry(tx.db)).filter((mailId) => !known.has(mailId));
    return [
      ...unasked,
      ...recorded.slice(0, MOST_STRAYS).map((mailId): Finding => ({
        code: 'record-not-asked-for',
        obligationId: null,
        mailId,
        recipient: null,
        differing: [],
      })),
    ];
  });
}
