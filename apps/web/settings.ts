import { z } from 'zod';
import { both } from '#domain/kernel';
import {
  checkpoints,
  clock,
  database,
  directory,
  erasureList,
  evidenceFiles,
  identityClient,
  identityProvider,
  listening,
  sealedFields,
  settingsFrom,
  temporal,
  variable,
  webAddress,
} from '#platform/settings';

const schema = z.object({
  ...listening(3000),
  ...database,
  ...sealedFields,
  ...evidenceFiles,
  ...erasureList,
  ...temporal,
  ...clock,
  ...directory,
  ...identityProvider,
  ...identityClient,
  ...webAddress,
  ...checkpoints,
  SESSION_SECRET: variable(
    z.string().min(32),
    both(
      'at least 32 characters, the same on every machine that serves the pages',
      'o leiaf 32 nod, yr un ar bob peiriant sy’n gweini’r tudalennau',
    ),
  ),
});
export type Settings = z.infer<typeof schema>;

/** @throws BilingualError that names every missing or unusable variable */
export const readSettings = (environment: NodeJS.ProcessEnv): Settings =>
  settingsFrom(both('The website', 'y wefan'), schema, environment);
