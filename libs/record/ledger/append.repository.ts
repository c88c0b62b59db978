import { CompiledQuery } from 'kysely';
import type { Instant } from '#domain/kernel';
import type { ExpectedVersion } from './contract';
import type { Database } from './database';
import type { PreparedAppend } from './prepare-append';

const TEXT_OID = 25;
const HEADER_BYTES = 20;

/**
 * A `text[]` in PostgreSQL's binary format (array_recv, src/backend/utils/adt/arrayfuncs.c), which the driver passes on
 * as it is: neither side quotes, escapes or scans the texts, as the literal form makes both do.
 */
function textArray(texts: readonly string[]): Buffer {
  const lengths = texts.map((text) => Buffer.byteLength(text));
  const buffer = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + 4 + length, HEADER_BYTES));
  // one dimension, no nulls, elements of type text, so many of them, counted from 1
  [1, 0, TEXT_OID, texts.length, 1].forEach((field, index) => buffer.writeInt32BE(field, index * 4));
  let at = HEADER_BYTES;
  texts.forEach((text, index) => {
    const length = lengths[index] ?? 0;
    buffer.writeInt32BE(length, at);
    buffer.write(text, at + 4, length, 'utf8');
    at += 4 + length;
  });
  return buffer;
}

export interface AppendRow {
  readonly append: number;
  readonly outcome: 'appended' | 'repeated' | 'version-conflict' | 'event-id-reused';
  readonly eventPosition: number | null;
  readonly eventVersion: number | null;
  readonly eventRecordedAt: Instant | null;
}

const APPENDED = `ledger.append_group($1::text[], $2::integer[], $3::integer[], $4::text[], $5::text[], $6::integer[],
  $7::timestamptz[], $8::text[], $9::text[]) as appended`;
const PARAMETERS = 9;

/**
 * The statement for these appends. A function in FROM is run to its end before the select list is evaluated, and a
 * volatile function sees what was committed before its own start: what is called alongside meets the events in their
 * places, with the head locked.
 */
function statementOf(appends: readonly PreparedAppend[]): { readonly sql: string; readonly more: unknown[] } {
  const more: unknown[] = [];
  const calls = appends.flatMap(({ alongside }, index) =>
    alongside.map(({ call, positionOf, parameters }) => {
      const position = positionOf === undefined ? [] : [`appended.event_position + ${positionOf}`];
      const values = parameters.map((value) => `$${PARAMETERS + more.push(value)}`);
      return `, case when appended.append = ${index + 1} and appended.outcome = 'appended'
        then ${call}(${[...position, ...values].join(', ')}) end as alongside`;
    }),
  );
  return { sql: `select appended.*${calls.join('')} from ${APPENDED}`, more };
}

/** As the server's function has it: null for any. */
const versionOf = (expected: ExpectedVersion): number | null =>
  expected === 'any' ? null : expected === 'none' ? 0 : expected;

/** Calls the server's append function, the only way in, for all of these at once. @returns its rows for each */
export async function appendRows(
  db: Database,
  appends: readonly PreparedAppend[],
): Promise<readonly (readonly AppendRow[])[]> {
  const events = appends.flatMap(({ stored }) => stored);
  const { sql, more } = statementOf(appends);
  const { rows } = await db.executeQuery<AppendRow>(
    CompiledQuery.raw(sql, [
      textArray(appends.map(({ request }) => request.stream)),
      appends.map(({ request }) => versionOf(request.expected)),
      appends.map(({ stored }) => stored.length),
      textArray(events.map(({ eventId }) => eventId)),
      textArray(events.map(({ type }) => type)),
      events.map(({ schemaVersion }) => schemaVersion),
      events.map(({ effectiveAt }) => effectiveAt),
      textArray(appends.flatMap(({ data }) => data)),
      textArray(appends.flatMap(({ metadata }) => metadata)),
      ...more,
    ]),
  );
  const answers = appends.map((): AppendRow[] => []);
  for (const row of rows) answers[row.append - 1]?.push(row);
  return answers;
}
