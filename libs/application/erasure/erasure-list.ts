import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { bySchema, instantSchema } from '#domain/obligations';
import { erasureReplayed, keyIdsSchema, subjectErased, subjectSchema } from '#domain/erasure';
import type { Ledger } from '#record/ledger';
import { readPlain } from '#record/plain-files';
import { BilingualError, type EventId, type RecordedEvent, both, eventIdSchema } from '#domain/kernel';
import { erasureStreams } from '#record/sealed-ledger';

/** One erasure in the list outside the database. Ids only. */
const listedErasureSchema = z.strictObject({
  erasureId: eventIdSchema,
  subject: subjectSchema,
  keyIds: keyIdsSchema,
  by: bySchema,
  erasedAt: instantSchema,
});
export type ListedErasure = z.output<typeof listedErasureSchema>;

const line = (erasure: ListedErasure): string => `${JSON.stringify(erasure)}\n`;

/** of the list, in bytes: more than a quarter of a million erasures */
const MOST = 64 * 1_024 ** 2;

/** The list outside the database, one JSON object per line. Empty without a file. @throws BilingualError for an invalid line, PlainFileError */
export function readErasureList(file: string): readonly ListedErasure[] {
  if (!existsSync(file)) return [];
  const lines = readPlain(file, MOST).toString('utf8').split('\n');
  return lines.flatMap((text, index) => {
    if (text.trim() === '') return [];
    const erasure = listedErasureSchema.safeParse(jsonOf(text));
    if (erasure.success) return [erasure.data];
    const at = index + 1;
    throw new BilingualError(
      both(`${file}, line ${at}, is not an erasure`, `Nid dilead yw llinell ${at} o ${file}`),
    );
  });
}

export const addToErasureList = (file: string, erasure: ListedErasure): void =>
  appendFileSync(file, line(erasure), { mode: 0o600 });

export const writeErasureList = (file: string, erasures: readonly ListedErasure[]): void =>
  writeFileSync(file, erasures.map(line).join(''), { mode: 0o600 });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A replay represents an erasure that the restored ledger does not contain. */
function listedErasureOf({ type, eventId, data, recordedAt }: RecordedEvent): ListedErasure | null {
  if (type === subjectErased.type) {
    const { subject, keyIds, by } = subjectErased.schema.parse(data);
    return { erasureId: eventId, subject, keyIds, by, erasedAt: recordedAt };
  }
  if (type !== erasureReplayed.type) return null;
  const { erasureId, subject, keyIds, by } = erasureReplayed.schema.parse(data);
  return { erasureId, subject, keyIds, by, erasedAt: recordedAt };
}

/** Every erasure in the ledger, once each, by stream, in order. */
export async function listErasures(ledger: Ledger): Promise<readonly ListedErasure[]> {
  const erasures = new Map<EventId, ListedErasure>();
  for (const stream of await erasureStreams(ledger.db)) {
    for (const event of await ledger.readStream(stream)) {
      const erasure = listedErasureOf(event);
      if (erasure !== null && !erasures.has(erasure.erasureId)) erasures.set(erasure.erasureId, erasure);
    }
  }
  return [...erasures.values()];
}
