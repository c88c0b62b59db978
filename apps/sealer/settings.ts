import { checkpointFolder, settingsFrom } from '#process';
import { z } from 'zod';

const schema = z
  .object({
    /** a login that may act as `cylch_sealer`, and better as nothing else */
    DATABASE_URL: z.string().min(1),
    CHECKPOINT_FOLDER: checkpointFolder,
    /** holds the signing keys; no other program is told where it is */
    SEALER_KEY_FILE: z.string().min(1),
    SEALER_EVERY_MS: z.coerce.number().int().min(100).default(2_000),
    SEALER_NEW_FOLDER: z.literal('yes').optional(),
    /** the auditor's address */
    CHECKPOINT_MAIL_TO: z.email().optional(),
    CHECKPOINT_MAIL_EVERY_HOURS: z.coerce.number().positive().default(24),
    SMTP_URL: z.url().optional(),
    MAIL_FROM: z.string().min(1).optional(),
    /** an RFC 3161 authority */
    TIME_STAMP_URL: z.url().optional(),
    TIME_STAMP_EVERY_MINUTES: z.coerce.number().positive().default(60),
    /** witnesses of c2sp.org/tlog-witness: each a verifier key, `=` and the submission prefix; spaces between them */
    WITNESSES: z.string().default(''),
    WITNESS_EVERY_SECONDS: z.coerce.number().positive().default(60),
  })
  .refine(({ CHECKPOINT_MAIL_TO, SMTP_URL, MAIL_FROM }) => !CHECKPOINT_MAIL_TO || (SMTP_URL && MAIL_FROM), {
    path: ['CHECKPOINT_MAIL_TO'],
    error: 'needs SMTP_URL and MAIL_FROM',
  });
export type Settings = z.infer<typeof schema>;

/** @throws Error that names every missing or unusable variable */
export const readSettings = (environment: NodeJS.ProcessEnv): Settings =>
  settingsFrom('The sealer', schema, environment);
