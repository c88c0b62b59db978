import { commandIdOf, eventsSaid, isDecided, keepsCommand, type RecordedGroup } from './recorded-group';
import type { ReplayEntry } from './replay-entry';

/** A decision that is whole, or a record that no decision gave. */
export type Grouped =
  | { readonly kind: 'decision'; readonly group: RecordedGroup }
  | { readonly kind: 'other'; readonly entry: ReplayEntry };

interface Open {
  readonly commandId: string | null;
  readonly entries: ReplayEntry[];
}

const groupOf = (stream: string, { commandId, entries }: Open): Grouped => ({
  kind: 'decision',
  group: { stream, commandId, entries },
});

/** Whether a decision says itself that nothing more belongs to it. */
const isWhole = ({ entries: [first, ...rest] }: Open): boolean =>
  first === undefined || eventsSaid(first) === rest.length + 1;

/**
 * Takes a decision's events together as they pass, by their stream and command. One that says how many events it gave is
 * whole as soon as they are there; any other when its stream goes on to something else, or the records end.
 */
export async function* groupDecisions(
  entries: AsyncIterable<ReplayEntry> | Iterable<ReplayEntry>,
): AsyncGenerator<Grouped> {
  const open = new Map<string, Open>();
  for await (const entry of entries) {
    const { stream, type } = entry.event;
    const commandId = commandIdOf(entry);
    const before = open.get(stream);
    const continues =
      before !== undefined &&
      isDecided(type) &&
      commandId !== null &&
      before.commandId === commandId &&
      !keepsCommand(entry);
    if (before !== undefined && !continues) {
      open.delete(stream);
      yield groupOf(stream, before);
    }
    if (!isDecided(type)) {
      yield { kind: 'other', entry };
      continue;
    }
    const group: Open = continues ? before : { commandId, entries: [] };
    group.entries.push(entry);
    open.set(stream, group);
    if (!isWhole(group)) continue;
    open.delete(stream);
    yield groupOf(stream, group);
  }
  for (const [stream, group] of open) yield groupOf(stream, group);
}
