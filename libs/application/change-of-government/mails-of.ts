import type { ChangeOfGovernment } from '#domain/government';
import { type Instant, type ObligationId, type PostId, mailId } from '#domain/kernel';
import type { FactsOf, MailRequest } from '#domain/mail';
import type { Ledger } from '#record/ledger';
import { titlesOf } from '#record/read-models';

interface PostMail {
  readonly mail: MailRequest;
  readonly post: PostId;
  readonly entries: readonly ObligationId[];
}

type Item = FactsOf<'government-changed'>['items'][number];

/** One mail to each new owner and approver, with all that came to them and that no mail listed before. */
export async function mailsOf(
  ledger: Pick<Ledger, 'db'>,
  change: ChangeOfGovernment,
  reachedNow: readonly ObligationId[],
  now: Instant,
): Promise<readonly PostMail[]> {
  const { act, on, entries, reached, notified, finished } = change;
  const done = new Set<string>([...reached, ...reachedNow]);
  const listedBefore = new Set(
    notified.flatMap(({ post, entries: ids }) => ids.map((id) => `${post} ${id}`)),
  );
  const titles = await titlesOf(ledger.db, [...done]);
  const items = new Map<PostId, Item[]>();
  for (const { obligationId, owner, approver } of entries.filter((entry) => done.has(entry.obligationId)))
    for (const [role, { before, after }] of [['owner', owner] as const, ['approver', approver] as const])
      if (after !== null && after !== before && !listedBefore.has(`${after} ${obligationId}`)) {
        const title = titles.get(obligationId) ?? { cy: obligationId, en: obligationId };
        items.set(after, [...(items.get(after) ?? []), { obligationId, title, role }]);
      }
  return [...items].map(([post, came]) => ({
    post,
    entries: [...new Set(came.map(({ obligationId }) => obligationId))],
    mail: {
      mailId: mailId(`government/${act}/${finished + 1}/${post}`),
      obligationId: null,
      to: { post },
      facts: { template: 'government-changed', act, on, items: came },
      sendAt: now,
    },
  }));
}
