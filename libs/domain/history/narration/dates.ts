import { formatDate } from '#domain/deadlines';
import { type Bilingual, type CalendarDate, type Language, both } from '#domain/kernel';
import type { Change, EventData } from '#domain/obligations';
import { type NameOf, readingCalled, sourceCalled } from './names';
import type { Sentences } from './sentence';

const day = (on: CalendarDate | undefined, language: Language): string =>
  on === undefined ? '–' : formatDate(on, language);

/** Events that open an occurrence, pass its date, or change it. */
export const dateSentences: Sentences<
  | 'OccurrenceOpened'
  | 'DeadlinePassed'
  | 'ReadingChosen'
  | 'OccurrenceRedated'
  | 'OccurrenceUndated'
  | 'ChangeProposed'
  | 'ChangeApproved'
  | 'ChangeRefused'
  | 'ChangeWithdrawn'
  | 'RecordSetAside'
  | 'DueDateMoved'
  | 'CommitmentDeferred'
  | 'DueDateCorrected'
> = {
  OccurrenceOpened: ({ occurrence, due, undated, passedBeforeLoading }) => {
    if (due === null && undated !== undefined)
      return both(
        `Occurrence ${occurrence} opened. Its rule gives it no date: ${undated.message.en}`,
        `Agorwyd tro ${occurrence}. Nid yw ei reol yn rhoi dyddiad iddo: ${undated.message.cy}`,
      );
    if (due === null) {
      return both(
        `Occurrence ${occurrence} opened. It has no date.`,
        `Agorwyd tro ${occurrence}. Nid oes dyddiad iddo.`,
      );
    }
    const [en, cy] = [formatDate(due.lastLawfulDay, 'en'), formatDate(due.lastLawfulDay, 'cy')];
    return passedBeforeLoading
      ? both(
          `Occurrence ${occurrence} opened. Its last day, ${en}, had passed before it was loaded: the outcome is not recorded.`,
          `Agorwyd tro ${occurrence}. Roedd ei ddiwrnod olaf, ${cy}, wedi mynd heibio cyn ei lwytho: nid yw’r canlyniad wedi’i gofnodi.`,
        )
      : both(
          `Occurrence ${occurrence} opened. Its last day is ${en}.`,
          `Agorwyd tro ${occurrence}. Ei ddiwrnod olaf yw ${cy}.`,
        );
  },
  DeadlinePassed: ({ occurrence, lastLawfulDay, awaitingConfirmation }) => {
    const [en, cy] = [formatDate(lastLawfulDay, 'en'), formatDate(lastLawfulDay, 'cy')];
    return awaitingConfirmation
      ? both(
          `The last day of occurrence ${occurrence}, ${en}, ended. It had been submitted as done and awaited confirmation.`,
          `Daeth diwrnod olaf tro ${occurrence}, ${cy}, i ben. Roedd wedi’i gyflwyno, ac yn aros am gadarnhad.`,
        )
      : both(
          `The last day of occurrence ${occurrence}, ${en}, ended with no completion recorded.`,
          `Daeth diwrnod olaf tro ${occurrence}, ${cy}, i ben heb i gwblhad gael ei gofnodi.`,
        );
  },
  ReadingChosen: ({ readingId, basis, reason, advice, by }, name) => {
    const reading = readingCalled(name, readingId);
    if (basis === 'policy') {
      return both(
        `${name(by)} chose the reading “${reading.en}” (policy). Reason: ${reason}`,
        `Dewisodd ${name(by)} y dehongliad “${reading.cy}” (polisi). Rheswm: ${reason}`,
      );
    }
    const source = advice === undefined ? '' : ` ${advice.from}, ${advice.reference}.`;
    return both(
      `The legal reading “${reading.en}” was settled by recorded legal advice, approved by ${name(by)}.${source}`,
      `Setlwyd y dehongliad cyfreithiol “${reading.cy}” gan gyngor cyfreithiol a gofnodwyd, a gymeradwywyd gan ${name(by)}.${source}`,
    );
  },
  OccurrenceRedated: ({ occurrence, from, to, cause, source }) => {
    const why = CAUSES[cause](source);
    const [en, cy] = [day(to.lastLawfulDay, 'en'), day(to.lastLawfulDay, 'cy')];
    return from === null
      ? both(
          `Occurrence ${occurrence} got its last day with ${why.en}: ${en}.`,
          `Cafodd tro ${occurrence} ei ddiwrnod olaf (yr achos: ${why.cy}): ${cy}.`,
        )
      : both(
          `The last day of occurrence ${occurrence} changed with ${why.en}: ${day(from.lastLawfulDay, 'en')} became ${en}.`,
          `Newidiodd diwrnod olaf tro ${occurrence} (yr achos: ${why.cy}): o ${day(from.lastLawfulDay, 'cy')} i ${cy}.`,
        );
  },
  OccurrenceUndated: ({ occurrence, undated, from, cause, source }) => {
    if (cause === 'reading' || cause === 'amendment')
      return both(
        `The reading that counts now gives occurrence ${occurrence} no date: ${undated.message.en} A person must say what applies.`,
        `Nid yw’r dehongliad sy’n cyfrif bellach yn rhoi dyddiad i dro ${occurrence}: ${undated.message.cy} Rhaid i berson ddweud beth sy’n gymwys.`,
      );
    const why = CAUSES[cause](source);
    return from === undefined
      ? both(
          `Occurrence ${occurrence} still has no date, with ${why.en}: ${undated.message.en}`,
          `Nid oes dyddiad gan dro ${occurrence} o hyd, (yr achos: ${why.cy}): ${undated.message.cy}`,
        )
      : both(
          `Occurrence ${occurrence} lost its last day, ${day(from.lastLawfulDay, 'en')}, with ${why.en}: ${undated.message.en}`,
          `Collodd tro ${occurrence} ei ddiwrnod olaf, ${day(from.lastLawfulDay, 'cy')}, (yr achos: ${why.cy}): ${undated.message.cy}`,
        );
  },
  ChangeProposed: ({ change, rivals = [], by }, name) => {
    return both(
      `${name(by)} proposed ${KINDS[change.kind].en}. A second person decides.${rivals.length > 0 ? ` Others on the same matter that wait: ${rivals.length}.` : ''}`,
      `Cynnig gan ${name(by)}: ${KINDS[change.kind].cy}. Ail berson sy’n penderfynu.${rivals.length > 0 ? ` Cynigion eraill ar yr un mater sy’n aros: ${rivals.length}.` : ''}`,
    );
  },
  ChangeApproved: ({ proposalId, alone, by }, name) =>
    alone
      ? both(
          `${name(by)} decided the proposal alone, as one person may in this matter${proposed(name, proposalId).en}.`,
          `Penderfynodd ${name(by)} ar y cynnig fel un person, fel y caniateir yn y mater hwn${proposed(name, proposalId).cy}.`,
        )
      : both(
          `${name(by)} approved the proposal${proposed(name, proposalId).en}.`,
          `Cymeradwyodd ${name(by)} y cynnig${proposed(name, proposalId).cy}.`,
        ),
  ChangeRefused: ({ proposalId, reason, by }, name) =>
    both(
      `${name(by)} refused the proposal${proposed(name, proposalId).en}. Reason: ${reason}`,
      `Gwrthododd ${name(by)} y cynnig${proposed(name, proposalId).cy}. Rheswm: ${reason}`,
    ),
  ChangeWithdrawn: ({ proposalId, reason, by }, name) =>
    both(
      `${name(by)} withdrew the proposal${proposed(name, proposalId).en}. Reason: ${reason}`,
      `Tynnodd ${name(by)} y cynnig yn ôl${proposed(name, proposalId).cy}. Rheswm: ${reason}`,
    ),
  RecordSetAside: ({ what, occurrence, reason, evidence, by, proposedBy }, name) => {
    const { en, cy } = SET_ASIDE[what](occurrence ?? 1);
    return both(
      `${name(by)} set aside ${en}, as ${name(proposedBy)} had proposed: it was recorded by mistake, stays visible and no longer applies. Reason: ${reason} Evidence: ${evidence.reference}`,
      `Rhoddwyd o’r neilltu gan ${name(by)}, fel y cynigiodd ${name(proposedBy)}: ${cy}. Fe’i cofnodwyd mewn camgymeriad, mae’n aros i’w weld ac nid yw’n gymwys mwyach. Rheswm: ${reason} Tystiolaeth: ${evidence.reference}`,
    );
  },
  DueDateMoved: ({ occurrence, from, to, amendingProvision }) =>
    both(
      `The statutory date of occurrence ${occurrence} moved from ${day(from.lastLawfulDay, 'en')} to ${day(to.lastLawfulDay, 'en')} by ${amendingProvision}.`,
      `Symudodd dyddiad statudol tro ${occurrence} o ${day(from.lastLawfulDay, 'cy')} i ${day(to.lastLawfulDay, 'cy')}. Y ddarpariaeth: ${amendingProvision}.`,
    ),
  CommitmentDeferred: ({ occurrence, from, to, decision, reason }) =>
    both(
      `Occurrence ${occurrence} was deferred from ${day(from.lastLawfulDay, 'en')} to ${day(to.lastLawfulDay, 'en')} by a decision of ${decision.decidedBy} (${decision.reference}). Reason: ${reason}`,
      `Gohiriwyd tro ${occurrence} o ${day(from.lastLawfulDay, 'cy')} i ${day(to.lastLawfulDay, 'cy')} drwy benderfyniad a gofnodwyd. Y penderfynwr: ${decision.decidedBy} (${decision.reference}). Rheswm: ${reason}`,
    ),
  DueDateCorrected: ({ occurrence, from, to, error, evidence }) =>
    both(
      `A wrongly recorded date of occurrence ${occurrence} was corrected: ${day(from?.lastLawfulDay, 'en')} became ${day(to.lastLawfulDay, 'en')}. The error: ${error} Evidence: ${evidence.reference}`,
      `Cywirwyd dyddiad tro ${occurrence} a gofnodwyd yn anghywir: o ${day(from?.lastLawfulDay, 'cy')} i ${day(to.lastLawfulDay, 'cy')}. Y gwall: ${error} Tystiolaeth: ${evidence.reference}`,
    ),
};

