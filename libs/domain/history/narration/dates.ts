import { formatDate } from '#domain/deadlines';
import { type Bilingual, type CalendarDate, type Language, both } from '#domain/kernel';
import type { Change, EventData } from '#domain/obligations';
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
          `Agorwyd tro ${occurrence}. Roedd ei ddiwrnod olaf, ${cy}, wedi mynd heibio cyn ei lwytho: nid yw’r canlyniad wedi ei gofnodi.`,
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
          `Daeth diwrnod olaf tro ${occurrence}, ${cy}, i ben. Roedd wedi ei gyflwyno fel un wedi ei wneud ac yn aros am gadarnhad.`,
        )
      : both(
          `The last day of occurrence ${occurrence}, ${en}, ended with no completion recorded.`,
          `Daeth diwrnod olaf tro ${occurrence}, ${cy}, i ben heb i gwblhad gael ei gofnodi.`,
        );
  },
  ReadingChosen: ({ readingId, basis, reason, advice, by }, name) => {
    if (basis === 'policy') {
      return both(
        `${name(by)} chose the reading ${readingId} (policy). Reason: ${reason}`,
        `Dewisodd ${name(by)} y darlleniad ${readingId} (polisi). Rheswm: ${reason}`,
      );
    }
    const source = advice === undefined ? '' : ` ${advice.from}, ${advice.reference}.`;
    return both(
      `The legal reading ${readingId} was settled by recorded legal advice, approved by ${name(by)}.${source}`,
      `Setlwyd y darlleniad cyfreithiol ${readingId} gan gyngor cyfreithiol a gofnodwyd, a gymeradwywyd gan ${name(by)}.${source}`,
    );
  },
  OccurrenceRedated: ({ occurrence, from, to, cause, source }) => {
    const why = CAUSES[cause](source);
    const [en, cy] = [day(to.lastLawfulDay, 'en'), day(to.lastLawfulDay, 'cy')];
    return from === null
      ? both(
          `Occurrence ${occurrence} got its last day with ${why.en}: ${en}.`,
          `Cafodd tro ${occurrence} ei ddiwrnod olaf gyda ${why.cy}: ${cy}.`,
        )
      : both(
          `The last day of occurrence ${occurrence} changed with ${why.en}: ${day(from.lastLawfulDay, 'en')} became ${en}.`,
          `Newidiodd diwrnod olaf tro ${occurrence} gyda ${why.cy}: aeth ${day(from.lastLawfulDay, 'cy')} yn ${cy}.`,
        );
  },
  OccurrenceUndated: ({ occurrence, undated, from, cause, source }) => {
    if (cause === 'reading' || cause === 'amendment')
      return both(
        `The reading that counts now gives occurrence ${occurrence} no date: ${undated.message.en} A person must say what applies.`,
        `Nid yw’r darlleniad sy’n cyfrif bellach yn rhoi dyddiad i dro ${occurrence}: ${undated.message.cy} Rhaid i berson ddweud beth sy’n gymwys.`,
      );
    const why = CAUSES[cause](source);
    return from === undefined
      ? both(
          `Occurrence ${occurrence} still has no date, with ${why.en}: ${undated.message.en}`,
          `Nid oes dyddiad gan dro ${occurrence} o hyd, gyda ${why.cy}: ${undated.message.cy}`,
        )
      : both(
          `Occurrence ${occurrence} lost its last day, ${day(from.lastLawfulDay, 'en')}, with ${why.en}: ${undated.message.en}`,
          `Collodd tro ${occurrence} ei ddiwrnod olaf, ${day(from.lastLawfulDay, 'cy')}, gyda ${why.cy}: ${undated.message.cy}`,
        );
  },
  ChangeProposed: ({ change, rivals = [], by }, name) => {
    const others = rivals.join(', ');
    return both(
      `${name(by)} proposed ${KINDS[change.kind].en}. A second person decides.${others && ` Others wait on the same matter: ${others}.`}`,
      `Cynigiodd ${name(by)} ${KINDS[change.kind].cy}. Ail berson sy’n penderfynu.${others && ` Mae eraill yn aros ar yr un mater: ${others}.`}`,
    );
  },
  ChangeApproved: ({ proposalId, alone, by }, name) =>
    alone
      ? both(
          `${name(by)} decided the proposal ${proposalId} alone, as one person may in this matter.`,
          `Penderfynodd ${name(by)} ar y cynnig ${proposalId} ar ei ben ei hun, fel y caiff un person ei wneud yn y mater hwn.`,
        )
      : both(
          `${name(by)} approved the proposal ${proposalId}.`,
          `Cymeradwyodd ${name(by)} y cynnig ${proposalId}.`,
        ),
  ChangeRefused: ({ proposalId, reason, by }, name) =>
    both(
      `${name(by)} refused the proposal ${proposalId}. Reason: ${reason}`,
      `Gwrthododd ${name(by)} y cynnig ${proposalId}. Rheswm: ${reason}`,
    ),
  ChangeWithdrawn: ({ proposalId, reason, by }, name) =>
    both(
      `${name(by)} withdrew the proposal ${proposalId}. Reason: ${reason}`,
      `Tynnodd ${name(by)} y cynnig ${proposalId} yn ôl. Rheswm: ${reason}`,
    ),
  RecordSetAside: ({ what, occurrence, reason, evidence, by, proposedBy }, name) => {
    const { en, cy } = SET_ASIDE[what](occurrence ?? 1);
    return both(
      `${name(by)} set aside ${en}, as ${name(proposedBy)} had proposed: it was recorded by mistake, stays visible and stands no longer. Reason: ${reason} Evidence: ${evidence.reference}`,
      `Rhoddodd ${name(by)} ${cy} o’r neilltu, fel y cynigiodd ${name(proposedBy)}: fe’i cofnodwyd mewn camgymeriad, mae’n aros i’w weld ac nid yw’n sefyll mwyach. Rheswm: ${reason} Tystiolaeth: ${evidence.reference}`,
    );
  },
  DueDateMoved: ({ occurrence, from, to, amendingProvision }) =>
    both(
      `The statutory date of occurrence ${occurrence} moved from ${day(from.lastLawfulDay, 'en')} to ${day(to.lastLawfulDay, 'en')} by ${amendingProvision}.`,
      `Symudodd dyddiad statudol tro ${occurrence} o ${day(from.lastLawfulDay, 'cy')} i ${day(to.lastLawfulDay, 'cy')} drwy ${amendingProvision}.`,
    ),
  CommitmentDeferred: ({ occurrence, from, to, decision, reason }) =>
    both(
      `Occurrence ${occurrence} was deferred from ${day(from.lastLawfulDay, 'en')} to ${day(to.lastLawfulDay, 'en')} by a decision of ${decision.decidedBy} (${decision.reference}). Reason: ${reason}`,
      `Gohiriwyd tro ${occurrence} o ${day(from.lastLawfulDay, 'cy')} i ${day(to.lastLawfulDay, 'cy')} drwy benderfyniad ${decision.decidedBy} (${decision.reference}). Rheswm: ${reason}`,
    ),
  DueDateCorrected: ({ occurrence, from, to, error, evidence }) =>
    both(
      `A wrongly recorded date of occurrence ${occurrence} was corrected: ${day(from?.lastLawfulDay, 'en')} became ${day(to.lastLawfulDay, 'en')}. The error: ${error} Evidence: ${evidence.reference}`,
      `Cywirwyd dyddiad tro ${occurrence} a gofnodwyd yn anghywir: aeth ${day(from?.lastLawfulDay, 'cy')} yn ${day(to.lastLawfulDay, 'cy')}. Y gwall: ${error} Tystiolaeth: ${evidence.reference}`,
    ),
};

