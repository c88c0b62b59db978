import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { bySchema, instantSchema } from '#domain/obligations';
import { erasureReplayed, keyIdsSchema, subjectErased, subjectSchema } from '#domain/erasure';
import type { Ledger } from '#record/ledger';
import { BilingualError, type EventId, type RecordedEvent, both, eventIdSchema } from '#domain/kernel';
import { erasureStreams } from '#record/sealed-ledger';

/** One erasure, as the list kept outside the database has it. Holds ids alone. */
const erasureEntrySchema = z.strictObject({
  erasureId: eventIdSchema,
  subject: subjectSchema,
  keyIds: keyIdsSchema,
  by: bySchema,
  erasedAt: instantSchema,
});
export type ErasureEntry = z.output<typeof erasureEntrySchema>;

const line = (entry: ErasureEntry): string => `${JSON.stringify(entry)}\n`;

/** The list kept outside the database, one JSON object a line. Empty where there is no file. @throws BilingualError for a spoilt line */
export function readErasureList(file: string): readonly ErasureEntry[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((text, index) => {
    if (text.trim() === '') return [];
    const entry = erasureEntrySchema.safeParse(jsonOf(text));
    if (entry.success) return [entry.data];
    const at = index + 1;
    throw new BilingualError(
      both(`${file}, line ${at}, is not an erasure`, `Nid dilead yw llinell ${at} o ${file}`),
    );
  });
}

export const addToErasureList = (file: string, entry: ErasureEntry): void =>
  appendFileSync(file, line(entry), { mode: 0o600 });

export const writeErasureList = (file: string, entries: readonly ErasureEntry[]): void =>
  writeFileSync(file, entries.map(line).join(''), { mode: 0o600 });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A replay stands for an erasure that the restored ledger does not hold itself. */
function entryOf({ type, eventId, data, recordedAt }: RecordedEvent): ErasureEntry | null {
  if (type === subjectErased.type) {
    const { subject, keyIds, by } = subjectErased.schema.parse(data);
    return { erasureId: eventId, subject, keyIds, by, erasedAt: recordedAt };
  }
  if (type !== erasureReplayed.type) return null;
  const { erasureId, subject, keyIds, by } = erasureReplayed.schema.parse(data);
  return { erasureId, subject, keyIds, by, erasedAt: recordedAt };
}

/** Every erasure that the ledger knows of, once each, by stream and then in order. */
export async function listErasures(ledger: Ledger): Promise<readonly ErasureEntry[]> {
  const entries = new Map<EventId, ErasureEntry>();
  for (const stream of await erasureStreams(ledger.db)) {
    for (const event of await ledger.readStream(stream)) {
      const entry = entryOf(event);
      if (entry !== null && !entries.has(entry.erasureId)) entries.set(entry.erasureId, entry);
    }
  }
  return [...entries.values()];
}
