import type { NameOf } from '#domain/history';
import {
  type Bilingual,
  type JsonValue,
  type PartlyTranslated,
  type RecordedEvent,
  inBoth,
  obligationIdSchema,
} from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { entryTitles } from './register';
import type { Viewer } from './viewer';

/** The members of events that hold the id of another entry, or several. */
const NAMING = new Set(['to', 'supersededBy', 'template', 'obligationId', 'source', 'entries']);

/** So many entries are named in one answer: lists of a change of government have more. */
const MOST = 200;

const byId: NameOf = ({ personId }) => personId;

type Titles = ReadonlyMap<string, PartlyTranslated>;

/** The same names, and the titles of the entries that events speak of, as far as the viewer may see those. */
export const withEntryNames = (
  viewer: Viewer,
  ledger: Pick<Ledger, 'db'>,
  events: readonly Pick<RecordedEvent, 'data'>[],
  name?: NameOf,
): Promise<NameOf> => namesWith((ids) => entryTitles(viewer, ledger, { ids }), events, name);

/** The same, where the titles come from. */
export async function namesWith(
  titlesOf: (ids: readonly string[]) => Promise<Titles>,
  events: readonly Pick<RecordedEvent, 'data'>[],
  name: NameOf = byId,
): Promise<NameOf> {
  const ids = new Set<string>();
  for (const { data } of events) collect(ids, data);
  const titles = await titlesOf(
    [...ids].filter((id) => obligationIdSchema.safeParse(id).success).slice(0, MOST),
  );
  const called = (id: string): Bilingual | undefined => {
    const title = titles.get(id);
    return title && inBoth(title, id);
  };
  const { post, known } = name;
  return Object.assign((by: Parameters<NameOf>[0]) => name(by), {
    post,
    known,
    entry: (id: string) => called(id) ?? name.entry?.(id),
  });
}

function collect(ids: Set<string>, value: JsonValue, key = ''): void {
  if (typeof value === 'string') {
    if (NAMING.has(key)) ids.add(value);
  } else if (Array.isArray(value)) for (const each of value as readonly JsonValue[]) collect(ids, each, key);
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value)) collect(ids, each, name);
}
