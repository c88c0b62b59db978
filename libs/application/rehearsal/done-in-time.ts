import type { HolidayCalendar } from '#domain/calendars';
import {
  type CalendarDate,
  type Instant,
  type ObligationId,
  type Refusal,
  atTimeInWales,
  commandId,
  dateInWales,
  laterOf,
  personId,
  sha256Hex,
} from '#domain/kernel';
import {
  type Actor,
  type Command,
  type Obligation,
  type Occurrence,
  confirmableVersion,
  conflictsWaiting,
} from '#domain/obligations';
import type { CurrentDirectory, Directory } from '#application/directory';
import type { PlannedAct, Stage } from './stage';

const OWNER = { id: personId('rehearsal-owner'), name: 'Rehearsal (owner)', role: 'official' } as const;
const APPROVER = {
  id: personId('rehearsal-approver'),
  name: 'Rehearsal (approver)',
  role: 'approver',
} as const;
const NOON = '12:00';

/** The directory with two people more, who hold every post: in a rehearsal nobody's name stands under what they did not do. */
export const withStandIns = (
  directory: CurrentDirectory,
  entries: readonly Obligation[],
): CurrentDirectory => {
  const named = entries.flatMap(({ owner, approver }) => [owner, approver]).filter((post) => post !== null);
  return {
    get current(): Directory {
      const { posts, people } = directory.current;
      const held = [...new Set([...posts.map(({ id }) => id), ...named])];
      const standIn = ({ id, name, role }: typeof OWNER | typeof APPROVER): Directory['people'][number] => ({
        id,
        subject: id,
        clients: [],
        name,
        email: `${id}@cylch.invalid`,
        language: 'en',
        roles: [role],
        posts: held,
      });
      return { ...directory.current, posts, people: [...people, standIn(OWNER), standIn(APPROVER)] };
    },
  };
};

export const nameOfStandIn = (id: string): string | undefined =>
  [OWNER, APPROVER].find((each) => each.id === id)?.name;

/** The last working day on which an occurrence can be done in time; null where it has none to come. */
function lastDayFor({ due, stage }: Occurrence, today: CalendarDate): CalendarDate | null {
  if (due === null || due.lastLawfulDay < today) return null;
  if (stage !== 'open' && stage !== 'awaiting-confirmation') return null;
  return laterOf(laterOf(due.lastWorkingDay.on, due.firstLawfulDay ?? due.lastWorkingDay.on), today);
}

export interface RefusedAct {
  readonly at: Instant;
  readonly obligationId: ObligationId;
  readonly occurrence: number;
  readonly refusal: Refusal;
}

/** Each occurrence is done, submitted and confirmed on its last working day. What is refused is noted, and not tried again. */
export function doneInTime(stage: Stage, refused: RefusedAct[]): () => PlannedAct | null {
  const settled = new Set<string>();
  return () => {
    const today = dateInWales(stage.now);
    let next: PlannedAct | null = null;
    for (const [id, state] of stage.states) {
      if (state.status === 'closed') continue;
      for (const occurrence of state.occurrences) {
        const on = settled.has(keyOf(id, occurrence)) ? null : lastDayFor(occurrence, today);
        const at = on === null ? null : atTimeInWales(on, NOON);
        if (at !== null && (next === null || at < next.at))
          next = { at, perform: (now) => perform(now, id, occurrence.number) };
      }
    }
    return next;
  };

  async function perform(now: Instant, id: ObligationId, number: number): Promise<void> {
    settled.add(`${id}/${number}`);
    for (const step of STEPS) {
      const state = stage.states.get(id);
      const occurrence = state?.occurrences.find((each) => each.number === number);
      const asked =
        state && occurrence && step(state, occurrence, { today: dateInWales(now), calendar: stage.calendar });
      if (asked == null) continue;
      const { command, actor } = asked;
      const ofAct = commandId(`rehearsal/${id}/${number}/${command.type}`);
      const outcome = await stage.ask(id, command, { now, actor, commandId: ofAct });
      if (outcome.refusal === undefined) continue;
      refused.push({ at: now, obligationId: id, occurrence: number, refusal: outcome.refusal });
      return;
    }
  }
}

const keyOf = (id: ObligationId, { number }: Occurrence): string => `${id}/${number}`;

type Step = (
  state: Obligation,
  occurrence: Occurrence,
  on: { readonly today: CalendarDate; readonly calendar: HolidayCalendar },
) => { readonly command: Command; readonly actor: Actor } | null;

const owner = ({ owner: postId }: Obligation): Actor => ({
  personId: OWNER.id,
  roles: [OWNER.role],
  ...(postId !== null && { postId }),
});
const approver = ({ approver: postId }: Obligation): Actor => ({
  personId: APPROVER.id,
  roles: [APPROVER.role],
  ...(postId !== null && { postId }),
});

const evidenceOf = ({ number }: Occurrence): string => `rehearsal-${number}`;

const attach: Step = (state, occurrence, { today }) =>
  occurrence.stage !== 'open'
    ? null
    : {
        actor: owner(state),
        command: {
          type: 'attach-evidence',
          evidenceId: evidenceOf(occurrence),
          // each its own: what already stands for another occurrence speaks against a completion
          reference: evidenceOf(occurrence),
          description: 'As if done, in a rehearsal',
          sha256: sha256Hex(`${state.id}/${evidenceOf(occurrence)}`),
          effectiveOn: today,
        },
      };

const submit: Step = (state, occurrence, { today }) =>
  occurrence.stage !== 'open'
    ? null
    : {
        actor: owner(state),
        command: {
          type: 'submit-completion',
          occurrence: occurrence.number,
          actEffectiveOn: today,
          evidenceIds: [evidenceOf(occurrence)],
          statement: 'Done, in a rehearsal',
        },
      };

const confirm: Step = (state, occurrence, { calendar }) => {
  const version = confirmableVersion(occurrence);
  if (version === null) return null;
  const conflicts = conflictsWaiting(state, occurrence, calendar).map(({ key }) => key);
  return {
    actor: approver(state),
    command: {
      type: 'confirm-completion',
      occurrence: occurrence.number,
      version,
      ...(conflicts.length > 0 && { accepts: { conflicts, reason: 'In a rehearsal' } }),
    },
  };
};

const STEPS: readonly Step[] = [attach, submit, confirm];
