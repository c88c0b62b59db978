import { type Bilingual, type RecordedEvent, both } from '#domain/kernel';
import { type By, type Change, type EventData, knownFactTitle } from '#domain/obligations';

/** What the events of one stream call its readings, its parts and its proposals. */
interface KnownNames {
  readonly readings: ReadonlyMap<string, Bilingual>;
  readonly items: ReadonlyMap<string, Bilingual>;
  readonly proposals: ReadonlyMap<string, Change['kind']>;
}

/** The names to show: of who decided and of posts, which the directory knows and the ledger does not, and of what a stream names. */
export interface NameOf {
  (by: By): string;
  readonly post?: ((id: string) => string) | undefined;
  readonly known?: KnownNames | undefined;
}

type Defined = Partial<Pick<EventData<'ObligationRegistered'>['definition'], 'readings' | 'items'>>;

/** The same names, and those that the events of a stream give. */
export function namedFrom(
  stream: readonly Pick<RecordedEvent, 'type' | 'data'>[],
  name: NameOf = ({ personId }) => personId,
): NameOf {
  const readings = new Map<string, Bilingual>();
  const items = new Map<string, Bilingual>();
  const proposals = new Map<string, Change['kind']>();
  for (const { type, data } of stream) {
    const defined = (data['definition'] ?? {}) as Defined;
    for (const { id, label } of defined.readings ?? []) readings.set(id, label);
    for (const { id, title } of defined.items ?? [])
      items.set(id, both(title.en ?? title.cy ?? id, title.cy ?? title.en ?? id));
    if (type !== 'ChangeProposed') continue;
    const { proposalId, change } = data as unknown as EventData<'ChangeProposed'>;
    proposals.set(proposalId, change.kind);
  }
  return Object.assign((by: By) => name(by), { post: name.post, known: { readings, items, proposals } });
}

export const postCalled = (name: NameOf, id: string | null | undefined): string =>
  id == null ? '–' : (name.post?.(id) ?? id);

export const readingCalled = (name: NameOf, id: string): Bilingual =>
  name.known?.readings.get(id) ?? both(id, id);

export const itemCalled = (name: NameOf, id: string): Bilingual => name.known?.items.get(id) ?? both(id, id);

/** A fact or a trigger by its title, in quotation marks; by its id where it has none. */
export function factCalled(id: string, given?: Bilingual): Bilingual {
  const title = given ?? knownFactTitle(id) ?? both(id, id);
  return both(`“${title.en}”`, `“${title.cy}”`);
}

/** What dates count from: a fact by its title, an entry by its id. */
export const sourceCalled = (source: string): Bilingual =>
  knownFactTitle(source) === null ? both(source, source) : factCalled(source);
