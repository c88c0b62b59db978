import { type Bilingual, type RecordedEvent, both, inBoth, quoted } from '#domain/kernel';
import {
  type By,
  type Change,
  type EventData,
  knownFactTitle,
  occurrenceInSentence,
  occurrenceLabel,
} from '#domain/obligations';

/** What the events of one stream call its readings, its parts and its proposals. */
interface KnownNames {
  readonly readings: ReadonlyMap<string, Bilingual>;
  readonly items: ReadonlyMap<string, Bilingual>;
  readonly proposals: ReadonlyMap<string, Change['kind']>;
  /** by which its occurrences are named */
  readonly entry: Named | undefined;
}

/** The names to show: of who decided and of posts, which the directory knows and the ledger does not, and of what a stream names. */
export interface NameOf {
  (by: By): string;
  readonly post?: ((id: string) => string) | undefined;
  /** the title of another entry of the register; undefined where it is not known, or not for the reader */
  readonly entry?: ((id: string) => Bilingual | undefined) | undefined;
  readonly known?: KnownNames | undefined;
}

type Named = Pick<EventData<'ObligationRegistered'>['definition'], 'kind' | 'title'>;
type Defined = Partial<Pick<EventData<'ObligationRegistered'>['definition'], 'readings' | 'items'> & Named>;

/** The same names, and those that the events of a stream give. */
export function namedFrom(
  stream: readonly Pick<RecordedEvent, 'type' | 'data'>[],
  name: NameOf = ({ personId }) => personId,
): NameOf {
  const readings = new Map<string, Bilingual>();
  const items = new Map<string, Bilingual>();
  const proposals = new Map<string, Change['kind']>();
  let entry: Named | undefined;
  for (const { type, data } of stream) {
    const defined = (data['definition'] ?? {}) as Defined;
    if (defined.kind !== undefined && defined.title !== undefined)
      entry = { kind: defined.kind, title: defined.title };
    for (const { id, label } of defined.readings ?? []) readings.set(id, label);
    for (const { id, title } of defined.items ?? []) items.set(id, inBoth(title, id));
    if (type !== 'ChangeProposed') continue;
    const { proposalId, change } = data as unknown as EventData<'ChangeProposed'>;
    proposals.set(proposalId, change.kind);
  }
  return Object.assign((by: By) => name(by), {
    post: name.post,
    entry: name.entry,
    known: { readings, items, proposals, entry },
  });
}

export const postCalled = (name: NameOf, id: string | null | undefined): string =>
  id == null ? '–' : (name.post?.(id) ?? id);

export const readingCalled = (name: NameOf, id: string): Bilingual =>
  name.known?.readings.get(id) ?? both(id, id);

export const itemCalled = (name: NameOf, id: string): Bilingual => name.known?.items.get(id) ?? both(id, id);

/** An occurrence as the entry names it; by its number where the entry is not known. */
export const occurrenceCalled = (name: NameOf | undefined, number: number) =>
  occurrenceInSentence(name?.known?.entry, number);

/** What is said of an occurrence, after its name where there are several. */
export const ofOccurrence = (name: NameOf | undefined, number: number, said: Bilingual): Bilingual =>
  occurrenceLabel(name?.known?.entry, number, said);

/** A fact or a trigger by its title, in quotation marks; by its id where it has none. */
export const factCalled = (id: string, given?: Bilingual): Bilingual =>
  quoted(given ?? knownFactTitle(id) ?? both(id, id));

/** Another entry by its title, in quotation marks; by its id where nothing gives it one. */
export function entryCalled(name: NameOf, id: string): Bilingual {
  const title = name.entry?.(id);
  return title === undefined ? both(id, id) : quoted(title);
}

/** Several of them, one after the other. */
export function entriesCalled(name: NameOf, ids: readonly string[]): Bilingual {
  const called = ids.map((id) => entryCalled(name, id));
  return both(called.map(({ en }) => en).join(', '), called.map(({ cy }) => cy).join(', '));
}

/** What dates count from: a fact or an entry by its title. */
export const sourceCalled = (name: NameOf, source: string): Bilingual =>
  knownFactTitle(source) === null ? entryCalled(name, source) : factCalled(source);
