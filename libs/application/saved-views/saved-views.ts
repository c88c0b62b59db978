import { z } from 'zod';
import {
  type Bilingual,
  type Instant,
  type PersonId,
  type Result,
  addMillis,
  both,
  ok,
  refuse,
} from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import {
  type SavedView,
  addView,
  countViews,
  deleteUnopenedViews,
  deleteView,
  isNameTaken,
  listViews,
  openView,
  renameView,
} from '#record/saved-views';

export const LONGEST_NAME = 60;
const MOST_VIEWS = 50;
const RETENTION_DAYS = 731;
const DAY_MS = 86_400_000;

export interface ViewRefusal {
  readonly code: 'view-name' | 'view-name-taken' | 'too-many-views' | 'no-such-view';
  readonly message: Bilingual;
}

const refusals: Readonly<Record<ViewRefusal['code'], Bilingual>> = {
  'view-name': both(
    `Give the view a name of 1 to ${LONGEST_NAME} characters`,
    `Rhowch enw o 1 i ${LONGEST_NAME} nod i’r olwg`,
  ),
  'view-name-taken': both(
    'You already have a view with this name: give this one another',
    'Mae gennych olwg â’r enw hwn eisoes: rhowch enw arall i’r un yma',
  ),
  'too-many-views': both(
    `You have ${MOST_VIEWS} saved views: delete one first`,
    `Mae gennych ${MOST_VIEWS} o olygon wedi’u cadw: dilëwch un yn gyntaf`,
  ),
  'no-such-view': both('You have no such view', 'Nid oes gennych olwg o’r fath'),
};

export const noSuchView: ViewRefusal = { code: 'no-such-view', message: refusals['no-such-view'] };

const refused = (code: ViewRefusal['code']) => refuse({ code, message: refusals[code] });

type Db = Pick<Ledger, 'db'>;

/** what cannot be seen is no name */
const nameSchema = z
  .string()
  .max(10 * LONGEST_NAME)
  .transform((name) =>
    name
      .replaceAll(/[\p{Cf}\p{Cc}]/gu, '')
      .trim()
      .replaceAll(/\s+/gu, ' '),
  )
  .pipe(z.string().min(1).max(LONGEST_NAME));
const querySchema = z.string().max(2_000);

/** The views that a person saved, by name. */
export const savedViews = ({ db }: Db, personId: PersonId): Promise<readonly SavedView[]> =>
  listViews(db, personId);

/** Saves the query of an address under a name. Sent twice, it is saved once. */
export async function makeView(
  { db }: Db,
  asked: {
    readonly personId: PersonId;
    readonly id: string;
    readonly name: unknown;
    readonly query: string;
    readonly now: Instant;
  },
): Promise<Result<null, ViewRefusal>> {
  const { personId, id, now } = asked;
  const name = nameSchema.safeParse(asked.name);
  const query = querySchema.safeParse(asked.query);
  if (!name.success || !query.success) return refused('view-name');
  await deleteUnopenedViews(db, addMillis(now, -RETENTION_DAYS * DAY_MS));
  if (await isNameTaken(db, { personId, id, name: name.data }))
    return (await isThere(db, { personId, name: name.data, query: query.data }))
      ? ok(null)
      : refused('view-name-taken');
  if ((await countViews(db, personId)) >= MOST_VIEWS) return refused('too-many-views');
  await addView(db, { id, personId, name: name.data, query: query.data, openedAt: now });
  return ok(null);
}

/** A double click, or one sent again: just this was saved already. */
async function isThere(
  db: Db['db'],
  { personId, name, query }: Pick<SavedView, 'personId' | 'name' | 'query'>,
): Promise<boolean> {
  const views = await listViews(db, personId);
  return views.some((view) => view.name === name && view.query === query);
}

export async function renameSavedView(
  { db }: Db,
  view: { readonly personId: PersonId; readonly id: string; readonly name: unknown },
): Promise<Result<null, ViewRefusal>> {
  const name = nameSchema.safeParse(view.name);
  if (!name.success) return refused('view-name');
  const renamed = { personId: view.personId, id: view.id, name: name.data };
  if (await isNameTaken(db, renamed)) return refused('view-name-taken');
  return (await renameView(db, renamed)) ? ok(null) : refused('no-such-view');
}

/** The query that was saved; null where the person has no such view. */
export const openSavedView = (
  { db }: Db,
  view: { readonly personId: PersonId; readonly id: string; readonly now: Instant },
): Promise<string | null> => openView(db, { personId: view.personId, id: view.id, openedAt: view.now });

/** @returns whether the person had it */
export const deleteSavedView = (
  { db }: Db,
  view: { readonly personId: PersonId; readonly id: string },
): Promise<boolean> => deleteView(db, view);
