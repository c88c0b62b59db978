import { ukBankHolidays } from '#domain/calendars';
import type { Instant, MailId, ObligationId, RecordedEvent } from '#domain/kernel';
import { mailStream } from '#domain/mail';
import { type JudgedObligation, type ThereIs, inQuestion, judgeObligation, possibleMails } from '#domain/notices';
import type { LedgerTransaction } from '#record/ledger';
import { attemptEntries, notedClocks, outboxEntries } from './notices.repository';

/** All of the streams that are named: what is read is bounded by how many those are. */
const ALL = 2 ** 31 - 1;

type Streams = ReadonlyMap<string, readonly RecordedEvent[]>;

/** The events of these streams, by stream, oldest first. */
export async function readStreams(tx: LedgerTransaction, streams: readonly string[]): Promise<Streams> {
  if (streams.length === 0) return new Map();
  return Map.groupBy(await tx.readAll({ after: 0, limit: ALL, streams }), ({ stream }) => stream);
}

export const attemptsByMail = async (
  { db }: LedgerTransaction,
  mailIds: readonly MailId[],
): Promise<ThereIs['attempts']> => Map.groupBy(await attemptEntries(db, mailIds), ({ mailId }) => mailId);

/** Judges obligations as they are at one moment. @throws where the events of one of them cannot be read */
export async function judgeTogether(
  tx: LedgerTransaction,
  ids: readonly ObligationId[],
  now: Instant,
): Promise<readonly JudgedObligation[]> {
  const streams = await readStreams(tx, ids);
  const asked = ids.map((id) => inQuestion(id, streams.get(id) ?? []));
  const possible = new Set(asked.flatMap(possibleMails));
  const entries = await outboxEntries(tx.db, { obligations: ids, mailIds: [...possible] });
  const mailIds = [...new Set([...possible, ...entries.map(({ mailId }) => mailId)])];
  const mailEvents = await readStreams(tx, mailIds.map(mailStream));
  const attempts = await attemptsByMail(tx, mailIds);
  const noted = await notedClocks(tx.db, ids);
  return asked.map((obligation) => {
    const { obligationId } = obligation;
    const own = new Set(possibleMails(obligation));
    const thereIs: ThereIs = {
      mailEvents,
      attempts,
      // one that another obligation asked for may be here under this one's id: it is that one's
      entries: entries.filter(
        (entry) => own.has(entry.mailId) || (entry.obligationId === obligationId && !possible.has(entry.mailId)),
      ),
      clock: noted.get(obligationId) ?? null,
    };
    return judgeObligation(obligation, thereIs, { calendar: ukBankHolidays, now });
  });
}
