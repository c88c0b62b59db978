import { formatDate } from '#domain/deadlines';
import { type Bilingual, type CalendarDate, type Language, both } from '#domain/kernel';
import type { EventData } from '#domain/obligations';
import { changeKinds } from './change-kinds';
import { type NameOf, occurrenceCalled, readingCalled, sourceCalled } from './names';
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
  OccurrenceOpened: ({ occurrence, due, undated, passedBeforeLoading }, name) => {
    if (due === null && undated !== undefined)
      return both(
        `${occurrenceCalled(name, occurrence).head} opened. Its rule gives it no date: ${undated.message.en}`,
        `Agorwyd ${occurrenceCalled(name, occurrence).cy}. Nid yw ei reol yn rhoi dyddiad iddo: ${undated.message.cy}`,
      );
    if (due === null) {
      return both(
        `${occurrenceCalled(name, occurrence).head} opened. It has no date.`,
        `Agorwyd ${occurrenceCalled(name, occurrence).cy}. Nid oes dyddiad iddo.`,
      );
    }
    const [en, cy] = [formatDate(due.lastLawfulDay, 'en'), formatDate(due.lastLawfulDay, 'cy')];
    return passedBeforeLoading
      ? both(
          `${occurrenceCalled(name, occurrence).head} opened. Its last day, ${en}, had passed before it was loaded: the outcome is not recorded.`,
          `Agorwyd ${occurrenceCalled(name, occurrence).cy}. Roedd ei ddiwrnod olaf, ${cy}, wedi mynd heibio cyn ei lwytho: nid yw’r canlyniad wedi’i gofnodi.`,
        )
      : both(
          `${occurrenceCalled(name, occurrence).head} opened. Its last day is ${en}.`,
          `Agorwyd ${occurrenceCalled(name, occurrence).cy}. Ei ddiwrnod olaf yw ${cy}.`,
        );
  },
  DeadlinePassed: ({ occurrence, lastLawfulDay, awaitingConfirmation }, name) => {
    const [en, cy] = [formatDate(lastLawfulDay, 'en'), formatDate(lastLawfulDay, 'cy')];
    return awaitingConfirmation
      ? both(
          `The last day of ${occurrenceCalled(name, occurrence).en}, ${en}, ended. It had been submitted as done and awaited confirmation.`,
          `Daeth diwrnod olaf ${occurrenceCalled(name, occurrence).cy}, ${cy}, i ben. Roedd wedi’i gyflwyno, ac yn aros am gadarnhad.`,
        )
      : both(
          `The last day of ${occurrenceCalled(name, occurrence).en}, ${en}, ended with no completion recorded.`,
          `Daeth diwrnod olaf ${occurrenceCalled(name, occurrence).cy}, ${cy}, i ben heb i gwblhad gael ei gofnodi.`,
        );
  },
  ReadingChosen: ({ readingId, basis, reason, advice, elsewhere, by }, name) => {
    const reading = readingCalled(name, readingId);
    if (elsewhere !== undefined) {
      const who = name({ personId: elsewhere.by });
      return both(
        `The reading “${reading.en}” came with the register file: ${who} chose it on another register on ${formatDate(elsewhere.on, 'en')}. Reason: ${reason}`,
        `Daeth y dehongliad “${reading.cy}” gyda ffeil y gofrestr: dewisodd ${who} ef ar gofrestr arall ar ${formatDate(elsewhere.on, 'cy')}. Rheswm: ${reason}`,
      );
    }
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
  OccurrenceRedated: ({ occurrence, from, to, cause, source }, name) => {
    const why = CAUSES[cause](name, source);
    const [en, cy] = [day(to.lastLawfulDay, 'en'), day(to.lastLawfulDay, 'cy')];
    return from === null
      ? both(
          `${occurrenceCalled(name, occurrence).head} got its last day with ${why.en}: ${en}.`,
          `Cafodd ${occurrenceCalled(name, occurrence).cy} ei ddiwrnod olaf (yr achos: ${why.cy}): ${cy}.`,
        )
      : both(
          `The last day of ${occurrenceCalled(name, occurrence).en} changed with ${why.en}: ${day(from.lastLawfulDay, 'en')} became ${en}.`,
          `Newidiodd diwrnod olaf ${occurrenceCalled(name, occurrence).cy} (yr achos: ${why.cy}): o ${day(from.lastLawfulDay, 'cy')} i ${cy}.`,
        );
  },
  OccurrenceUndated: ({ occurrence, undated, from, cause, source }, name) => {
    if (cause === 'reading' || cause === 'amendment')
      return both(
        `The reading that counts now gives ${occurrenceCalled(name, occurrence).en} no date: ${undated.message.en} A person must say what applies.`,
        `Nid yw’r dehongliad sy’n cyfrif bellach yn rhoi dyddiad ${occurrenceCalled(name, occurrence).i}: ${undated.message.cy} Rhaid i berson ddweud beth sy’n gymwys.`,
      );
    const why = CAUSES[cause](name, source);
    return from === undefined
      ? both(
          `${occurrenceCalled(name, occurrence).head} still has no date, with ${why.en}: ${undated.message.en}`,
          `Nid oes dyddiad gan ${occurrenceCalled(name, occurrence).soft} o hyd, (yr achos: ${why.cy}): ${undated.message.cy}`,
        )
      : both(
          `${occurrenceCalled(name, occurrence).head} lost its last day, ${day(from.lastLawfulDay, 'en')}, with ${why.en}: ${undated.message.en}`,
          `Collodd ${occurrenceCalled(name, occurrence).cy} ei ddiwrnod olaf, ${day(from.lastLawfulDay, 'cy')}, (yr achos: ${why.cy}): ${undated.message.cy}`,
        );
  },
  ChangeProposed: ({ change, rivals = [], by }, name) => {
    return both(
      `${name(by)} proposed ${changeKinds[change.kind].en}. A second person decides.${rivals.length > 0 ? ` Others on the same matter that wait: ${rivals.length}.` : ''}`,
      `Cynnig gan ${name(by)}: ${changeKinds[change.kind].cy}. Ail berson sy’n penderfynu.${rivals.length > 0 ? ` Cynigion eraill ar yr un mater sy’n aros: ${rivals.length}.` : ''}`,
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
    const { en, cy } = SET_ASIDE[what](occurrenceCalled(name, occurrence ?? 1));
    return both(
      `${name(by)} set aside ${en}, as ${name(proposedBy)} had proposed: it was recorded by mistake, stays visible and no longer applies. Reason: ${reason} Evidence: ${evidence.reference}`,
      `Rhoddwyd o’r neilltu gan ${name(by)}, fel y cynigiodd ${name(proposedBy)}: ${cy}. Fe’i cofnodwyd mewn camgymeriad, mae’n aros i’w weld ac nid yw’n gymwys mwyach. Rheswm: ${reason} Tystiolaeth: ${evidence.reference}`,
    );
  },
  DueDateMoved: ({ occurrence, from, to, amendingProvision }, name) =>
    both(
      `The statutory date of ${occurrenceCalled(name, occurrence).en} moved from ${day(from.lastLawfulDay, 'en')} to ${day(to.lastLawfulDay, 'en')} by ${amendingProvision}.`,
      `Symudodd dyddiad statudol ${occurrenceCalled(name, occurrence).cy} o ${day(from.lastLawfulDay, 'cy')} i ${day(to.lastLawfulDay, 'cy')}. Y ddarpariaeth: ${amendingProvision}.`,
    ),
  CommitmentDeferred: ({ occurrence, from, to, decision, reason }, name) =>
    both(
      `${occurrenceCalled(name, occurrence).head} was deferred from ${day(from.lastLawfulDay, 'en')} to ${day(to.lastLawfulDay, 'en')} by a decision of ${decision.decidedBy} (${decision.reference}). Reason: ${reason}`,
      `Gohiriwyd ${occurrenceCalled(name, occurrence).cy} o ${day(from.lastLawfulDay, 'cy')} i ${day(to.lastLawfulDay, 'cy')} drwy benderfyniad a gofnodwyd. Y penderfynwr: ${decision.decidedBy} (${decision.reference}). Rheswm: ${reason}`,
    ),
  DueDateCorrected: ({ occurrence, from, to, error, evidence }, name) =>
    both(
      `A wrongly recorded date of ${occurrenceCalled(name, occurrence).en} was corrected: ${day(from?.lastLawfulDay, 'en')} became ${day(to.lastLawfulDay, 'en')}. The error: ${error} Evidence: ${evidence.reference}`,
      `Cywirwyd dyddiad ${occurrenceCalled(name, occurrence).cy} a gofnodwyd yn anghywir: o ${day(from?.lastLawfulDay, 'cy')} i ${day(to.lastLawfulDay, 'cy')}. Y gwall: ${error} Tystiolaeth: ${evidence.reference}`,
    ),
};

/** What a date changed with, by the source that it counts from where one is named. */
const CAUSES: Readonly<
  Record<EventData<'OccurrenceRedated'>['cause'], (name: NameOf, source?: string) => Bilingual>
> = {
  reading: () => both('the reading', 'y dehongliad'),
  amendment: () => both('the amendment', 'y diwygiad'),
  act: () => both('what was done', 'yr hyn a wnaed'),
  fact: (name, source) =>
    source === undefined
      ? both('what it counts from', 'yr hyn y mae’n cyfrif ohono')
      : both(
          `what it counts from: ${sourceCalled(name, source).en}`,
          `yr hyn y mae’n cyfrif ohono: ${sourceCalled(name, source).cy}`,
        ),
};

type Called = ReturnType<typeof occurrenceCalled>;

const SET_ASIDE = {
  confirmation: (of: Called) =>
    both(`the confirmation that ${of.en} was done`, `y cadarnhad bod ${of.cy} wedi’i wneud`),
  ending: () => both('the closing of the entry', 'cau’r cofnod'),
  absence: (of: Called) =>
    both(
      `the record that ${of.en} was not done by its last day`,
      `y cofnod na wnaed ${of.cy} erbyn ei ddiwrnod olaf`,
    ),
  milestone: (of: Called) =>
    both(
      `the record that a milestone of ${of.en} was reached`,
      `y cofnod bod carreg filltir ${of.o} wedi’i chyrraedd`,
    ),
  explanation: (of: Called) =>
    both(
      `the explanation of ${of.en} that was recorded instead of the act`,
      `yr esboniad ar ${of.soft} a gofnodwyd yn lle’r weithred`,
    ),
  'trigger-answer': () =>
    both('the answer to what the entry waited for', 'yr ateb i’r hyn yr oedd y cofnod yn aros amdano'),
  item: () => both('the closing of a part', 'cau rhan'),
};

/** What a proposal is for, after a colon; nothing where that is not known. */
const proposed = (name: NameOf, proposalId: string): Bilingual => {
  const kind = name.known?.proposals.get(proposalId);
  return kind === undefined ? both('', '') : both(`: ${changeKinds[kind].en}`, `: ${changeKinds[kind].cy}`);
};
