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
  identityProvider,
  listening,
  sealedFields,
  settingsFrom,
  temporal,
  variable,
} from '#platform/settings';

const schema = z.object({
  ...listening(3001),
  ...database,
  ...sealedFields,
  ...evidenceFiles,
  ...erasureList,
  ...temporal,
  ...clock,
  ...directory,
  ...identityProvider,
  ...checkpoints,
  ...proxies,
  ...requestLimits,
  ...accessLog,
  WEB_URL: variable(
    z.url().optional(),
    both(
      'the address at which people reach the pages, for links in calendars',
      'y cyfeiriad lle mae pobl yn cyrraedd y tudalennau, ar gyfer dolenni mewn calendrau',
    ),
  ),
});
export type Settings = z.infer<typeof schema>;

/** @throws BilingualError that names every missing or unusable variable */
export const readSettings = (environment: NodeJS.ProcessEnv): Settings =>
  settingsFrom(both('The API', 'yr API'), schema, environment);
