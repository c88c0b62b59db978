import { z } from 'zod';
import { both } from '#domain/kernel';
import { accessLog } from '#platform/auditing';
import { proxies, requestLimits } from '#platform/limit-settings';
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

const sessions = {
  SESSION_IDLE_MINUTES: variable(
    z.coerce.number().int().min(5).max(1_440).default(60),
    both(
      'minutes without a request after which somebody is signed out, 5 to 1440 (60 where it is not set)',
      'munudau heb gais cyn i rywun gael ei allgofnodi, 5 i 1440 (60 lle nad yw wedi’i osod)',
    ),
  ),
  SESSION_HOURS: variable(
    z.coerce.number().int().min(1).max(24).default(12),
    both(
      'hours after sign-in at which somebody is signed out whatever they do, 1 to 24 (12 where it is not set)',
      'oriau ar ôl mewngofnodi pan gaiff rhywun ei allgofnodi beth bynnag a wna, 1 i 24 (12 lle nad yw wedi’i osod)',
    ),
  ),
};

const contact = {
  CONTACT_EMAIL: variable(
    z.email().optional(),
    both(
      'the address to which people write about the service, or leave it unset: the pages then name the administrators',
      'y cyfeiriad y mae pobl yn ysgrifennu iddo am y gwasanaeth, neu gadewch ef heb ei osod: mae’r tudalennau wedyn yn enwi’r gweinyddwyr',
    ),
  ),
};

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
  ...proxies,
  ...requestLimits,
  ...accessLog,
  ...sessions,
  ...contact,
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
