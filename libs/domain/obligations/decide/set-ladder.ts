import { type CalendarDate, type PostId, ok, refuse, sameJson } from '#domain/kernel';
import { hearersOf } from '../ladder-in-force';
import { APPROVER_HEARS_BEFORE, ON_THE_DAY, stepsUpTo } from '../ladder';
import { type Ladder, type Nations, tellsApproverBefore } from '../model/ladder';
import { refusal } from '../refusals/refusal';
import type { Obligation } from '../state';
import { isSettled } from '../stops';
import { type DecideContext, Drafts, type Handler, byOf, todayOf } from './handler';

/** The nations of the obligation’s own posts, where the directory says others than are on record. */
function newNations(state: Obligation, nations: Nations = {}): Nations | undefined {
  const own = [state.owner, state.approver, state.definition.deputy ?? null];
  const found = Object.entries(nations).filter(([post, nation]) => {
    const isOwn = own.some((each) => each === post);
    return isOwn && (state.nations[post as PostId] ?? 'wales') !== nation;
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** The day before is the latest step there is: where it is gone, no ladder could remind anybody. */
const LATEST: Ladder = { before: [{ count: 1, unit: 'day', to: ['owner'] }], after: [] };

/**
 * A date to come that nobody would be reminded of before it: each of the ladder’s steps lies behind, and none of an earlier
 * ladder was sent. Null where there is none.
 */
function unheard(state: Obligation, ladder: Ladder, context: DecideContext): CalendarDate | null {
  const today = todayOf(context);
  for (const occurrence of state.occurrences) {
    const day = occurrence.due?.lastLawfulDay ?? today;
    if (day <= today || isSettled(occurrence.stage) || occurrence.remindersSent.length > 0) continue;
    const isLeft = (each: Ladder): boolean =>
      stepsUpTo({
        ladder: each,
        day,
        calendar: context.calendar,
        hearers: hearersOf(state, occurrence),
      }).some(({ on, key }) => on >= today && key !== ON_THE_DAY);
    if (!isLeft(ladder) && isLeft(LATEST)) return day;
  }
  return null;
}

/** Sets when who is reminded, from today on. The approver of a statutory date is never left out of what comes before it. */
export const setLadder: Handler<'set-ladder'> = (state, command, context) => {
  const { ladder, reason } = command;
  const nations = newNations(state, command.nations);
  if (nations === undefined && sameJson(ladder, state.ladders.at(-1)?.ladder ?? null))
    return refuse(refusal('nothing-to-change', undefined, '/ladder'));
  const needsApprover = state.definition.authority === APPROVER_HEARS_BEFORE;
  if (ladder !== null && needsApprover && !tellsApproverBefore(ladder))
    return refuse(refusal('ladder-without-approver', undefined, '/ladder/before'));
  const day = ladder !== null && needsApprover ? unheard(state, ladder, context) : null;
  if (day !== null) return refuse(refusal('ladder-lies-behind', { day }, '/ladder/before'));
  return ok(new Drafts(context).add('LadderSet', { ladder, nations, reason, by: byOf(context) }).events);
};
