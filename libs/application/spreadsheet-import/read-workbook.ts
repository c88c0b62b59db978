import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { type Bilingual, type Result, both, ok, refuse } from '#domain/kernel';
import type { Grid } from './grid';
import {
  MOST_COLUMNS,
  MOST_MEMORY,
  MOST_MILLIS,
  MOST_ROWS,
  MOST_SHEETS,
  MOST_TIMES,
  MOST_UNPACKED,
  tooManyColumns,
  tooManyRows,
} from './limits';
import type { FileRefusal } from './read-csv';

const READER = join(__dirname, 'workbook-reader.mjs');
/** What it writes at most, in bytes: cells of the longest text there can be are cut off with the whole. */
const MOST_ANSWER = 256 * 1_024 ** 2;

const contentSchema = z.union([
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('number'), number: z.number() }),
  z.object({ kind: z.literal('boolean'), value: z.boolean() }),
  z.object({ kind: z.literal('date'), on: calendarDateSchema, early: z.boolean() }),
  z.object({ kind: z.literal('error'), error: z.string() }),
  z.object({ kind: z.literal('no-result') }),
]);

const answerSchema = z.union([
  z.object({ refused: z.string(), rows: z.number().optional(), columns: z.number().optional() }),
  z.object({
    sheets: z.array(
      z.object({
        name: z.string(),
        hidden: z.boolean(),
        rows: z.array(z.object({ number: z.number(), cells: z.array(contentSchema.nullable()) })),
      }),
    ),
  }),
]);

/** The sheets of a workbook (XLSX), read in a process of its own within limits of size, rows, columns, memory and time. */
export async function readWorkbook(bytes: Buffer): Promise<Result<readonly Grid[], FileRefusal>> {
  const written = await readApart(bytes);
  if (written === null) return refuse({ code: 'took-too-long', message: TOO_LONG });
  const parsed = answerSchema.safeParse(jsonIn(written));
  if (!parsed.success) return refuse({ code: 'not-a-workbook', message: NOT_A_WORKBOOK });
  const answer = parsed.data;
  if ('sheets' in answer) return ok(answer.sheets);
  return refuse({ code: answer.refused, message: wordsOfRefusal(answer) });
}

/** What the reader wrote; null where it was ended. */
function readApart(bytes: Buffer): Promise<string | null> {
  const limits = {
    rows: MOST_ROWS,
    columns: MOST_COLUMNS,
    sheets: MOST_SHEETS,
    unpacked: MOST_UNPACKED,
    times: MOST_TIMES,
  };
  // nothing of this process’s surroundings, where the addresses and secrets of services stand
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${MOST_MEMORY}`, READER, JSON.stringify(limits)],
    { env: {}, stdio: ['pipe', 'pipe', 'ignore'], timeout: MOST_MILLIS, killSignal: 'SIGKILL' },
  );
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MOST_ANSWER) child.kill('SIGKILL');
      else chunks.push(chunk);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code === null ? null : Buffer.concat(chunks).toString('utf8'));
    });
    // a reader that has refused the file reads no further
    child.stdin.on('error', () => undefined);
    child.stdin.end(bytes);
  });
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function wordsOfRefusal({
  refused,
  rows = 0,
  columns = 0,
}: {
  readonly refused: string;
  readonly rows?: number | undefined;
  readonly columns?: number | undefined;
}): Bilingual {
  if (refused === 'too-many-rows') return tooManyRows(rows);
  if (refused === 'too-many-columns') return tooManyColumns(columns);
  return REFUSALS[refused] ?? NOT_A_WORKBOOK;
}

const NOT_A_WORKBOOK = both(
  'This is no workbook that can be read. Open it in Excel and save it as “Excel Workbook (.xlsx)”, or as “CSV UTF-8”.',
  'Nid yw hwn yn llyfr gwaith y gellir ei ddarllen. Agorwch ef yn Excel a’i gadw fel “Excel Workbook (.xlsx)”, neu fel “CSV UTF-8”.',
);
const TOO_LONG = both(
  'The workbook took too long or too much memory to read. Copy its rows into a new workbook, without pictures and formatting, or save it as “CSV UTF-8”.',
  'Cymerodd y llyfr gwaith ormod o amser neu gof i’w ddarllen. Copïwch ei resi i lyfr gwaith newydd, heb luniau na fformatio, neu cadwch ef fel “CSV UTF-8”.',
);

const REFUSALS: Readonly<Partial<Record<string, Bilingual>>> = {
  'old-or-locked': both(
    'This workbook is of the old kind (.xls) or opens only with a password. Open it in Excel and save it as “Excel Workbook (.xlsx)” without a password.',
    'Mae’r llyfr gwaith hwn o’r hen fath (.xls), neu’n agor gyda chyfrinair yn unig. Agorwch ef yn Excel a’i gadw fel “Excel Workbook (.xlsx)” heb gyfrinair.',
  ),
  'unpacks-too-large': both(
    'The workbook is packed so tightly that it would unpack to more than is read here. Copy its rows into a new workbook, or save it as “CSV UTF-8”.',
    'Mae’r llyfr gwaith wedi’i gywasgu mor dynn fel y byddai’n dadbacio i fwy nag a ddarllenir yma. Copïwch ei resi i lyfr gwaith newydd, neu cadwch ef fel “CSV UTF-8”.',
  ),
  'too-many-sheets': both(
    `The workbook has more than ${MOST_SHEETS} sheets. Copy the one that is meant into a workbook of its own.`,
    `Mae gan y llyfr gwaith fwy na ${MOST_SHEETS} o ddalennau. Copïwch yr un a olygir i lyfr gwaith ar wahân.`,
  ),
};