/** What a date changed with, by the source that it counts from where one is named. */
const CAUSES: Readonly<Record<EventData<'OccurrenceRedated'>['cause'], (source?: string) => Bilingual>> = {
  reading: () => both('the reading', 'y dehongliad'),
  amendment: () => both('the amendment', 'y diwygiad'),
  act: () => both('what was done', 'yr hyn a wnaed'),
  fact: (source) =>
    source === undefined
      ? both('what it counts from', 'yr hyn y mae’n cyfrif ohono')
      : both(
          `what it counts from: ${sourceCalled(source).en}`,
          `yr hyn y mae’n cyfrif ohono: ${sourceCalled(source).cy}`,
        ),
};

const SET_ASIDE = {
  confirmation: (occurrence: number) =>
    both(
      `the confirmation that occurrence ${occurrence} was done`,
      `y cadarnhad bod tro ${occurrence} wedi’i wneud`,
    ),
  ending: () => both('the closing of the entry', 'cau’r cofnod'),
  absence: (occurrence: number) =>
    both(
      `the record that occurrence ${occurrence} was not done by its last day`,
      `y cofnod na wnaed tro ${occurrence} erbyn ei ddiwrnod olaf`,
    ),
  milestone: (number: number) =>
    both(
      `the record that a milestone of occurrence ${number} was reached`,
      `y cofnod bod carreg filltir o dro ${number} wedi’i chyrraedd`,
    ),
  explanation: (occurrence: number) =>
    both(
      `the explanation of occurrence ${occurrence} that was recorded instead of the act`,
      `yr esboniad ar dro ${occurrence} a gofnodwyd yn lle’r weithred`,
    ),
  'trigger-answer': () =>
    both('the answer to what the entry waited for', 'yr ateb i’r hyn yr oedd y cofnod yn aros amdano'),
  item: () => both('the closing of a part', 'cau rhan'),
};

