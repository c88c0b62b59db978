import { formatDate } from '#domain/deadlines';
import { type Bilingual, both } from '#domain/kernel';
import { occurrenceCalled } from './names';
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
  EvidenceAttached: ({ reference, description, effectiveOn, file, versionOf, by }, name) => {
    const more = fileInWords(file);
    const newer =
      versionOf === undefined
        ? both('evidence', 'tystiolaeth')
        : both('a newer version of evidence', 'fersiwn fwy newydd o dystiolaeth');
    return both(
      `${name(by)} attached ${newer.en}, which took effect on ${formatDate(effectiveOn, 'en')}: ${reference}. ${description}${more.en}`,
      `Atodwyd gan ${name(by)}: ${newer.cy}, a gymerodd effaith ar ${formatDate(effectiveOn, 'cy')}: ${reference}. ${description}${more.cy}`,
    );
  },
  CompletionSubmitted: ({ occurrence, actEffectiveOn, statement, conflicts = [], by }, name) => {
    const against = listed(conflicts);
    return both(
      `${name(by)} submitted ${occurrenceCalled(name, occurrence).en} as done: the act took effect on ${formatDate(actEffectiveOn, 'en')}. ${statement}${against.en}`,
      `Cyflwynodd ${name(by)} fod ${occurrenceCalled(name, occurrence).cy} wedi’i wneud: cymerodd y weithred effaith ar ${formatDate(actEffectiveOn, 'cy')}. ${statement}${against.cy}`,
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
      `${name(by)} confirmed ${occurrenceCalled(name, occurrence).en} as done. ${judged.en}${against.en}${reason.en}`,
      `Cadarnhaodd ${name(by)} fod ${occurrenceCalled(name, occurrence).cy} wedi’i wneud. ${judged.cy}${against.cy}${reason.cy}`,
    );
  },
  CompletionRefused: ({ occurrence, reason, by }, name) =>
    both(
      `${name(by)} did not confirm ${occurrenceCalled(name, occurrence).en}. Reason: ${reason}`,
      `Ni chadarnhaodd ${name(by)} fod ${occurrenceCalled(name, occurrence).cy} wedi’i wneud. Rheswm: ${reason}`,
    ),
  OutcomeAbsenceRecorded: ({ occurrence, reason, by }, name) =>
    both(
      `${name(by)} recorded that ${occurrenceCalled(name, occurrence).en} was not done by its last day. ${reason}`,
      `Cofnododd ${name(by)} na wnaed ${occurrenceCalled(name, occurrence).cy} erbyn ei ddiwrnod olaf. ${reason}`,
    ),
};

/** The file that was uploaded, after a space; nothing where only a reference was given. */
function fileInWords(file: { readonly name?: string | undefined } | undefined): Bilingual {
  if (file === undefined) return both('', '');
  if (file.name === undefined) return both(' File: erased.', ' Ffeil: wedi’i dileu.');
  return both(` File: ${file.name}.`, ` Ffeil: ${file.name}.`);
}

/** What speaks against a completion, after a space; nothing where nothing does. */
const listed = (conflicts: readonly { readonly message: Bilingual }[]): Bilingual =>
  conflicts.length === 0
    ? both('', '')
    : both(
        ` Against it: ${conflicts.map(({ message }) => message.en).join(' ')}`,
        ` Yn groes iddo: ${conflicts.map(({ message }) => message.cy).join(' ')}`,
      );

const JUDGED = {
  'in-time': () => both('It was in time.', 'Roedd mewn pryd.'),
  late: (days: number) =>
    both(
      `It was ${days} ${days === 1 ? 'day' : 'days'} late.`,
      `Roedd yn hwyr (nifer y diwrnodau: ${days}).`,
    ),
  early: () =>
    both(
      'It was done before the first lawful day: too early.',
      'Fe’i gwnaed cyn y diwrnod cyfreithlon cyntaf: yn rhy gynnar.',
    ),
  'no-date': () => both('There was no date to judge it by.', 'Nid oedd dyddiad i farnu ar ei sail.'),
};
