import {
  type Difference,
  type FieldChange,
  type NameOf,
  type Point,
  differenceBetween,
} from '#domain/history';
import { type Bilingual, type RecordedEvent, type Refusal, type Result, ok, refuse } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { withEntryNames } from './entry-names';
import { readEvents } from './read-events';
import { nothingThen } from './refusals';
import type { Viewer } from './viewer';

/** A change of a field that people have a name for: these are what people are shown. */
export type NamedChange = FieldChange & { readonly label: Bilingual };

export interface NamedDifference extends Difference {
  readonly named: readonly NamedChange[];
}

/** Whether people read another value than before: a flag that was not there yet says no more than one that is not set. */
const isReadOtherwise = ({ before, after }: FieldChange): boolean =>
  ((before.value ?? false) !== false || (after.value ?? false) !== false) &&
  (before.words.en !== after.words.en || before.words.cy !== after.words.cy);

export const namedChanges = (changes: readonly FieldChange[]): readonly NamedChange[] =>
  changes.filter((change): change is NamedChange => change.label !== null && isReadOtherwise(change));

/** As `differenceBetween`, with the changes that people are shown. */
export function differenceFrom(
  events: readonly RecordedEvent[],
  from: Point,
  to: Point,
  name?: NameOf,
): NamedDifference | null {
  const difference = differenceBetween(events, from, to, name);
  return difference && { ...difference, named: namedChanges(difference.changes) };
}

/** What differs between two points of one obligation's record, with the events between as the reasons. */
export async function diff(
  viewer: Viewer,
  ledger: Ledger,
  {
    id,
    from,
    to,
    name,
  }: {
    readonly id: string;
    readonly from: Point;
    readonly to: Point;
    readonly name?: NameOf;
  },
): Promise<Result<NamedDifference, Refusal<'not-found' | 'nothing-at-that-point'>>> {
  const read = await readEvents(viewer, ledger, id);
  if (!read.ok) return read;
  const { events } = read.value;
  const names = await withEntryNames(viewer, ledger, events, name);
  const difference = differenceFrom(events, from, to, names);
  return difference === null ? refuse(nothingThen(id)) : ok(difference);
}
