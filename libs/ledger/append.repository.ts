import type { Instant } from '#kernel';
import { CompiledQuery } from 'kysely';
import type { ExpectedVersion } from './contract';
import type { Database } from './database';
import type { PreparedAppend } from './prepare-append';
import { textArray } from './text-array';

export interface AppendRow {
  readonly append: number;
  readonly outcome: 'appended' | 'repeated' | 'version-conflict' | 'event-id-reused';
  readonly eventPosition: number | null;
  readonly eventVersion: number | null;
  readonly eventRecordedAt: Instant | null;
}

const APPEND_GROUP = `select * from ledger.append_group($1::text[], $2::integer[], $3::integer[], $4::text[],
  $5::text[], $6::integer[], $7::timestamptz[], $8::text[], $9::text[])`;

/** As the server's function has it: null for any. */
const versionOf = (expected: ExpectedVersion): number | null =>
  expected === 'any' ? null : expected === 'none' ? 0 : expected;

/** Calls the server's append function, the only way in, for all of these at once. @returns its rows for each */
export async function appendRows(
  db: Database,
  appends: readonly PreparedAppend[],
): Promise<readonly (readonly AppendRow[])[]> {
  const events = appends.flatMap(({ stored }) => stored);
  const { rows } = await db.executeQuery<AppendRow>(
    CompiledQuery.raw(APPEND_GROUP, [
      textArray(appends.map(({ request }) => request.stream)),
      appends.map(({ request }) => versionOf(request.expected)),
      appends.map(({ stored }) => stored.length),
      textArray(events.map(({ eventId }) => eventId)),
      textArray(events.map(({ type }) => type)),
      events.map(({ schemaVersion }) => schemaVersion),
      events.map(({ effectiveAt }) => effectiveAt),
      textArray(appends.flatMap(({ data }) => data)),
      textArray(appends.flatMap(({ metadata }) => metadata)),
    ]),
  );
  const answers = appends.map((): AppendRow[] => []);
  for (const row of rows) answers[row.append - 1]?.push(row);
  return answers;
}
