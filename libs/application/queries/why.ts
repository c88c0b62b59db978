import { type ObligationId, type RecordedEvent, ok } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { listMails } from '#application/notifications';
import { mailStream } from '#domain/mail';
import { type WhyAnswer, type WhyOptions, describeRecorded, isKnown, whyOf } from '#domain/history';

/** As `whyOf`, of an obligation by its id, with what became of its mails where it is asked who was told. */
export const why = async (
  ledger: Ledger,
  id: ObligationId,
  name: string,
  options: WhyOptions,
): Promise<WhyAnswer> => whyWithMail(ledger, id, await ledger.readStream(id), name, options);

/** As `why`, of the obligation's events that are already at hand; only mails are read, where it is asked who was told. */
export async function whyWithMail(
  ledger: Ledger,
  id: ObligationId,
  stream: readonly RecordedEvent[],
  name: string,
  options: WhyOptions,
): Promise<WhyAnswer> {
  const answer = whyOf(stream, name, options);
  if (answer === null || !answer.ok) return answer;
  const asksWhoWasNotified = answer.value.field.endsWith('.remindersSent');
  const mail = asksWhoWasNotified
    ? (await mailEventsOf(ledger, id)).filter((event) => isKnown(event, options.point?.known))
    : [];
  return ok({ ...answer.value, mail: mail.map((event) => describeRecorded(event, options.name)) });
}

/** Everything recorded of the mails about one obligation, in the order recorded. */
async function mailEventsOf(ledger: Ledger, obligationId: ObligationId): Promise<readonly RecordedEvent[]> {
  const streams = (await listMails(ledger.db, { obligationId })).map(({ mailId }) => mailStream(mailId));
  const events: RecordedEvent[] = [];
  for (const stream of streams) events.push(...(await ledger.readStream(stream)));
  return events.sort((a, b) => a.position - b.position);
}