/** What a date changed with, by the source that it counts from where one is named. */
const CAUSES: Readonly<Record<EventData<'OccurrenceRedated'>['cause'], (source?: string) => Bilingual>> = {
  reading: () => both('the reading', 'y darlleniad'),
  amendment: () => both('the amendment', 'y diwygiad'),
  act: () => both('what was done', 'yr hyn a wnaed'),
  fact: (source) =>
    source === undefined
      ? both('what it counts from', 'yr hyn y mae’n cyfrif ohono')
      : both(`what it counts from (${source})`, `yr hyn y mae’n cyfrif ohono (${source})`),
};

const SET_ASIDE = {
  confirmation: (occurrence: number) =>
    both(
      `the confirmation that occurrence ${occurrence} was done`,
      `y cadarnhad bod tro ${occurrence} wedi ei wneud`,
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
  item: () => both('the closing of an item', 'cau eitem'),
};

/** In Welsh as the object of “Cynigiodd”: softened. */
const KINDS: Readonly<Record<Change['kind'], ReturnType<typeof both>>> = {
  'statutory-move': both('a move of the statutory date', 'symud y dyddiad statudol'),
  deferral: both('a deferral', 'ohiriad'),
  extension: both('an extension', 'estyniad'),
  pause: both('a pause that stops the clock', 'saib sy’n stopio’r cloc'),
  'pause-end': both('the end of a pause', 'ddiwedd saib'),
  explanation: both('an explanation instead of the act', 'esboniad yn lle’r weithred'),
  correction: both('a correction of a wrongly recorded date', 'gywiro dyddiad a gofnodwyd yn anghywir'),
  'legal-reading': both(
    'a legal reading by recorded advice',
    'ddarlleniad cyfreithiol ar sail cyngor a gofnodwyd',
  ),
  reading: both('how the words are read', 'sut y darllenir y geiriau'),
  ending: both('closing the entry', 'gau’r cofnod'),
  amendment: both(
    'an amendment of what its dates are worked out from',
    'ddiwygio’r hyn y cyfrifir ei ddyddiadau ohono',
  ),
  'set-aside': both(
    'setting aside something recorded by mistake',
    'roi o’r neilltu rywbeth a gofnodwyd mewn camgymeriad',
  ),
  fact: both('recording what dates count from', 'gofnodi’r hyn y mae dyddiadau’n cyfrif ohono'),
  'fact-correction': both(
    'another day for a recorded event',
    'ddiwrnod arall ar gyfer digwyddiad a gofnodwyd',
  ),
  'fact-withdrawal': both(
    'withdrawing an event recorded by mistake',
    'dynnu’n ôl ddigwyddiad a gofnodwyd mewn camgymeriad',
  ),
};
