import type { Instant, ObligationId } from '#domain/kernel';
import type { Finding, JudgedObligation } from '#domain/notices';
import { isFactStream } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { type JudgedActs, judgeActs } from './judge-acts';
import { type JudgedList, judgeDigests, judgeObligations, judgeStrays } from './judge-notices';

/** Which part of the ledger is judged. */
export interface Part {
  readonly now: Instant;
  /** only these obligations; default all */
  readonly only?: readonly ObligationId[] | undefined;
  /** the digests of posts, and the mails of changes of government, too */
  readonly lists?: boolean;
  /** and what belongs to nothing on the ledger; asked with all obligations and the digests */
  readonly strays?: boolean;
}

/** Is given what was judged, piece by piece. */
export interface Inspector {
  readonly obligation: (judged: JudgedObligation) => void;
  readonly list: (judged: JudgedList) => void;
  readonly acts: (judged: JudgedActs) => void;
  readonly strays: (findings: readonly Finding[]) => void;
}

/** Derives what must have been queued, sent and noted, and compares it with what is there. Changes nothing. */
export async function inspectNotices(ledger: Ledger, part: Part, inspector: Inspector): Promise<void> {
  const elsewhere = new Set<string>();
  for await (const judged of judgeObligations(ledger, part)) {
    inspector.obligation(judged);
    for (const { expected, entry } of judged.mails)
      if (entry?.obligationId !== expected.obligationId) elsewhere.add(expected.mailId);
  }
  if (part.lists !== true) return;
  for await (const judged of judgeDigests(ledger, part.now)) {
    inspector.list(judged);
    for (const { expected, entry } of judged.digests)
      if (entry === null || entry.obligationId !== null) elsewhere.add(expected.mailId);
  }
  for await (const judged of judgeActs(ledger, part.now)) {
    inspector.acts(judged);
    for (const { expected, entry } of judged.mails)
      if (entry === null || entry.obligationId !== null) elsewhere.add(expected.mailId);
  }
  if (part.strays === true) inspector.strays(await judgeStrays(ledger, elsewhere));
}

/** What was checked, and every difference from what the record asks for. */
export interface Checked {
  readonly obligations: number;
  /** mails that the record asks for, digests and those of changes of government among them */
  readonly mails: number;
  /** the first of them: more is no help to anybody, and would fill the memory */
  readonly findings: readonly Finding[];
  /** how many there are */
  readonly findingCount: number;
}

/** So many findings are told of and noted: how many there are is noted of all. */
const MOST_FINDINGS = 5_000;

/** Inspects the whole ledger. */
export async function checkNotices(ledger: Ledger, now: Instant): Promise<Checked> {
  const findings: Finding[] = [];
  let [obligations, mails, findingCount] = [0, 0, 0];
  const add = (found: readonly Finding[]): void => {
    findingCount += found.length;
    findings.push(...found.slice(0, MOST_FINDINGS - findings.length));
  };
  await inspectNotices(
    ledger,
    { now, lists: true, strays: true },
    {
      obligation: (judged) => {
        if (!isFactStream(judged.obligationId)) obligations += 1;
        mails += judged.mails.length;
        add(judged.findings);
      },
      list: (judged) => {
        mails += judged.digests.length;
        add(judged.findings);
      },
      acts: (judged) => {
        mails += judged.mails.length;
        add(judged.findings);
      },
      strays: add,
    },
  );
  return { obligations, mails, findings, findingCount };
}
