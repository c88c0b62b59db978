import { type RawBuilder, sql } from 'kysely';
import type { Instant, ObligationId, PersonId, PostId } from '#domain/kernel';
import type { Alongside, Database } from '#record/ledger';
import type { AwaitedDecision } from './tables/home-tables';
import { readModels } from './tables/tables';

const parametersOf = (decision: Omit<AwaitedDecision, 'position'>): readonly unknown[] => {
  const { stream, decisionId, kind, occurrence, onDay, personId, onBehalfOf, postId } = decision;
  const { owner, approver, approvers } = decision;
  return [
    stream,
    decisionId,
    kind,
    occurrence,
    onDay,
    personId,
    onBehalfOf,
    postId,
    owner,
    approver,
    approvers,
  ];
};

/** @param event the index among those appended of the event that puts it forward */
export const savedAwaited = (decision: Omit<AwaitedDecision, 'position'>, event: number): Alongside => ({
  call: 'read.save_awaited_decision',
  positionOf: event,
  parameters: parametersOf(decision),
});

/** Ends the waiting of everything of a stream but these, which have the posts of their entry as it stands. */
export const stillAwaited = (
  stream: string,
  waiting: readonly string[],
  { owner, approver }: Pick<AwaitedDecision, 'owner' | 'approver'>,
): Alongside => ({
  call: 'read.keep_awaited_decisions',
  parameters: [stream, waiting, owner, approver],
});

export async function saveAwaited(db: Database, { position, ...decision }: AwaitedDecision): Promise<void> {
  const parameters = sql.join([position, ...parametersOf(decision)]);
  await sql`select read.save_awaited_decision(${parameters})`.execute(db);
}

const awaited = (db: Database) =>
  readModels(db)
    .selectFrom('read.awaitedDecision as a')
    .select(['a.stream', 'a.decisionId', 'a.position', 'a.kind', 'a.occurrence', 'a.onDay'])
    .select(['a.personId', 'a.onBehalfOf', 'a.postId', 'a.owner', 'a.approver', 'a.approvers']);

/** All that waits for a second person, the longest waiting first. */
export const awaitedRows = (db: Database): Promise<readonly AwaitedDecision[]> =>
  awaited(db).orderBy('a.position').execute();

/** What waits, with what a list of it says. */
export interface ListedDecision extends AwaitedDecision {
  readonly since: Instant;
  /** how many days after it took effect it was recorded; null where in good time */
  readonly recordedLate: number | null;
}

const listed = (db: Database) =>
  awaited(db)
    .innerJoin('ledger.events as e', 'e.position', 'a.position')
    .leftJoin('read.lateRecording as l', 'l.position', 'a.position')
    .select(['e.recordedAt as since', 'l.days as recordedLate']);

/** What waits of one entry or fact, the longest waiting first. */
export const listAwaitedOf = (db: Database, stream: ObligationId): Promise<readonly ListedDecision[]> =>
  listed(db).where('a.stream', '=', stream).orderBy('a.position').execute();

/** Whose decisions are wanted, and which streams are told apart: those that a delegation names. */
export interface AwaitedAsked {
  readonly scope: 'everything' | readonly ObligationId[];
  readonly apart: readonly ObligationId[];
}

/** So many that wait and are alike to whoever judges who could decide them. */
export interface AwaitedAlike extends Pick<
  AwaitedDecision,
  'kind' | 'personId' | 'onBehalfOf' | 'owner' | 'approver' | 'approvers'
> {
  /** as the table has it */
  readonly alike: string;
  /** one of those told apart; null for all others */
  readonly stream: ObligationId | null;
  readonly count: number;
}

const texts = (values: readonly string[]): RawBuilder<unknown> => sql`${sql.val([...values])}::text[]`;

const inScope = ({ scope }: AwaitedAsked): RawBuilder<unknown> =>
  scope === 'everything' ? sql`true` : sql`a.stream = any(${texts(scope)})`;

const apartIn = ({ apart }: AwaitedAsked): RawBuilder<unknown> =>
  apart.length === 0 ? sql`null::text` : sql`case when a.stream = any(${texts(apart)}) then a.stream end`;

/** As `read.alike_of` joins them. */
const SEPARATOR = '\u001f';

/** How many wait, of each who are alike: as many rows as there are people and posts, however many wait. */
export async function countAwaited(db: Database, asked: AwaitedAsked): Promise<readonly AwaitedAlike[]> {
  const { rows } = await sql<Pick<AwaitedAlike, 'alike' | 'stream' | 'count'>>`
    select a.alike, ${apartIn(asked)} as stream, count(*)::integer as count from read.awaited_decision a
    where ${inScope(asked)} group by 1, 2 order by 1, 2`.execute(db);
  return rows.map((row) => {
    const [kind, personId, onBehalfOf, owner, approver, approvers = ''] = row.alike.split(SEPARATOR);
    return {
      ...row,
      kind: kind as AwaitedDecision['kind'],
      personId: personId as PersonId,
      onBehalfOf: (onBehalfOf || null) as PersonId | null,
      owner: (owner || null) as PostId | null,
      approver: (approver || null) as PostId | null,
      approvers: approvers.split(',').filter((post) => post !== '') as PostId[],
    };
  });
}

/** Some of those alike, with the place of their group in a list: those of a lower rank first. */
export interface RankedAlike extends Pick<AwaitedAlike, 'alike' | 'stream' | 'count'> {
  readonly rank: number;
}

/** A page of these, by rank, the longest waiting first. */
export async function pageOfAwaited(
  db: Database,
  asked: AwaitedAsked,
  groups: readonly RankedAlike[],
  { limit, skip }: { readonly limit: number; readonly skip: number },
): Promise<readonly ListedDecision[]> {
  const shown = onPage(groups, { limit, skip });
  if (shown.groups.length === 0) return [];
  const wanted = sql`unnest(${texts(shown.groups.map(({ alike }) => alike))},
    ${texts(shown.groups.map(({ stream }) => stream ?? ''))},
    ${sql.val(shown.groups.map(({ rank }) => rank))}::integer[]) as w(alike, stream, rank)`;
  const { rows } = await sql<{ position: number }>`
    select a.position from ${wanted} join read.awaited_decision a on a.alike = w.alike
    where coalesce(${apartIn(asked)}, '') = w.stream and ${inScope(asked)}
    order by w.rank, a.position limit ${limit} offset ${shown.skip}`.execute(db);
  if (rows.length === 0) return [];
  const positions = rows.map(({ position }) => position);
  const found = await listed(db).where('a.position', 'in', positions).execute();
  return found.toSorted((one, other) => positions.indexOf(one.position) - positions.indexOf(other.position));
}

/** The groups of the ranks that a page reaches into, and how many it leaves out of these. */
function onPage(
  groups: readonly RankedAlike[],
  { limit, skip }: { readonly limit: number; readonly skip: number },
) {
  let [before, first] = [0, skip];
  const reached: RankedAlike[] = [];
  for (const rank of [...new Set(groups.map((group) => group.rank))].toSorted((one, other) => one - other)) {
    const ofRank = groups.filter((group) => group.rank === rank);
    const count = ofRank.reduce((sum, group) => sum + group.count, 0);
    if (before + count <= skip) first = skip - before - count;
    else if (before < skip + limit) reached.push(...ofRank);
    before += count;
  }
  return { groups: reached, skip: first };
}
