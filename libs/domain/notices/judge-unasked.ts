import type { OutboxEntry } from './entries';
import type { Finding } from './findings';
import type { MailRecord } from './record-of-mail';

/** A mail in the outbox that no recorded event asks for. Pure. */
export function judgeUnasked(
  { mailId, obligationId, recipient, template, state }: OutboxEntry,
  record: MailRecord,
): readonly Finding[] {
  const about = { obligationId, mailId, recipient };
  const unasked: Finding = {
    code: 'mail-not-asked-for',
    ...about,
    differing: [{ field: 'template', expected: null, found: template }],
  };
  if (record.version > 0) return [unasked];
  return state === 'waiting'
    ? [unasked]
    : [
        unasked,
        {
          code: 'marked-without-record',
          ...about,
          differing: [{ field: 'state', expected: null, found: state }],
        },
      ];
}
