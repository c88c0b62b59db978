import { loadDirectory } from '#identity';
import { z } from 'zod';
import { runService } from '#process';
import { startIdentityProvider } from './identity-provider';

const settings = z
  .object({
    PORT: z.coerce.number(),
    DIRECTORY_FILE: z.string(),
    OIDC_CLIENT_ID: z.string(),
    OIDC_CLIENT_SECRET: z.string(),
    WEB_URL: z.url(),
    KEY_FILE: z.string(),
  })
  .parse(process.env);

runService(async () => {
  const provider = await startIdentityProvider({
    directory: loadDirectory(settings.DIRECTORY_FILE),
    port: settings.PORT,
    keyFile: settings.KEY_FILE,
    web: {
      clientId: settings.OIDC_CLIENT_ID,
      clientSecret: settings.OIDC_CLIENT_SECRET,
      redirectUris: [`${settings.WEB_URL}/signed-in`],
      signedOutUris: [`${settings.WEB_URL}/`, `${settings.WEB_URL}/cy`, `${settings.WEB_URL}/en`],
    },
  });
  return provider.stop;
});
