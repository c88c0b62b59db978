import {
  type CalendarDate,
  type Instant,
  type ObligationId,
  type PersonId,
  type Refusal,
  type Result,
  addYears,
  both,
  dateInWales,
  endOfDay,
  ok,
  refuse,
} from '#domain/kernel';
import { lackedFacts } from '#domain/obligations';
import { type CurrentDirectory, recipientsFrom } from '#application/directory';
import type { Ledger } from '#record/ledger';
import { copyEvents } from './copy-events';
import { type RefusedAct, doneInTime, nameOfStandIn, withStandIns } from './done-in-time';
import { type RehearsedItem, itemsOf } from './items';
import { joinedStreams } from './joined-streams';
import { Stage, type StageServices } from './stage';

/** What comes round every few weeks and nobody does is reminded of ever more often: a history has an end that can be read. */
export const MOST_EVENTS = 10_000;

/** A scratch ledger, which is thrown away afterwards. */
interface Scratch {
  readonly ledger: Ledger;
  close(): Promise<void>;
}

interface RehearseServices extends Pick<StageServices, 'settings' | 'program'> {
  /** the real ledger: it is read, never written */
  readonly ledger: Pick<Ledger, 'db' | 'readStream' | 'holidays'>;
  readonly directory: CurrentDirectory;
  readonly openScratch: () => Promise<Scratch>;
}

interface RehearseQuestion {
  readonly id: string;
  readonly now: Instant;
  readonly years: number;
  /** each occurrence is done on its last working day; otherwise nobody does anything */
  readonly doneInTime: boolean;
  /** told of each day on which something is decided */
  readonly onDay?: ((on: CalendarDate) => void) | undefined;
  /** it stops once so many events are recorded */
  readonly most?: number | undefined;
}

/** What would come of an obligation and of what it is joined to. */
export interface Rehearsed {
  readonly id: string;
  readonly from: Instant;
  readonly until: Instant;
  /** it ended before the years that were asked for, at the most events that are rehearsed */
  readonly stopped: boolean;
  readonly doneInTime: boolean;
  /** the obligation first, then those that it is joined to by what their dates count from */
  readonly entries: readonly ObligationId[];
  /** how many more share a fact with them */
  readonly leftOut: number;
  /** the facts that nobody has recorded when it ends, by entry */
  readonly awaits: readonly { readonly obligationId: ObligationId; readonly facts: readonly string[] }[];
  readonly items: readonly RehearsedItem[];
}

const notFound = (id: string): Refusal<'not-found'> => ({
  code: 'not-found',
  message: both(`There is no obligation ${id} on the register.`, `Nid yw ${id} ar y gofrestr.`),
});

/**
 * The coming years of an obligation, and of what it is joined to by what dates count from, lived on the real engine in skipped
 * time against a scratch ledger. Of the real ledger it only reads.
 */
export async function rehearse(
  { ledger, directory, openScratch, settings, program }: RehearseServices,
  { id, now, years, doneInTime: inTime, onDay, most = MOST_EVENTS }: RehearseQuestion,
): Promise<Result<Rehearsed, Refusal<'not-found'>>> {
  const joined = await joinedStreams(ledger, id);
  if (joined === null) return refuse(notFound(id));
  const { entries, events, leftOut } = joined;
  const until = endOfDay(addYears(dateInWales(now), years));
  const scratch = await openScratch();
  try {
    scratch.ledger.holidays.takeFrom(ledger.holidays);
    await copyEvents(events, scratch.ledger, ledger.holidays.current);
    const real = recipientsFrom(directory);
    const nameOf = (person: PersonId): string | undefined => nameOfStandIn(person) ?? real.nameOf(person);
    const stage = new Stage(
      {
        ledger: scratch.ledger,
        directory: withStandIns(directory, [...entries.values()]),
        recipients: { ...real, nameOf },
        settings,
        program,
      },
      now,
    );
    const refused: RefusedAct[] = [];
    await stage.takeUp(entries);
    await stage.until(until, inTime ? doneInTime(stage, refused) : undefined, (at) => {
      onDay?.(dateInWales(at));
      return stage.recorded.length < most;
    });
    const { recorded, mails, states } = stage;
    const stopped = recorded.length >= most;
    return ok({
      id,
      from: now,
      until: stopped ? stage.now : until,
      stopped,
      doneInTime: inTime,
      entries: [...entries.keys()],
      leftOut,
      awaits: [...states.values()]
        .map((state) => ({ obligationId: state.id, facts: lackedFacts(state) }))
        .filter(({ facts }) => facts.length > 0),
      items: await itemsOf(
        scratch.ledger,
        { recorded, mails, refused },
        ({ personId }) => nameOf(personId) ?? personId,
      ),
    });
  } finally {
    await scratch.close();
  }
}
