import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readDocument } from '#domain/document-reader';
import { SHARED } from './documents';

/** What became of the rows of the seed register. */
export interface SeedScore {
  readonly rows: number;
  readonly found: number;
  readonly missed: readonly string[];
}

const plain = (text: string): string =>
  text.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"').replace(/\\"/gu, '"').replace(/\s+/gu, ' ');

/** How many rows of the register have their words in a sentence that is proposed; null where the seeds are not here. */
export function seedScore(): SeedScore | null {
  const register = path.join(SHARED, 'design', 'register.md');
  const folder = path.join(SHARED, 'seeds');
  if (!existsSync(register) || !existsSync(folder)) return null;
  const proposed = readdirSync(folder)
    .flatMap((file) => readDocument(readFileSync(path.join(folder, file), 'utf8')).proposals)
    .map(({ text }) => plain(text));
  const missed: string[] = [];
  let rows = 0;
  for (const line of readFileSync(register, 'utf8').split('\n')) {
    const cells = line.split(' | ');
    const words = /^\| `[\w-]+`/u.test(line) ? /^"([^"]+)"/u.exec(cells[5] ?? '')?.[1] : undefined;
    if (words === undefined) continue;
    rows += 1;
    const [beginning = ''] = plain(words).split('. ');
    if (!proposed.some((text) => text.includes(beginning))) missed.push(`${cells[0]}: ${words}`);
  }
  return { rows, found: rows - missed.length, missed };
}
