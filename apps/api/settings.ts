import { checkpointFolder, clockOffset, settingsFrom } from '#process';
import { z } from 'zod';

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3001),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.string().min(1),
  TEMPORAL_ADDRESS: z.string().min(1),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  OIDC_ISSUER: z.url(),
  DIRECTORY_FILE: z.string().min(1),
  CHECKPOINT_FOLDER: checkpointFolder,
  CLOCK_OFFSET_MS: clockOffset,
  /** wraps the keys of sealed fields; unset: they are stored as they are */
  SEALED_FIELDS_KEY_FILE: z.string().min(1).optional(),
});
export type Settings = z.infer<typeof schema>;

/** @throws Error that names every missing or unusable variable */
export const readSettings = (environment: NodeJS.ProcessEnv): Settings =>
  settingsFrom('The API', schema, environment);