/** What a proposal is for, after a colon; nothing where that is not known. */
const proposed = (name: NameOf, proposalId: string): Bilingual => {
  const kind = name.known?.proposals.get(proposalId);
  return kind === undefined ? both('', '') : both(`: ${KINDS[kind].en}`, `: ${KINDS[kind].cy}`);
};

/** For a place after a colon in Welsh: not softened. */
const KINDS: Readonly<Record<Change['kind'], Bilingual>> = {
  'statutory-move': both('a move of the statutory date', 'symud y dyddiad statudol'),
  deferral: both('a deferral', 'gohiriad'),
  extension: both('an extension', 'estyniad'),
  pause: both('a pause that stops the clock', 'saib sy’n stopio’r cloc'),
  'pause-end': both('the end of a pause', 'diwedd saib'),
  explanation: both('an explanation instead of the act', 'esboniad yn lle’r weithred'),
  correction: both('a correction of a wrongly recorded date', 'cywiro dyddiad a gofnodwyd yn anghywir'),
  'legal-reading': both(
    'a legal reading by recorded advice',
    'dehongliad cyfreithiol ar sail cyngor a gofnodwyd',
  ),
  reading: both('how the words are read', 'sut y dehonglir y geiriau'),
  ending: both('closing the entry', 'cau’r cofnod'),
  amendment: both(
    'an amendment of what its dates are worked out from',
    'diwygio’r hyn y cyfrifir ei ddyddiadau ohono',
  ),
  'set-aside': both(
    'setting aside something recorded by mistake',
    'rhoi o’r neilltu rywbeth a gofnodwyd mewn camgymeriad',
  ),
  fact: both('recording what dates count from', 'cofnodi’r hyn y mae dyddiadau’n cyfrif ohono'),
  'fact-correction': both(
    'another day for a recorded event',
    'diwrnod arall ar gyfer digwyddiad a gofnodwyd',
  ),
  'fact-withdrawal': both(
    'withdrawing an event recorded by mistake',
    'tynnu’n ôl ddigwyddiad a gofnodwyd mewn camgymeriad',
  ),
};

/** What a proposal is for. */
export const proposalCalled = (kind: Change['kind']): Bilingual => KINDS[kind];
