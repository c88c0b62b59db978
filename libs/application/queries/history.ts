import {
  type DescribedEvent,
  type NameOf,
  type Point,
  type ReplayStep,
  describeRecorded,
  isKnown,
  namedFrom,
  statesOf,
  whyRecorded,
} from '#domain/history';
import { type Refusal, type Result, ok, refuse } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { type NamedChange, namedChanges } from './diff';
import { withEntryNames } from './entry-names';
import { readEvents } from './read-events';
import { noSuchEvent } from './refusals';
import { type Asking, type ObligationView, viewAt } from './view';
import type { Viewer } from './viewer';

interface HistoryAsked {
  readonly id: string;
  readonly name?: NameOf | undefined;
}

/** Every event of one obligation that was known at a point, oldest first, with who, when and why. */
export async function history(
  viewer: Viewer,
  ledger: Ledger,
  { id, known, name }: HistoryAsked & { readonly known?: Point['known'] | undefined },
): Promise<Result<readonly DescribedEvent[], Refusal<'not-found'>>> {
  const read = await readEvents(viewer, ledger, id);
  if (!read.ok) return read;
  const { events } = read.value;
  const names = namedFrom(events, await withEntryNames(viewer, ledger, events, name));
  return ok(events.filter((event) => isKnown(event, known)).map((event) => describeRecorded(event, names)));
}

/** The state after every event of one obligation, with who and why. */
export async function states(
  viewer: Viewer,
  ledger: Ledger,
  { id, name }: HistoryAsked,
): Promise<Result<readonly ReplayStep[], Refusal<'not-found'>>> {
  const read = await readEvents(viewer, ledger, id);
  if (!read.ok) return read;
  const { events } = read.value;
  return ok(statesOf(events, await withEntryNames(viewer, ledger, events, name)));
}

type RecordedBecause = NonNullable<ReturnType<typeof whyRecorded>>;

/** Why one event is there, and the obligation as it was known right after it. */
interface EventAnswer {
  readonly recorded: RecordedBecause;
  readonly named: readonly NamedChange[];
  readonly view: ObligationView;
}

/** Why one event of an obligation's history is there: what was decided, from what, and what it changed. */
export async function historyEvent(
  viewer: Viewer,
  ledger: Ledger,
  { id, position, now, name: given }: Asking & { readonly id: string; readonly position: number },
): Promise<Result<EventAnswer, Refusal<'not-found' | 'no-such-record'>>> {
  const read = await readEvents(viewer, ledger, id);
  if (!read.ok) return read;
  const { events } = read.value;
  const name = await withEntryNames(viewer, ledger, events, given);
  const recorded = whyRecorded(events, position, name);
  const view = viewAt(
    read.value.id,
    events,
    { known: position },
    { now, name, calendar: ledger.holidays.current },
  );
  if (recorded === null || view === null) return refuse(noSuchEvent(id, position));
  return ok({ recorded, named: namedChanges(recorded.changes), view });
}
