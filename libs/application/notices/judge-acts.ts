import { type Instant, dateInWales } from '#domain/kernel';
import { mailStream } from '#domain/mail';
import {
  type ActMailInQuestion,
  type Finding,
  type JudgedActMail,
  actMailAsMail,
  expectedActMails,
  judgeMail,
  recordOfMail,
} from '#domain/notices';
import type { Ledger, LedgerTransaction } from '#record/ledger';
import { listGovernmentStreams, listObligations } from '#record/read-models';
import { outboxEntries, readOneMoment } from './notices.repository';
import { attemptsByMail, readStreams } from './read-notices';

/** A mail of a change of government, as any mail, with what differs. */
export interface JudgedAct {
  readonly judged: JudgedActMail;
  readonly mail: ReturnType<typeof actMailAsMail>;
}

/** The mails that one change of government asked for. @throws where its events cannot be read */
export async function judgeActMails(
  tx: LedgerTransaction,
  stream: string,
  now: Instant,
): Promise<readonly JudgedAct[]> {
  const expected = expectedActMails(await tx.readStream(stream));
  const mailIds = expected.map(({ mailId }) => mailId);
  const entries = await outboxEntries(tx.db, { obligations: [], mailIds });
  const byId = new Map(entries.map((entry) => [entry.mailId, entry]));
  const events = await readStreams(tx, mailIds.map(mailStream));
  const attempts = await attemptsByMail(tx, mailIds);
  const rows = entries.length === expected.length ? [] : await listObligations(tx.db, dateInWales(now));
  const titles = new Map(rows.map(({ id, title }) => [id as string, title]));
  return expected.map((each) => {
    const question: ActMailInQuestion = {
      expected: each,
      record: recordOfMail(events.get(mailStream(each.mailId)) ?? []),
      entry: byId.get(each.mailId) ?? null,
      attempts: attempts.get(each.mailId) ?? [],
      lists: tx.holidays.all,
    };
    const mail = actMailAsMail(question, titles);
    return { mail, judged: { ...question, findings: judgeMail(mail, now) } };
  });
}

export interface JudgedActs {
  readonly stream: string;
  readonly mails: readonly JudgedActMail[];
  readonly findings: readonly Finding[];
}

/** The mails of every change of government. One whose events cannot be read is a finding, and stops no other. */
export async function* judgeActs(ledger: Ledger, now: Instant): AsyncGenerator<JudgedActs> {
  for (const stream of await listGovernmentStreams(ledger.db))
    try {
      const acts = await ledger.transaction(async (tx) => {
        await readOneMoment(tx.db);
        return judgeActMails(tx, stream, now);
      });
      const mails = acts.map(({ judged }) => judged);
      yield { stream, mails, findings: mails.flatMap(({ findings }) => findings) };
    } catch {
      await ledger.head();
      const about = { obligationId: null, mailId: null, recipient: null };
      yield { stream, mails: [], findings: [{ code: 'cannot-be-derived', ...about, differing: [] }] };
    }
}
