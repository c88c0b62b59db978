import type { Instant } from '#kernel';
import type { Obligation } from '#obligations';
import type { MailRequest } from './mail-request';
import type { OutboxRow } from './outbox.repository';
import { aboutRow } from './row-facts';

/** Tells the row's other post that a mail did not reach its own; nothing where there is no other, or for a notice itself. */
export function undeliverableNotice(
  row: OutboxRow,
  why: 'no-post' | 'unknown-post' | 'refused-by-server',
  state: Obligation | null,
  now: Instant,
): readonly MailRequest[] {
  if (state === null || row.facts.template === 'undeliverable' || row.facts.template === 'digest') return [];
  const role = (['owner', 'approver'] as const).find(
    (each) => state[each] !== null && state[each] !== row.recipient,
  );
  const post = role === undefined ? null : state[role];
  if (role === undefined || post === null) return [];
  return [
    {
      mailId: `${row.mailId}/undeliverable`,
      obligationId: state.id,
      to: { post },
      facts: { template: 'undeliverable', ...aboutRow(state), role, unreachedPost: row.recipient, why },
      sendAt: now,
    },
  ];
}
