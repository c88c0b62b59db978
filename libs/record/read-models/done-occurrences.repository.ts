import { sql } from 'kysely';
import type { CalendarDate, ObligationId, PartlyTranslated, PostId } from '#domain/kernel';
import type { ObligationKind, ObligationStanding } from '#domain/obligations';
import type { Database } from '#record/ledger';

/** What was done, or explained where the law accepts that: of which entry, when, and by when it had to be. */
export interface DoneOccurrence {
  readonly obligationId: ObligationId;
  readonly title: PartlyTranslated;
  readonly kind: ObligationKind;
  readonly owner: PostId | null;
  readonly number: number;
  readonly standing: ObligationStanding;
  readonly doneOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
}

export interface DonePlace {
  readonly doneOn: CalendarDate;
  readonly obligationId: string;
  readonly number: number;
}

export interface DoneFilter {
  readonly scope: 'everything' | readonly ObligationId[];
  readonly obligation?: string | undefined;
  readonly owner?: string | undefined;
  readonly standing?: string | undefined;
  /** the days on which it was done, both included */
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
  /** done before this one in the list: further back */
  readonly after?: DonePlace | undefined;
  readonly limit: number;
}

/** The latest first. */
export async function listDone(db: Database, filter: DoneFilter): Promise<readonly DoneOccurrence[]> {
  const { scope, obligation, owner, standing, from, to, after, limit } = filter;
  const where = sql.join(
    [
      sql`true`,
      ...(scope === 'everything' ? [] : [sql`d.obligation_id = any(${scope})`]),
      ...(obligation === undefined ? [] : [sql`d.obligation_id = ${obligation}`]),
      ...(owner === undefined ? [] : [sql`coalesce(o.owner, '') = ${owner}`]),
      ...(standing === undefined ? [] : [sql`d.standing = ${standing}`]),
      ...(from === undefined ? [] : [sql`d.done_on >= ${from}::date`]),
      ...(to === undefined ? [] : [sql`d.done_on <= ${to}::date`]),
      ...(after === undefined
        ? []
        : [
            sql`(d.done_on, d.obligation_id, d.number) < (${after.doneOn}::date, ${after.obligationId}, ${after.number}::integer)`,
          ]),
    ],
    sql` and `,
  );
  const { rows } = await sql<Omit<DoneOccurrence, 'title'> & { readonly title: string }>`
    select d.obligation_id, o.owner, d.number, d.standing, d.done_on, d.due_on, o.summary::jsonb ->> 'title' as title,
      o.summary::jsonb ->> 'kind' as kind
    from read.done_occurrence d join read.obligation o on o.id = d.obligation_id
    where ${where} order by d.done_on desc, d.obligation_id desc, d.number desc limit ${limit}`.execute(db);
  return rows.map(({ title, ...row }) => ({ ...row, title: JSON.parse(title) as PartlyTranslated }));
}
