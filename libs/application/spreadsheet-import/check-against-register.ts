import { createHash } from 'node:crypto';
import type { Directory } from '#application/directory';
import { type Viewer, entriesOfDates, obligationsById } from '#application/queries';
import { type CalendarDate, type Instant, type Refusal, type Result, dateInWales } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { type CheckedSpreadsheet, type EntryAlike, checkSpreadsheet, likenessKey } from './check-spreadsheet';
import { readSpreadsheet } from './read-spreadsheet';

export interface GivenFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface CheckServices {
  readonly ledger: Ledger;
  readonly directory: Directory;
  readonly now: Instant;
}

/**
 * Reads and checks a spreadsheet against the register, and changes nothing: what loading it would do, and everything that is wrong
 * with it. Refused as a whole where it cannot be read.
 */
export async function checkAgainstRegister(
  { ledger, directory, now }: CheckServices,
  viewer: Viewer,
  { name, bytes }: GivenFile,
): Promise<Result<CheckedSpreadsheet, Refusal & { readonly cell?: string | null }>> {
  const read = await readSpreadsheet(bytes);
  if (!read.ok) return read;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  // a scratch ledger begins when somebody says: the loader, who is nobody, is not judged by its day
  const isLoader = viewer.roles.includes('system');
  return checkSpreadsheet(
    read.value,
    { name, sha256 },
    {
      directory,
      calendar: ledger.holidays.current,
      today: isLoader && (await ledger.isScratch()) ? null : dateInWales(now),
      held: async (ids) => {
        const held = await obligationsById(viewer, ledger, { ids });
        return new Map([...held].map(([id, { definition }]) => [id, definition]));
      },
      alike: (keys) => alikeOnRegister(ledger, viewer, keys, now),
    },
  );
}

async function alikeOnRegister(
  ledger: Ledger,
  viewer: Viewer,
  keys: ReadonlySet<string>,
  now: Instant,
): Promise<ReadonlyMap<string, EntryAlike>> {
  if (keys.size === 0) return new Map();
  const dates = new Set(
    [...keys].map((key) => (key.slice(key.lastIndexOf('\n') + 1) || null) as CalendarDate | null),
  );
  const found = new Map<string, EntryAlike>();
  for (const { id, title, words, dates: own } of await entriesOfDates(viewer, ledger, { dates, now }))
    for (const date of own)
      for (const text of words) {
        const key = likenessKey(text, date);
        const { en = title.cy ?? '', cy = title.en ?? '' } = title;
        if (keys.has(key) && !found.has(key)) found.set(key, { id, title: { en, cy } });
      }
  return found;
}
