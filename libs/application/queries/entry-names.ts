import type { NameOf } from '#domain/history';
import { type Bilingual, type JsonValue, type RecordedEvent, both, obligationIdSchema } from '#domain/kernel';
import { fold } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { type Viewer, maySee } from './viewer';

/** The members of events that hold the id of another entry, or several. */
const NAMING = new Set(['to', 'supersededBy', 'template', 'obligationId', 'source', 'entries']);

/** So many entries are named in one answer: lists of a change of government have more. */
const MOST = 200;

const byId: NameOf = ({ personId }) => personId;

/** The same names, and the titles of the entries that events speak of, as far as the viewer may see those. */
export async function withEntryNames(
  viewer: Viewer,
  ledger: Pick<Ledger, 'readStream'>,
  events: readonly Pick<RecordedEvent, 'data'>[],
  name: NameOf = byId,
): Promise<NameOf> {
  const ids = new Set<string>();
  for (const { data } of events) collect(ids, data);
  const titles = new Map<string, Bilingual>();
  for (const id of [...ids].slice(0, MOST)) {
    const title = await titleOf(viewer, ledger, id);
    if (title !== null) titles.set(id, title);
  }
  const { post, known } = name;
  return Object.assign((by: Parameters<NameOf>[0]) => name(by), {
    post,
    known,
    entry: (id: string) => titles.get(id) ?? name.entry?.(id),
  });
}

async function titleOf(
  viewer: Viewer,
  ledger: Pick<Ledger, 'readStream'>,
  text: string,
): Promise<Bilingual | null> {
  const id = obligationIdSchema.safeParse(text).data;
  if (id === undefined || !maySee(viewer, id)) return null;
  const events = await ledger.readStream(id);
  if (events[0]?.type !== 'ObligationRegistered') return null;
  const { en, cy } = fold(events)?.definition.title ?? {};
  return both(en ?? cy ?? id, cy ?? en ?? id);
}

function collect(ids: Set<string>, value: JsonValue, key = ''): void {
  if (typeof value === 'string') {
    if (NAMING.has(key)) ids.add(value);
  } else if (Array.isArray(value)) for (const each of value as readonly JsonValue[]) collect(ids, each, key);
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value)) collect(ids, each, name);
}
