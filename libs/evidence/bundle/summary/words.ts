import { both, type Bilingual } from '#kernel';
import type { Authority, ObligationKind, ObligationStanding } from '#obligations';

export const kindWords: Readonly<Record<ObligationKind, Bilingual>> = {
  'recurring-duty': both('Recurring duty', 'Dyletswydd sy’n ailgodi'),
  'continuous-duty': both('Continuous duty', 'Dyletswydd barhaus'),
  'one-off-commitment': both('One-off commitment', 'Ymrwymiad unwaith'),
  action: both('Action', 'Cam gweithredu'),
  recommendation: both('Recommendation', 'Argymhelliad'),
  'standing-meeting': both('Standing meeting', 'Cyfarfod sefydlog'),
  statement: both('Statement', 'Datganiad'),
  'past-event': both('Past event', 'Digwyddiad a fu'),
};

export const authorityWords: Readonly<Record<Authority, Bilingual>> = {
  statutory: both(
    'An Act or instrument: the date moves only by the provision that amends it',
    'Deddf neu offeryn: dim ond drwy’r ddarpariaeth sy’n ei ddiwygio y mae’r dyddiad yn symud',
  ),
  ministerial: both(
    'A minister’s commitment: the date moves only by a recorded decision',
    'Ymrwymiad gweinidog: dim ond drwy benderfyniad cofnodedig y mae’r dyddiad yn symud',
  ),
  internal: both(
    'The department’s own date: the owner may move it',
    'Dyddiad yr adran ei hun: caiff y perchennog ei symud',
  ),
};

export const standingWords: Readonly<Record<ObligationStanding, Bilingual>> = {
  'not-due': both('Not yet due', 'Heb ddod yn ddyledus eto'),
  'due-soon': both('Due within a month', 'Yn ddyledus o fewn mis'),
  'awaiting-confirmation': both('Done, awaiting confirmation', 'Wedi’i wneud, yn aros am gadarnhad'),
  'date-passed-outcome-not-recorded': both(
    'Date passed, outcome not recorded',
    'Y dyddiad wedi mynd heibio, y canlyniad heb ei gofnodi',
  ),
  late: both('Late', 'Hwyr'),
  'done-in-time': both('Done in time', 'Wedi’i wneud mewn pryd'),
  'done-late': both('Done late', 'Wedi’i wneud yn hwyr'),
  'done-no-date': both('Done', 'Wedi’i wneud'),
  'no-date': both('No date', 'Dim dyddiad'),
  closed: both('Closed', 'Wedi’i gau'),
};

export const labels = {
  title: both('Evidence bundle', 'Bwndel tystiolaeth'),
  madeOf: both('Made of', 'Gwnaed o'),
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
  obligations: both('Obligations', 'Rhwymedigaethau'),
  contents: both('In this summary', 'Yn y crynodeb hwn'),
  others: both('Other records', 'Cofnodion eraill'),
  otherRecords: both('Daily lists, triggers and erasures', 'Rhestri dyddiol, sbardunau a dileadau'),
  kind: both('Kind', 'Math'),
  source: both('In the words of the source', 'Yng ngeiriau’r ffynhonnell'),
  responsible: both('Responsible', 'Cyfrifol'),
  owner: both('Owner', 'Perchennog'),
  approver: both('Approver', 'Cymeradwywr'),
  authority: both('Who may move the date', 'Pwy gaiff symud y dyddiad'),
  legalBasis: both('Legal basis', 'Sail gyfreithiol'),
  dates: both('Dates and their workings', 'Dyddiadau a’u gweithio allan'),
  lastDay: both('Last lawful day', 'Diwrnod cyfreithlon olaf'),
  earlier: both('Dates that stood before', 'Dyddiadau a safai gynt'),
  decisions: both('Every record, by whom and when', 'Pob cofnod, gan bwy a phryd'),
  told: both('Who was told', 'Pwy a hysbyswyd'),
  record: both('Record', 'Cofnod'),
  recorded: both('Recorded (UTC)', 'Cofnodwyd (UTC)'),
  counts: both('Counts from', 'Yn cyfrif o'),
  by: both('By', 'Gan'),
  what: both('What', 'Beth'),
  sealedBy: both('Covered by', 'O fewn'),
  nobody: both('Nobody yet', 'Neb eto'),
  candidate: both('not yet confirmed by a named person', 'heb ei gadarnhau eto gan berson a enwir'),
  clock: both('the clock', 'y cloc'),
  stream: both('Stream', 'Ffrwd'),
  rule: both('Rule, in the bundle under its SHA-256', 'Rheol, yn y bwndel dan ei SHA-256'),
  obligation: both('Obligation', 'Rhwymedigaeth'),
  stands: both('How it stands', 'Sut y mae’n sefyll'),
} as const satisfies Readonly<Record<string, Bilingual>>;
