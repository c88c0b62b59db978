import type { Instant, ObligationId, PartlyTranslated } from '#domain/kernel';
import type { DigestItem, FactsOf } from '#domain/mail';
import type { Ledger } from '#record/ledger';
import { type OutboxRow, delayedMails, undeliverableMails } from '../outbox.repository';
import { lastingSince } from '../record-outcome';

type UnreachedPost = FactsOf<'digest'>['unreached'][number];

/** Mails that reach nobody, for the administrators: about obligations, and the digests of posts. */
export interface Unreached {
  readonly items: readonly DigestItem[];
  readonly posts: readonly UnreachedPost[];
}

const titleOf = (obligationId: ObligationId, { facts }: OutboxRow): PartlyTranslated =>
  facts === null || !('title' in facts) ? { cy: obligationId, en: obligationId } : facts.title;

/** Undeliverable mail, and mail that has been tried for hours without being accepted. */
export async function unreachedMails(ledger: Ledger, now: Instant): Promise<Unreached> {
  const rows = [
    ...(await undeliverableMails(ledger)).map((row) => ({ row, why: row.why })),
    ...(await delayedMails(ledger, lastingSince(now))).map((row) => ({
      row,
      why: 'not-accepted-yet' as const,
    })),
  ];
  return {
    items: rows.flatMap(({ row, why }): DigestItem[] =>
      row.obligationId === null
        ? []
        : [
            {
              key: `mail-undeliverable/${row.mailId}${why === 'not-accepted-yet' ? '/delayed' : ''}`,
              section: 'mail-undeliverable',
              obligationId: row.obligationId,
              title: titleOf(row.obligationId, row),
              on: null,
              candidate: false,
            },
          ],
    ),
    posts: rows.flatMap(({ row, why }): UnreachedPost[] =>
      row.obligationId === null
        ? [{ key: `list-undeliverable/${row.mailId}/${why}`, post: row.recipient, why }]
        : [],
    ),
  };
}
