import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { heldTo } from './frozen-cores';

/** Where every list of holidays and its announcements are kept that decisions were made with. */
export const calendarsFolder = join(__dirname, 'calendars');

const manifestSchema = z.record(
  /** as decisions name it */
  z.string().min(1),
  z.strictObject({
    file: z.string().regex(/^[a-z0-9-]+\.json\.gz$/),
    /** of the text, in hex */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
);

export const readCalendars = (folder = calendarsFolder): z.infer<typeof manifestSchema> =>
  manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));

/**
 * The source of a holiday calendar, as JSON, by the version that decisions name; undefined for one that was never kept.
 * @throws AlteredCoreError where its bytes are not those that were kept
 */
export function archivedCalendar(version: string, folder = calendarsFolder): string | undefined {
  const manifest = readCalendars(folder);
  const entry = Object.hasOwn(manifest, version) ? manifest[version] : undefined;
  if (entry === undefined) return undefined;
  const text = gunzipSync(readFileSync(join(folder, entry.file))).toString('utf8');
  return heldTo(entry.sha256, text, `the calendar ${version}`);
}
