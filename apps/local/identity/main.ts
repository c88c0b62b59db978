import { z } from 'zod';
import { DirectoryFile } from '#application/directory';
import { both } from '#domain/kernel';
import { runProgram } from '#platform/run-program';
import { directory, identityClient, listening, settingsFrom, variable, webAddress } from '#platform/settings';
import { startIdentityProvider } from './identity-provider';

const schema = z.object({
  PORT: listening(0).PORT,
  ...directory,
  ...identityClient,
  ...webAddress,
  KEY_FILE: variable(z.string(), both('where to keep the signing keys', 'ble i gadw’r allweddi llofnodi')),
});

runProgram(async () => {
  const settings = settingsFrom(both('The identity provider', 'y darparwr hunaniaeth'), schema, process.env);
  const provider = await startIdentityProvider({
    directory: new DirectoryFile(settings.DIRECTORY_FILE),
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
