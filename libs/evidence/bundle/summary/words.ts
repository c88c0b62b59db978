import { formatDate } from '#domain/deadlines';
import { type Bilingual, both } from '#domain/kernel';
import type { BundleScope } from '../format/scope';

/** What a bundle is of, without a full stop. @param title of the one entry that it is of; null where it has none */
export function scopeWords(scope: BundleScope, title: Bilingual | null): Bilingual {
  switch (scope.kind) {
    case 'ledger':
      return both('The whole ledger', 'Y cyfriflyfr cyfan');
    case 'obligation':
      return title === null
        ? both(`The entry ${scope.id}`, `Y cofnod ${scope.id}`)
        : both(`The entry “${title.en}”`, `Y cofnod “${title.cy}”`);
    case 'period':
      return both(
        `What was recorded from ${formatDate(scope.from, 'en')} to ${formatDate(scope.to, 'en')}`,
        `Yr hyn a gofnodwyd o ${formatDate(scope.from, 'cy')} hyd at ${formatDate(scope.to, 'cy')}`,
      );
  }
}

export const labels = {
  title: both('Evidence bundle', 'Bwndel tystiolaeth'),
  madeOf: both('Scope', 'Cwmpas'),
  madeAt: both('Made on', 'Gwnaed ar'),
  origin: both('Name of the log', 'Enw’r log'),
  events: both('Records', 'Cofnodion'),
  covered: both('Newest checkpoint covers', 'Cwmpas y pwynt gwirio diweddaraf'),
  root: both('Its root', 'Ei wreiddyn'),
  stamps: both('Time-stamped checkpoints', 'Pwyntiau gwirio â stamp amser'),
  keys: both('Keys that came with the log', 'Allweddi a ddaeth gyda’r log'),
  madeWith: both('Decided with', 'Penderfynwyd â'),
  proves: both('What this bundle proves', 'Yr hyn y mae’r bwndel hwn yn ei brofi'),
  provesNot: both('What it does not prove', 'Yr hyn nad yw’n ei brofi'),
  check: both('How to check it', 'Sut i’w wirio'),
  obligations: both('Entries of the register', 'Cofnodion y gofrestr'),
  contents: both('In this summary', 'Yn y crynodeb hwn'),
  others: both('Other records', 'Cofnodion eraill'),
  otherEvents: both('Daily lists, triggers and erasures', 'Rhestri dyddiol, sbardunau a dileadau'),
  kind: both('Kind', 'Math'),
  source: both('In the words of the source', 'Yng ngeiriau’r ffynhonnell'),
  responsible: both('Responsible', 'Cyfrifol'),
  owner: both('Owner', 'Perchennog'),
  approver: both('Approver', 'Cymeradwywr'),
  authority: both('Who may move the date', 'Pwy a gaiff symud y dyddiad'),
  legalBasis: both('Legal basis', 'Sail gyfreithiol'),
  dates: both('Dates and how they were worked out', 'Dyddiadau a sut y cyfrifwyd nhw'),
  lastDay: both('Due date (last lawful day)', 'Dyddiad cau (diwrnod cyfreithlon olaf)'),
  earlier: both('Earlier dates', 'Dyddiadau cynharach'),
  milestones: both('Milestones', 'Cerrig milltir'),
  reachedOn: both('reached on', 'cyrhaeddwyd ar'),
  notReached: both('not reached by then', 'heb ei chyrraedd erbyn hynny'),
  decisions: both('Every record, by whom and when', 'Pob cofnod, gan bwy a phryd'),
  notified: both('Who was notified', 'Pwy a gafodd wybod'),
  record: both('Record', 'Digwyddiad'),
  recorded: both('Recorded (UTC)', 'Cofnodwyd (UTC)'),
  counts: both('Counts from', 'Yn cyfrif o'),
  by: both('By', 'Gan'),
  what: both('What', 'Beth'),
  sealedBy: both('Covered by', 'O fewn'),
  nobody: both('Nobody yet', 'Neb eto'),
  candidate: both('not yet confirmed by a named person', 'heb ei gadarnhau eto gan rywun a enwir'),
  clock: both('the clock', 'y cloc'),
  stream: both('Stream', 'Ffrwd'),
  rule: both('Rule, in the bundle under its SHA-256', 'Rheol, yn y bwndel dan ei SHA-256'),
  obligation: both('Entry', 'Cofnod'),
  stands: both('Status', 'Statws'),
} as const satisfies Readonly<Record<string, Bilingual>>;
