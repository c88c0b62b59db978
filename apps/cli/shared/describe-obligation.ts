import { type Language, both } from '#domain/kernel';
import { type Due, bodyIn, sourceWords } from '#domain/obligations';
import { formatDate } from '#domain/deadlines';
import type { Deputising } from '#application/delegation';
import type { ObligationWithNeeds } from '#application/queries';
import { standingWords } from '#domain/obligations';
import { visibleLine } from '#platform/visible-text';
import { describeMilestones } from './describe-milestones';
import type { Manner } from './io';
import { describeNeeds } from './describe-needs';
import { candidateWord, projectedWord, provisionalWord } from './words';

const ROLES = { owner: both('Owner', 'Perchennog'), approver: both('Approver', 'Cymeradwywr') } as const;
const FORMER = both('A commitment of the former government.', 'Ymrwymiad y llywodraeth flaenorol.');

/** An obligation for people: its words, its dates with their workings, and what warns. */
export function describeObligation(
  { state, occurrences, warnings, needs }: ObligationWithNeeds,
  { language }: Manner,
  deputies: readonly Deputising[] = [],
): string {
  const { title, source, responsible } = state.definition;
  const { sentence, speaker, place } = sourceWords(source, language);
  const lines = [
    title[language] ?? title.en ?? title.cy ?? state.id,
    `“${sentence}”`,
    [speaker, source.title[language], place].filter((part) => part !== null).join(', '),
    bodyIn(responsible, language).text,
    ...deputies.map(({ role, words }) => `${ROLES[role][language]}: ${words[language]}`),
    '',
    ...(state.governmentChanges.some(({ former }) => former) ? [FORMER[language]] : []),
    ...warnings.map(({ message }) => `! ${message[language]}`),
  ];
  for (const occurrence of occurrences) {
    const last = occurrence.due === null ? '–' : formatDate(occurrence.due.lastLawfulDay, language);
    const stands = standingWords[occurrence.standing][language];
    lines.push(
      `${occurrence.number}. ${last} (${[stands, ...marksOf(occurrence.due, language)].join('; ')})`,
    );
    if (occurrence.undated !== null && occurrence.standing !== 'clock-stopped')
      lines.push(`     ! ${occurrence.undated.message[language]}`);
    if (occurrence.earlierDues.length > 0)
      lines.push(`     ${earlierDates(occurrence.earlierDues, language)}`);
    for (const note of occurrence.notes) lines.push(`     ${note[language]}`);
    for (const { message } of [...occurrence.conflicts, ...occurrence.restatements])
      lines.push(`   ! ${message[language]}`);
    for (const step of occurrence.due?.steps ?? []) lines.push(`     ${step.text[language]}`);
    lines.push(...describeMilestones(occurrence, language));
  }
  lines.push(...describeNeeds(needs, language));
  return `${lines.map(visibleLine).join('\n')}\n`;
}

const EARLIER = both('Earlier dates', 'Dyddiadau cynharach');

/** Every date that stood before, the original first; a dash where there was none, such as while the clock was stopped. */
function earlierDates(
  earlierDues: readonly { readonly due: Pick<Due, 'lastLawfulDay'> | null }[],
  language: Language,
): string {
  const days = earlierDues.map(({ due }) => (due === null ? '–' : formatDate(due.lastLawfulDay, language)));
  return `${EARLIER[language]}: ${days.join('; ')}`;
}

/** What is to be known of a date wherever it is shown. */
const marksOf = (due: Due | null, language: Language): readonly string[] => [
  ...(due?.candidate === true ? [candidateWord[language]] : []),
  ...(due?.projected === true ? [projectedWord[language]] : []),
  ...(due?.provisional === true ? [provisionalWord[language]] : []),
];
