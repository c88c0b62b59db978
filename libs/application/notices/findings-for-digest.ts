import { type Instant, type ObligationId, type PartlyTranslated, groupedBy } from '#domain/kernel';
import { type DigestItem, type FactsOf, NO_POST } from '#domain/mail';
import { findingWords, mayPass } from '#domain/notices';
import type { Ledger } from '#record/ledger';
import { checkNotices } from './check-notices';
import { type NotedFinding, lastCheck, noteCheck, notedFindings } from './noted-findings.repository';

/** What administrators are told of findings: about obligations, and about the digests of posts. */
export interface FoundForDigest {
  readonly items: readonly DigestItem[];
  readonly posts: FactsOf<'digest'>['unreached'];
}

type OfObligation = NotedFinding & { readonly obligationId: ObligationId };

const isOfObligation = (finding: NotedFinding): finding is OfObligation => finding.obligationId !== null;

const titleOf = ([first, ...others]: readonly OfObligation[]): PartlyTranslated => {
  const count = others.length === 0 ? '' : ` (${others.length + 1})`;
  const { en, cy } = first === undefined ? { en: '', cy: '' } : findingWords[first.code];
  const id = first?.obligationId ?? '';
  return { cy: `${id}: ${cy}${count}`, en: `${id}: ${en}${count}` };
};

/** All of one kind on one obligation are one item; a later one of the kind makes it new again. */
function itemOf(findings: readonly OfObligation[]): readonly DigestItem[] {
  const [first] = findings;
  if (first === undefined) return [];
  const { code, obligationId } = first;
  const latest =
    findings
      .map(({ firstAt }) => firstAt)
      .sort()
      .at(-1) ?? first.firstAt;
  return [
    {
      key: `mail-not-as-recorded/${obligationId}/${code}/${latest}`,
      section: 'mail-not-as-recorded',
      obligationId,
      title: titleOf(findings),
      on: null,
      candidate: false,
    },
  ];
}

/** Checks, notes what was found, and gives what is to be told of: what may pass by itself, once a second check has it too. */
export async function findingsForDigest(ledger: Ledger, now: Instant): Promise<FoundForDigest> {
  await noteCheck(ledger.db, await checkNotices(ledger, now), now);
  const findings = (await notedFindings(ledger.db)).filter(
    (finding) => !mayPass({ ...finding, differing: [] }) || finding.firstAt < now,
  );
  const byKind = groupedBy(
    findings.filter(isOfObligation),
    ({ obligationId, code }) => `${obligationId} ${code}`,
  );
  return {
    items: [...byKind.values()].flatMap(itemOf),
    posts: findings
      .filter((finding) => !isOfObligation(finding))
      .map(({ code, mailId, recipient, firstAt }) => ({
        key: `list-not-as-recorded/${mailId ?? ''}/${code}/${firstAt}`,
        post: recipient ?? NO_POST,
        why: 'not-as-recorded',
      })),
  };
}

const HOUR_MS = 3_600_000;

/** Whether the last check was an hour ago, or never. */
export async function isCheckDue(ledger: Ledger, now: Instant): Promise<boolean> {
  const last = await lastCheck(ledger.db);
  return last === null || Math.abs(Date.parse(now) - Date.parse(last.checkedAt)) >= HOUR_MS;
}
