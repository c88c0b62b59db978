import { type Directory, actorFor, secondPeople } from '#application/directory';
import type { HolidayCalendar } from '#domain/calendars';
import { type PreviewedReminder, ladderPreview } from '#domain/history';
import { type CalendarDate, type Instant, commandId } from '#domain/kernel';
import { type Actor, type Obligation, type ObligationEventDraft, decide, evolve } from '#domain/obligations';

/** The last lawful day of an occurrence, as it stands and as it would; null where it has none. */
export interface MovedDate {
  readonly occurrence: number;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/** The next reminders as they stand and as they would. */
export interface RemindersChange {
  readonly before: readonly PreviewedReminder[];
  readonly after: readonly PreviewedReminder[];
}

const daysOf = (state: Obligation | null): ReadonlyMap<number, CalendarDate | null> =>
  new Map((state?.occurrences ?? []).map(({ number, due }) => [number, due?.lastLawfulDay ?? null]));

/** The dates of an entry that a decision sets, moves or takes away. */
export function movedDates(before: Obligation | null, after: Obligation | null): readonly MovedDate[] {
  const [one, other] = [daysOf(before), daysOf(after)];
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((occurrence) => {
    const [from, to] = [one.get(occurrence) ?? null, other.get(occurrence) ?? null];
    return from === to ? [] : [{ occurrence, from, to }];
  });
}

/** Years that are looked through, until there is enough to show: a busy entry has enough in the first. */
const YEARS = [1, 3, 6];
const SHOWN = 4;

interface On {
  readonly now: Instant;
  /** the list of bank holidays that it is decided with */
  readonly calendar: HolidayCalendar;
}

function nextOf(state: Obligation | null, { now, calendar }: On): readonly PreviewedReminder[] {
  if (state === null || state.status === 'closed') return [];
  let found: readonly PreviewedReminder[] = [];
  for (const years of YEARS) {
    found = ladderPreview(state, calendar, now, years);
    if (found.length >= SHOWN) break;
  }
  return found.slice(0, SHOWN);
}

export const remindersChange = (
  before: Obligation | null,
  after: Obligation | null,
  on: On,
): RemindersChange => ({ before: nextOf(before, on), after: nextOf(after, on) });

/** An entry once what was just proposed is approved; as it is where nothing was, or nobody could. */
export function afterApproval(
  state: Obligation,
  drafts: readonly ObligationEventDraft[],
  { actor, directory, now, calendar }: On & { readonly actor: Actor; readonly directory: Directory },
): Obligation {
  const proposed = drafts.find(({ type }) => type === 'ChangeProposed');
  const [second] = secondPeople(directory, actor, state.approver);
  if (proposed?.type !== 'ChangeProposed' || second === undefined) return state;
  const { proposalId } = proposed.data;
  const approval = decide(
    state,
    { type: 'approve-change', proposalId },
    {
      now,
      actor: actorFor(second, state.approver ?? undefined),
      commandId: commandId(`preview/${proposalId}`),
      calendar,
    },
  );
  return approval.ok ? approval.value.reduce<Obligation>(evolve, state) : state;
}
