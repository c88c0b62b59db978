import { sha256Schema } from '#obligations';
import { z } from 'zod';
import { bundleScopeSchema } from './scope';

const countSchema = z.int().min(0);

export const FORMAT = 'cylch-evidence-bundle';

/** What a bundle says of itself; canonical JSON in a file of its own, whose hash stands beside it. */
export const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: z.literal(1),
  scope: bundleScopeSchema,
  madeAt: z.iso.datetime({ precision: 3 }),
  /** the program that made it */
  program: z.string().min(1),
  /** the name of the log */
  origin: z.string().min(1),
  /** positions in the ledger when it was made */
  ledgerSize: countSchema,
  /** the newest checkpoint here: what it does not cover is not proven */
  checkpoint: z.strictObject({ size: countSchema, root: z.string() }),
  events: z.strictObject({ count: countSchema, notYetProven: countSchema }),
  /** whether the summary shows personal texts; the events never do */
  withWords: z.boolean(),
  /** what the decisions were made with */
  pinned: z.strictObject({
    rules: z.array(sha256Schema),
    /** a list that this program no longer knows has no file */
    calendars: z.array(z.strictObject({ version: z.string(), file: z.string().nullable() })),
    programs: z.array(z.string()),
    timeZones: z.array(z.string()),
  }),
  /** every other file but the one with this file's hash */
  files: z.array(z.strictObject({ path: z.string().min(1), bytes: countSchema, sha256: sha256Schema })),
});
export type Manifest = z.infer<typeof manifestSchema>;
