import { formatDate } from '#domain/deadlines';
import { type Bilingual, both } from '#domain/kernel';
import type { Sentences } from './sentence';

/** Events of the work itself: progress, evidence, completion. */
export const workSentences: Sentences<
  | 'ProgressNoted'
  | 'EvidenceAttached'
  | 'CompletionSubmitted'
  | 'CompletionConfirmed'
  | 'CompletionRefused'
  | 'OutcomeAbsenceRecorded'
> = {
  ProgressNoted: ({ text, by }, name) =>
    both(`${name(by)} noted progress: ${text}`, `Nododd ${name(by)} gynnydd: ${text}`),
  EvidenceAttached: ({ reference, description, effectiveOn, by }, name) =>
    both(
      `${name(by)} attached evidence, effective on ${formatDate(effectiveOn, 'en')}: ${reference}. ${description}`,
      `Atododd ${name(by)} dystiolaeth, yn effeithiol ar ${formatDate(effectiveOn, 'cy')}: ${reference}. ${description}`,
    ),
  CompletionSubmitted: ({ occurrence, actEffectiveOn, statement, conflicts = [], by }, name) => {
    const against = listed(conflicts);
    return both(
      `${name(by)} submitted occurrence ${occurrence} as done: the act took effect on ${formatDate(actEffectiveOn, 'en')}. ${statement}${against.en}`,
      `Cyflwynodd ${name(by)} dro ${occurrence} fel un wedi ei wneud: daeth y weithred i rym ar ${formatDate(actEffectiveOn, 'cy')}. ${statement}${against.cy}`,
    );
  },
  CompletionConfirmed: ({ occurrence, timeliness, daysLate, accepted, by }, name) => {
    const judged = JUDGED[timeliness](daysLate);
    const against = listed(accepted?.conflicts ?? []);
    const reason =
      accepted === undefined
        ? both('', '')
        : both(` Reason: ${accepted.reason}`, ` Rheswm: ${accepted.reason}`);
    return both(
      `${name(by)} confirmed occurrence ${occurrence} as done. ${judged.en}${against.en}${reason.en}`,
      `Cadarnhaodd ${name(by)} fod tro ${occurrence} wedi ei wneud. ${judged.cy}${against.cy}${reason.cy}`,
    );
  },
  CompletionRefused: ({ occurrence, reason, by }, name) =>
    both(
      `${name(by)} did not confirm occurrence ${occurrence}. Reason: ${reason}`,
      `Ni chadarnhaodd ${name(by)} dro ${occurrence}. Rheswm: ${reason}`,
    ),
  OutcomeAbsenceRecorded: ({ occurrence, reason, by }, name) =>
    both(
      `${name(by)} recorded that occurrence ${occurrence} was not done by its last day. ${reason}`,
      `Cofnododd ${name(by)} na wnaed tro ${occurrence} erbyn ei ddiwrnod olaf. ${reason}`,
    ),
};

/** What speaks against a completion, after a space; nothing where nothing does. */
const listed = (conflicts: readonly { readonly message: Bilingual }[]): Bilingual =>
  conflicts.length === 0
    ? both('', '')
    : both(
        ` Against it: ${conflicts.map(({ message }) => message.en).join(' ')}`,
        ` Yn ei erbyn: ${conflicts.map(({ message }) => message.cy).join(' ')}`,
      );

const JUDGED = {
  'in-time': () => both('It was in time.', 'Roedd mewn pryd.'),
  late: (days: number) =>
    both(`It was late, by days: ${days}.`, `Roedd yn hwyr, nifer y diwrnodau: ${days}.`),
  early: () =>
    both(
      'It was done before the first lawful day: too early.',
      'Fe’i gwnaed cyn y diwrnod cyfreithlon cyntaf: yn rhy gynnar.',
    ),
  'no-date': () => both('There was no date to judge it by.', 'Nid oedd dyddiad i’w farnu yn ei erbyn.'),
};
