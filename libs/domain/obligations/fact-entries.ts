import type { Change } from './model/commands';
import type { FactKind } from './model/facts';
import type { Fact, RecordedEntry } from './state';

/** The entries that stand. */
export const standingEntries = ({ entries }: Pick<Fact, 'entries'>): readonly RecordedEntry[] =>
  entries.filter(({ withdrawn }) => !withdrawn);

/** The entry that a recording fills: the one named, the one that was expected, or the next. */
export function numberFor(
  state: Pick<Fact, 'entries'> | null,
  kind: FactKind,
  { number, status }: { readonly number?: number | undefined; readonly status: RecordedEntry['status'] },
): number {
  if (kind === 'event') return 1;
  if (number !== undefined) return number;
  const standing = state === null ? [] : standingEntries(state);
  const expected = standing.find((each) => each.status === 'projected');
  return status === 'recorded' && expected !== undefined
    ? expected.number
    : (standing.at(-1)?.number ?? 0) + 1;
}

/** The number of the entry that a change of a fact is about; null where it does not say which of several. */
export function entryMeant(state: Pick<Fact, 'entries'>, change: Change): number | null {
  if (change.kind === 'fact') return numberFor(state, change.factKind, change);
  if (change.kind !== 'fact-correction' && change.kind !== 'fact-withdrawal') return null;
  const standing = standingEntries(state);
  return change.number ?? (standing.length === 1 ? (standing[0]?.number ?? null) : null);
}
