import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { heldTo } from './frozen-cores';

/** The folder of archived holiday lists and announcements. */
export const calendarsFolder = join(__dirname, 'calendars');

const manifestSchema = z.record(
  /** as recorded in decisions */
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
 * The source of a holiday calendar, as JSON, by its version; undefined where not archived.
 * @throws AlteredCoreError where its bytes were altered
 */
export function archivedCalendar(version: string, folder = calendarsFolder): string | undefined {
  const manifest = readCalendars(folder);
  const entry = Object.hasOwn(manifest, version) ? manifest[version] : undefined;
  if (entry === undefined) return undefined;
  const text = gunzipSync(readFileSync(join(folder, entry.file))).toString('utf8');
  return heldTo(entry.sha256, text, `the calendar ${version}`);
}
