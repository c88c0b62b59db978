import { type Directory, type Person, actorFor, nobodyElse } from '#application/directory';
import type { HolidayCalendar } from '#domain/calendars';
import { type Bilingual, type CalendarDate, both } from '#domain/kernel';
import {
  type Obligation,
  type Occurrence,
  matterOf,
  refusal,
  routeOf,
  takesAction,
} from '#domain/obligations';
import { hasSentence, sentences } from '../platform/locale';

interface About {
  readonly obligation: Obligation;
  readonly directory: Directory;
  readonly today: CalendarDate;
  readonly calendar: HolidayCalendar;
  readonly occurrence?: Occurrence;
}

const said = (key: string): Bilingual =>
  both(
    sentences('en', 'shared/check')(`unavailable.${key}`),
    sentences('cy', 'shared/check')(`unavailable.${key}`),
  );

/** Why a form about an entry could only be refused, whatever its answers; null where it could be accepted. */
export function whyNot(about: About, page: string, person: Person): Bilingual | null {
  const { obligation, occurrence } = about;
  // one that waits may be submitted again, which is no action that anybody looks for
  const again = page === 'submit-completion' && occurrence?.stage === 'awaiting-confirmation';
  if (!again && !takesAction(obligation, page, occurrence?.number ?? null, about))
    return said(reasonFor(about, page));
  return whyNobody(about, page, person);
}

function reasonFor({ obligation, occurrence }: About, page: string): string {
  if (obligation.status === 'closed' || !hasSentence('en', 'shared/check', `unavailable.${page}`))
    return 'closed';
  const isOpen = occurrence?.stage === 'open' || occurrence?.stage === 'absence-recorded';
  return page === 'submit-completion' && isOpen && obligation.evidence.length === 0 ? 'no-evidence' : page;
}

/** Why nobody could agree to what takes two; null where somebody could, or one decides. */
function whyNobody({ obligation, directory }: About, page: string, person: Person): Bilingual | null {
  const matter = matterOf(page);
  if (matter === undefined) return null;
  const { owner, approver } = obligation;
  const post = [owner, approver].find((each) => each !== null && person.posts.includes(each));
  const actor = actorFor(person, post ?? undefined);
  const route = routeOf(obligation, matter, actor);
  if (!route.ok) return route.refusal.message;
  if (route.value === 'alone') return null;
  return nobodyElse(directory, actor) === null ? null : refusal('nobody-else', undefined).message;
}
