import type { Approval } from '#application/queries';
import { type Directory, namesIn } from '#application/directory';
import { type CalendarDate, type Language, dateInWales, daysBetween } from '#domain/kernel';

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
    waitingDays: daysBetween(dateInWales(since), today),
    who: deciders
      .slice(0, SHOWN)
      .map((each) => each.name)
      .join(', '),
    whoElse: Math.max(0, deciders.length - SHOWN),
  };
}
