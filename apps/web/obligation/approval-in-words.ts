import type { Approval } from '#application/queries';
import { type Directory, namesIn } from '#application/directory';
import { formatDate } from '#domain/deadlines';
import { type CalendarDate, type Language, dateInWales, daysBetween } from '#domain/kernel';
import { occurrenceHeading } from '#domain/obligations';
import { sentences } from '../platform/locale';

interface Words {
  readonly directory: Directory;
  readonly language: Language;
  readonly today: CalendarDate;
}

const SHOWN = 3;

/** Something that waits for a second person, as a list says it. */
export function approvalInWords(approval: Approval, { directory, language, today }: Words) {
  const { personId, postId, onBehalfOf, deciders, since } = approval;
  const name = namesIn(directory, language);
  return {
    ...approval,
    by: name({
      personId,
      ...(postId !== null && { postId }),
      ...(onBehalfOf !== null && { onBehalfOf }),
    }),
    forName: approval.decidesFor && name({ personId: approval.decidesFor }),
    about: aboutIn(approval, language),
    waitingDays: daysBetween(dateInWales(since), today),
    who: deciders
      .slice(0, SHOWN)
      .map((each) => each.name)
      .join(', '),
    whoElse: Math.max(0, deciders.length - SHOWN),
  };
}

/** Of which occurrence it is and which days it puts forward, so that two that are alike are told apart. */
function aboutIn(
  { kind, entryKind, title, occurrence, onDay, dueOn }: Approval,
  language: Language,
): readonly string[] {
  const t = sentences(language, 'approvals');
  const heading =
    occurrence === null || entryKind === null || (entryKind !== 'recurring-duty' && occurrence === 1)
      ? []
      : [occurrenceHeading({ kind: entryKind, title }, occurrence)[language]];
  if (onDay === null) return heading;
  const day = formatDate(onDay, language);
  const what = DAYS[kind] ?? 'day';
  const dated = t(`approval.days.${what}`, { day });
  const due =
    dueOn === null || dueOn === onDay ? [] : [t('approval.days.due', { day: formatDate(dueOn, language) })];
  return [...heading, dated, ...(what === 'fact' ? [] : due)];
}

/** What the day is that each puts forward. */
const DAYS: Readonly<Record<string, string>> = {
  completion: 'done',
  deferral: 'moved',
  'statutory-move': 'moved',
  correction: 'moved',
  extension: 'moved',
  pause: 'from',
  'pause-end': 'to',
  explanation: 'explained',
  fact: 'fact',
  'fact-correction': 'fact',
};
