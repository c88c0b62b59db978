import { checkpointFolder, clockOffset, settingsFrom } from '#process';
import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  TEMPORAL_ADDRESS: z.string().min(1),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  SMTP_URL: z.url(),
  MAIL_FROM: z.string().min(1),
  WEB_URL: z.url(),
  DIRECTORY_FILE: z.string().min(1),
  CHECKPOINT_FOLDER: checkpointFolder,
  /** wraps the keys of sealed fields; unset: they are stored as they are */
  SEALED_FIELDS_KEY_FILE: z.string().min(1).optional(),
  /** the erasures, kept outside the database: carried out again where a backup has undone them */
  ERASURE_LIST_FILE: z.string().min(1).optional(),
  CLOCK_OFFSET_MS: clockOffset,
});
export type Settings = z.infer<typeof schema>;

/** @throws Error that names every missing or unusable variable */
export const readSettings = (environment: NodeJS.ProcessEnv): Settings =>
  settingsFrom('The worker', schema, environment);
