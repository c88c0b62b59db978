import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { erasureEntrySchema, type ErasureEntry } from './erasure-entry';

const line = (entry: ErasureEntry): string => `${JSON.stringify(entry)}\n`;

/** The list kept outside the database, one JSON object a line. Empty where there is no file. @throws for a spoilt line */
export function readErasureList(file: string): readonly ErasureEntry[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((text, index) => {
    if (text.trim() === '') return [];
    const entry = erasureEntrySchema.safeParse(jsonOf(text));
    if (!entry.success) throw new Error(`${file}, line ${index + 1}, is not an erasure`);
    return [entry.data];
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
