import { CompiledQuery } from 'kysely';
import type { Instant } from '#domain/kernel';
import type { Alongside, ExpectedVersion } from './contract';
import type { Database } from './database';
import type { PreparedAppend } from './prepare-append';

const TEXT_OID = 25;
const HEADER_BYTES = 20;

/**
 * A `text[]` in PostgreSQL's binary format (array_recv, src/backend/utils/adt/arrayfuncs.c), which the driver passes
 * unchanged: the literal form would make both sides quote, escape and scan the texts.
 */
function textArray(texts: readonly string[]): Buffer {
  const lengths = texts.map((text) => Buffer.byteLength(text));
  const buffer = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + 4 + length, HEADER_BYTES));
  // one dimension, no nulls, element type text, length, lower bound 1
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
  /** by the calls made alongside this append */
  readonly returned: readonly unknown[];
}

const COLUMNS = `$1::text[], $2::integer[], $3::integer[], $4::text[], $5::text[], $6::integer[], $7::timestamptz[],
  $8::text[], $9::text[]`;
const PARAMETERS = 9;

/** Values are bound after the parameters of the appends; a call within a call is written out. */
class Calls {
  readonly values: unknown[] = [];

  /** What appends. @param at the time of a scratch ledger: it has a function that sets its clock first */
  append(at: Instant | undefined): string {
    return at === undefined
      ? `ledger.append_group(${COLUMNS})`
      : `ledger.append_group_at(${COLUMNS}, $${PARAMETERS + this.values.push(at)}::timestamptz)`;
  }

  write({ call, positionOf, parameters }: Alongside): string {
    const position = positionOf === undefined ? [] : [`appended.event_position + ${positionOf}`];
    const written = parameters.map((value) =>
      isCall(value) ? this.write(value) : `$${PARAMETERS + this.values.push(value)}`,
    );
    return `${call}(${[...position, ...written].join(', ')})`;
  }
}

const isCall = (value: unknown): value is Alongside =>
  typeof value === 'object' && value !== null && 'call' in value;

/**
 * The statement for these appends. A function in FROM is run to its end before the select list is evaluated, and a
 * volatile function sees what was committed before its own start: what is called alongside meets the events in their
 * places, with the head locked.
 */
function statementOf(
  appends: readonly PreparedAppend[],
  at: Instant | undefined,
): { readonly sql: string; readonly values: readonly unknown[] } {
  const calls = new Calls();
  const appending = calls.append(at);
  const columns = appends.flatMap(({ alongside }, append) =>
    alongside.map(
      (each, index) =>
        `, case when appended.append = ${append + 1} and appended.outcome = 'appended'
        then ${calls.write(each)} end as "returned ${append + 1} ${index}"`,
    ),
  );
  return { sql: `select appended.*${columns.join('')} from ${appending} as appended`, values: calls.values };
}

const versionOf = (expected: ExpectedVersion): number | null =>
  expected === 'any' ? null : expected === 'none' ? 0 : expected;

/**
 * Calls the server's append function once for all of these.
 * @param at the time at which a scratch ledger records them
 * @returns its rows for each
 */
export async function appendRows(
  db: Database,
  appends: readonly PreparedAppend[],
  at?: Instant,
): Promise<readonly (readonly AppendRow[])[]> {
  const events = appends.flatMap(({ stored }) => stored);
  const { sql, values } = statementOf(appends, at);
  const { rows } = await db.executeQuery<Omit<AppendRow, 'returned'> & Record<string, unknown>>(
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
      ...values,
    ]),
  );
  const answers = appends.map((): AppendRow[] => []);
  for (const row of rows) {
    const calls = appends[row.append - 1]?.alongside ?? [];
    const returned = calls.map((_, index) => row[`returned ${row.append} ${index}`]);
    answers[row.append - 1]?.push({ ...row, returned });
  }
  return answers;
}
