import type { RecordedEvent } from '#domain/kernel';
import { type WithdrawalReason, recipientOf, revalidate } from '#domain/mail';
import { fold, foldFact, isFactStream } from '#domain/obligations';
import type { Finding } from './findings';
import type { MailInQuestion } from './judge-mail';

/** These do not follow from the mail and its obligation alone. */
const FROM_ELSEWHERE = new Set<WithdrawalReason>(['later-reminder-waits', 'delivered-meanwhile']);

/**
 * Whether a mail was withdrawn for a reason that its obligation bore out at the version by which it was judged: else what waited
 * in the outbox was not what the record asked for. Pure. @param events of the obligation
 */
export function judgeWithdrawal(
  { expected, record, lists: [calendar] }: MailInQuestion,
  events: readonly RecordedEvent[],
): readonly Finding[] {
  const { withdrawn } = record;
  if (withdrawn === null || FROM_ELSEWHERE.has(withdrawn.why)) return [];
  const { why, obligationVersion, at } = withdrawn;
  const recipient = recipientOf(expected.to);
  const then = events.slice(0, obligationVersion ?? events.length);
  const ofFact = then.some(({ stream }) => isFactStream(stream));
  const [state, fact] = ofFact ? [null, foldFact(then)] : [fold(then), null];
  const revalidated = revalidate(expected.facts, recipient, state, { now: at, calendar }, fact);
  if (!revalidated.valid) return [];
  const { mailId, obligationId } = expected;
  return [
    {
      code: 'withdrawn-without-cause',
      obligationId,
      mailId,
      recipient,
      differing: [{ field: 'withdrawn', expected: null, found: why }],
    },
  ];
}
