import type { Generated } from 'kysely';
import { type Instant, type ObligationId, type PersonId, addMillis } from '#domain/kernel';
import type { Database } from '#record/ledger';

export const accessKinds = ['evidence', 'mail', 'bundle'] as const;

/** Somebody opened a file of evidence or a mail, or took a bundle. */
export interface AccessEntry {
  readonly at: Instant;
  readonly personId: PersonId;
  readonly onBehalfOf: PersonId | null;
  readonly kind: (typeof accessKinds)[number];
  /** null for what is about several entries, or about none */
  readonly obligationId: ObligationId | null;
  /** the id of the evidence or the mail; of a bundle its fingerprint */
  readonly what: string;
  readonly through: 'page' | 'api';
}

export type ListedAccess = AccessEntry & { readonly id: number };

type AccessTable = { readonly 'web.accessLog': AccessEntry & { readonly id: Generated<number> } };

const tables = (db: Database) => db.$extendTables<AccessTable>();

const DAY = 86_400_000;
const FORGOTTEN_AT_ONCE = 1_000;

/** Notes one access, and forgets those of more than so many days ago. */
export async function noteAccess(db: Database, entry: AccessEntry, keepDays: number): Promise<void> {
  await tables(db).insertInto('web.accessLog').values(entry).execute();
  const old = tables(db)
    .selectFrom('web.accessLog')
    .select('id')
    .where('at', '<', addMillis(entry.at, -keepDays * DAY))
    .orderBy('at')
    .limit(FORGOTTEN_AT_ONCE)
    .forUpdate()
    .skipLocked();
  await tables(db).deleteFrom('web.accessLog').where('id', 'in', old).execute();
}

interface Wanted {
  readonly personId?: PersonId | undefined;
  readonly kind?: AccessEntry['kind'] | undefined;
  readonly from?: Instant | undefined;
  readonly before?: Instant | undefined;
  /** about these alone; absent: about all, and about none */
  readonly about?: readonly ObligationId[] | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** Who opened and took what, latest first. */
export const listAccess = (
  db: Database,
  { personId, kind, from, before, about, limit, offset }: Wanted,
): Promise<readonly ListedAccess[]> =>
  tables(db)
    .selectFrom('web.accessLog')
    .selectAll()
    .$if(personId !== undefined, (query) => query.where('personId', '=', personId as PersonId))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind as AccessEntry['kind']))
    .$if(from !== undefined, (query) => query.where('at', '>=', from as Instant))
    .$if(before !== undefined, (query) => query.where('at', '<', before as Instant))
    .$if(about !== undefined, (query) =>
      query.where((eb) => eb('obligationId', '=', eb.fn.any(eb.val([...(about ?? [])])))),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
