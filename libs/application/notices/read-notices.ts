import { type Instant, type MailId, type ObligationId, type RecordedEvent, groupedBy } from '#domain/kernel';
import { mailStream } from '#domain/mail';
import {
  type JudgedObligation,
  type ObligationInQuestion,
  type OutboxEntry,
  type ThereIs,
  askedMails,
  askedNotices,
  inQuestion,
  judgeObligation,
} from '#domain/notices';
import type { LedgerTransaction } from '#record/ledger';
import { attemptEntries, notedClocks, outboxEntries } from './notices.repository';

/** All of the streams that are named: what is read is bounded by how many those are. */
const ALL = 2 ** 31 - 1;

type Streams = ReadonlyMap<string, readonly RecordedEvent[]>;

/** The events of these streams, by stream, oldest first. */
export async function readStreams(tx: LedgerTransaction, streams: readonly string[]): Promise<Streams> {
  if (streams.length === 0) return new Map();
  return groupedBy(await tx.readAll({ after: 0, limit: ALL, streams }), ({ stream }) => stream);
}

export const attemptsByMail = async (
  { db }: LedgerTransaction,
  mailIds: readonly MailId[],
): Promise<ThereIs['attempts']> => groupedBy(await attemptEntries(db, mailIds), ({ mailId }) => mailId);

/** Lets the program’s other work go on. */
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The mails that obligations asked for, and the notices that their events may have asked for, with the events of all. */
async function readMails(tx: LedgerTransaction, asked: readonly ObligationInQuestion[]) {
  const mails = asked.map(askedMails);
  const events = await readStreams(tx, mails.flat().map(mailStream));
  const own = mails.map((ids) =>
    ids.flatMap((id) => [id, ...askedNotices(id, events.get(mailStream(id)) ?? [])]),
  );
  const notices = own.flatMap((ids, index) => ids.filter((id) => !mails[index]?.includes(id)));
  const more = await readStreams(tx, notices.map(mailStream));
  return { own: own.map((ids) => new Set(ids)), events: new Map([...events, ...more]) };
}

/** Mails of these obligations, and any that they asked for and that is there under another. */
async function readEntries(
  tx: LedgerTransaction,
  obligations: readonly ObligationId[],
  asked: ReadonlySet<MailId>,
): Promise<readonly OutboxEntry[]> {
  const entries = await outboxEntries(tx.db, { obligations, mailIds: [] });
  const here = new Set(entries.map(({ mailId }) => mailId));
  const mailIds = [...asked].filter((id) => !here.has(id));
  return mailIds.length === 0
    ? entries
    : [...entries, ...(await outboxEntries(tx.db, { obligations: [], mailIds }))];
}

/** Judges obligations as they are at one moment. @throws where the events of one of them cannot be read */
export async function judgeTogether(
  tx: LedgerTransaction,
  ids: readonly ObligationId[],
  now: Instant,
): Promise<readonly JudgedObligation[]> {
  const streams = await readStreams(tx, ids);
  const asked: ObligationInQuestion[] = [];
  for (const id of ids) {
    asked.push(inQuestion(id, streams.get(id) ?? [], tx.holidays.all));
    await breath();
  }
  const { own, events } = await readMails(tx, asked);
  const all = new Set(own.flatMap((each) => [...each]));
  const entries = await readEntries(tx, ids, all);
  const unasked = entries.map(({ mailId }) => mailId).filter((id) => !all.has(id));
  const mailEvents = new Map([...events, ...(await readStreams(tx, unasked.map(mailStream)))]);
  const attempts = await attemptsByMail(tx, [...all, ...unasked]);
  const noted = await notedClocks(tx.db, ids);
  const byObligation = groupedBy(entries, ({ obligationId }) => obligationId);
  const byId = new Map(entries.map((entry) => [entry.mailId, entry]));
  const judged: JudgedObligation[] = [];
  for (const [index, obligation] of asked.entries()) {
    const { obligationId } = obligation;
    const mine = [...(own[index] ?? [])].flatMap((id) => byId.get(id) ?? []);
    // one that another obligation asked for may be here under this one's id: it is that one's
    const others = (byObligation.get(obligationId) ?? []).filter(({ mailId }) => !all.has(mailId));
    const clock = noted.get(obligationId) ?? null;
    const thereIs: ThereIs = { mailEvents, attempts, entries: [...mine, ...others], clock };
    judged.push(judgeObligation(obligation, thereIs, { lists: tx.holidays.all, now }));
    await breath();
  }
  return judged;
}
