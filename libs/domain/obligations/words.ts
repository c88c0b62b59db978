import { type Bilingual, both } from '#domain/kernel';
import type { Authority, ObligationKind } from './model/definition';
import type { ObligationStanding } from './standing';
import type { CaseState } from './cases';
import type { Matter, Requirement } from './who-decides';

export const kindWords: Readonly<Record<ObligationKind, Bilingual>> = {
  'recurring-duty': both('Recurring duty', 'Dyletswydd gylchol'),
  'continuous-duty': both('Continuous duty', 'Dyletswydd barhaus'),
  'one-off-commitment': both('One-off commitment', 'Ymrwymiad untro'),
  action: both('Action', 'Cam gweithredu'),
  recommendation: both('Recommendation', 'Argymhelliad'),
  'standing-meeting': both('Standing meeting', 'Cyfarfod sefydlog'),
  statement: both('Statement', 'Datganiad'),
  'past-event': both('Past event', 'Digwyddiad yn y gorffennol'),
  'case-template': both('Template of cases', 'Templed achosion'),
  case: both('Case', 'Achos'),
};

export const standingWords: Readonly<Record<ObligationStanding, Bilingual>> = {
  'not-due': both('Not yet due', 'Heb gyrraedd y dyddiad cau'),
  'due-soon': both('Due within a month', 'Dyddiad cau o fewn mis'),
  'awaiting-confirmation': both('Done, awaiting confirmation', 'Wedi’i wneud, yn aros am gadarnhad'),
  'date-passed-outcome-not-recorded': both(
    'Date passed, outcome not recorded',
    'Y dyddiad wedi mynd heibio, y canlyniad heb ei gofnodi',
  ),
  late: both('Late', 'Hwyr'),
  'done-in-time': both('Done in time', 'Wedi’i wneud mewn pryd'),
  'done-late': both('Done late', 'Wedi’i wneud yn hwyr'),
  'done-early': both('Done too early', 'Wedi’i wneud yn rhy gynnar'),
  'done-no-date': both('Done', 'Wedi’i wneud'),
  'clock-stopped': both('Clock stopped', 'Y cloc wedi’i stopio'),
  'no-date': both('No date', 'Dim dyddiad'),
  explained: both('Explained, as the law accepts', 'Wedi’i esbonio, fel y mae’r gyfraith yn ei dderbyn'),
  closed: both('Closed', 'Wedi’i gau'),
};

export const authorityWords: Readonly<Record<Authority, Bilingual>> = {
  statutory: both(
    'An Act or instrument: the date moves only by the provision that amends it',
    'Deddf neu offeryn: dim ond drwy’r ddarpariaeth sy’n ei ddiwygio y mae’r dyddiad yn symud',
  ),
  ministerial: both(
    'A minister’s commitment: the date moves only by a recorded decision',
    'Ymrwymiad gweinidog: dim ond drwy benderfyniad a gofnodwyd y mae’r dyddiad yn symud',
  ),
  internal: both(
    'The department’s own date: the owner may move it',
    'Dyddiad yr adran ei hun: gall y perchennog ei symud',
  ),
};

export const matterWords: Readonly<Record<Matter, Bilingual>> = {
  entry: both(
    'Put on the register, note, attach, link, set or reach a milestone, close an item, record that nothing was done',
    'Rhoi ar y gofrestr, nodi, atodi, cysylltu, gosod neu gyrraedd carreg filltir, cau eitem, cofnodi na wnaed dim',
  ),
  reading: both('How a vague phrase is read; another day', 'Sut y dehonglir ymadrodd amwys; diwrnod arall'),
  'legal-reading': both('How the law is read', 'Sut y dehonglir y gyfraith'),
  completion: both('Completion, or an explanation instead of it', 'Cwblhau, neu esboniad yn ei le'),
  move: both(
    'A move, an extension, a pause or a deferral of a date',
    'Symud, estyn, oedi neu ohirio dyddiad',
  ),
  ending: both('Ending', 'Dod i ben'),
  'fact-with-date': both(
    'Recording what sets or moves a date of an entry that is there',
    'Cofnodi’r hyn sy’n gosod neu’n symud dyddiad cofnod sydd yno',
  ),
  'setting-aside': both(
    'Setting aside what was recorded by mistake',
    'Rhoi o’r neilltu yr hyn a gofnodwyd mewn camgymeriad',
  ),
  fact: both('Recording an event that entries wait for', 'Cofnodi digwyddiad y mae cofnodion yn aros amdano'),
  correction: both(
    'Correcting a date, or what dates are worked out from',
    'Cywiro dyddiad, neu’r hyn y cyfrifir dyddiadau ohono',
  ),
  'fact-correction': both(
    'Correcting or withdrawing a recorded fact that the entry counts from',
    'Cywiro neu dynnu’n ôl ffaith a gofnodwyd y mae’r cofnod yn cyfrif ohoni',
  ),
  'newer-version': both(
    'A newer version of a rule that dates are worked out with',
    'Fersiwn newydd o reol y cyfrifir dyddiadau â hi',
  ),
  'approver-removal': both('Leaving an entry without an approver', 'Gadael cofnod heb gymeradwywr'),
};

export const requirementWords: Readonly<Record<Requirement, Bilingual>> = {
  one: both('one person', 'un person'),
  owner: both('the owner alone', 'y perchennog yn unig'),
  two: both('two people', 'dau berson'),
  'decision-and-two': both('a recorded decision, and two people', 'penderfyniad a gofnodwyd, a dau berson'),
  'two-or-owner': both(
    'two people where an approver is named, else the owner',
    'dau berson lle enwir cymeradwywr, fel arall y perchennog',
  ),
};

export const caseStateWords: Readonly<Record<CaseState, Bilingual>> = {
  open: both('Open', 'Ar agor'),
  overdue: both('Overdue', 'Y dyddiad wedi mynd heibio'),
  'in-time': both('Done in time', 'Wedi’i wneud mewn pryd'),
  late: both('Done late', 'Wedi’i wneud yn hwyr'),
  early: both('Done too early', 'Wedi’i wneud yn rhy gynnar'),
  ended: both('Ended without a date to judge by', 'Wedi dod i ben heb ddyddiad i farnu ar ei sail'),
};
