import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { deadlineRuleSchema } from '#domain/deadlines';
import type { DocumentReading } from '#domain/document-reader';
import type { EvidenceStore } from '#record/evidence-files';

const bilingual = z.object({ cy: z.string(), en: z.string() });

/** A reading as it was kept; the calendar and the grammar of its phrases have their own schemas. */
const storedSchema = z.object({
  text: z.string(),
  saidOn: calendarDateSchema.nullable(),
  speaker: z.string().nullable(),
  proposals: z.array(
    z.looseObject({
      offset: z.int(),
      text: z.string(),
      label: z.enum(['commitment', 'duty', 'action', 'recommendation']),
      strength: z.enum(['firm', 'soft']),
      language: z.enum(['en', 'cy']),
      datePhrase: z.string().nullable(),
      expected: z.object({
        kind: z.enum(['date', 'window', 'undated', 'event', 'recurring']),
        last: calendarDateSchema.nullable(),
        saidOn: calendarDateSchema.nullable(),
      }),
      speaker: z.string().nullable(),
      bearer: z.string().nullable(),
      readings: z.array(z.looseObject({ id: z.string(), rule: deadlineRuleSchema })),
      rule: z.string(),
    }),
  ),
  passedOver: z.array(
    z.object({ offset: z.int(), text: z.string(), rule: z.string().nullable(), why: bilingual.nullable() }),
  ),
});

/** As it is kept beside the document that it was read of. */
export async function* readingAsBytes(reading: DocumentReading): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(JSON.stringify(reading)));
}

/** What was found in a document when it was read. @throws DamagedFileError, or Error where it is missing or erased */
export async function storedReading(files: EvidenceStore, id: string): Promise<DocumentReading> {
  return storedSchema.parse(await json(files.read(id))) as unknown as DocumentReading;
}
