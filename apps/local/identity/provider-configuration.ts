import type { ClientMetadata, Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { type CurrentDirectory, personForSubject } from '#application/directory';
import type { SigningKeys } from './signing-keys';

/** The audience of access tokens for `/api/v1`. */
const API_AUDIENCE = 'urn:cylch:api';

export interface WebClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUris: readonly string[];
  readonly signedOutUris: readonly string[];
}

const webClient = (web: WebClient): ClientMetadata => ({
  client_id: web.clientId,
  client_secret: web.clientSecret,
  redirect_uris: [...web.redirectUris],
  post_logout_redirect_uris: [...web.signedOutUris],
  grant_types: ['authorization_code'],
  response_types: ['code'],
});

/** A program acting for one person; in the local stack its secret is its name. */
const scriptClient = (clientId: string): ClientMetadata => ({
  client_id: clientId,
  client_secret: clientId,
  grant_types: ['client_credentials'],
  redirect_uris: [],
  response_types: [],
});

export const providerConfiguration = (
  directory: CurrentDirectory,
  web: WebClient,
  keys: SigningKeys,
): Configuration => ({
  clients: [
    webClient(web),
    ...directory.current.people.flatMap((person) => person.clients).map(scriptClient),
  ],
  jwks: { keys: [keys.jwk] },
  cookies: { keys: [keys.cookieKey] },
  claims: { openid: ['sub'], profile: ['name'], email: ['email'] },
  pkce: { required: () => true },
  ttl: {
    AccessToken: 3600,
    ClientCredentials: 3600,
    Session: 12 * 3600,
    Grant: 12 * 3600,
    Interaction: 3600,
    IdToken: 3600,
  },
  interactions: { url: (_ctx, interaction) => `/sign-in/${interaction.uid}` },
  findAccount: (_ctx, subject) => {
    const person = personForSubject(directory.current, subject);
    return (
      person && {
        accountId: subject,
        claims: () => ({ sub: subject, name: person.name, email: person.email }),
      }
    );
  },
  loadExistingGrant: grantEverything,
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    rpInitiatedLogout: { enabled: true, logoutSource },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => API_AUDIENCE,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: 'cylch',
        audience: API_AUDIENCE,
        accessTokenFormat: 'jwt',
        accessTokenTTL: 3600,
      }),
    },
  },
});

/** Our own pages ask for no consent: the person has chosen to sign in. */
async function grantEverything(ctx: KoaContextWithOIDC) {
  const { client, session } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile email');
  grant.addResourceScope(API_AUDIENCE, 'cylch');
  await grant.save();
  return grant;
}

/**
 * Signs out in one step whoever comes from our pages, which have asked already and name them by their token. Anybody else is
 * asked: an address alone must sign nobody out.
 */
async function logoutSource(ctx: KoaContextWithOIDC, form: string): Promise<void> {
  const { session, params, entities, provider } = ctx.oidc;
  const back = params?.['post_logout_redirect_uri'];
  if (session !== undefined && entities.IdTokenHint !== undefined && typeof back === 'string') {
    await session.destroy();
    ctx.cookies.set(provider.cookieName('session'), null);
    ctx.status = 303;
    ctx.redirect(back);
    return;
  }
  ctx.body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Signing out – Cylch</title></head><body>
    <main><h1><span lang="cy">Allgofnodi</span><br>Sign out</h1>${form}
    <button form="op.logoutForm" name="logout" value="yes"><span lang="cy">Allgofnodi</span> / Sign out</button></main>
    </body></html>`;
}
