import { personId } from '#domain/kernel';
import * as client from 'openid-client';
import type { Directory } from '#application/directory';
import { type RunningIdentityProvider, startIdentityProvider } from './identity-provider';

const directory: Directory = {
  posts: [],
  people: [
    {
      id: personId('non'),
      subject: 'sample-official',
      clients: ['official-script'],
      name: 'Non Griffiths',
      email: 'non@cylch.example',
      language: 'cy',
      roles: ['official'],
      posts: [],
    },
  ],
};
const redirectUri = 'http://127.0.0.1:9/signed-in';
const web = {
  clientId: 'cylch-web',
  clientSecret: 'secret',
  redirectUris: [redirectUri],
  signedOutUris: ['http://127.0.0.1:9/'],
};

let provider: RunningIdentityProvider;
beforeAll(async () => (provider = await startIdentityProvider({ directory: { current: directory }, web })));
afterAll(() => provider.stop());

const discover = (id: string, secret: string) =>
  client.discovery(new URL(provider.issuer), id, secret, client.ClientSecretBasic(secret), {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out; loopback only
    execute: [client.allowInsecureRequests],
  });

/** Follows redirects by hand with a cookie jar, as a browser would, up to the application's own address. */
async function signIn(start: URL, subject: string, jar = new Map<string, string>()): Promise<URL> {
  let next: URL = start;
  let form: string | undefined;
  for (let hop = 0; hop < 12; hop += 1) {
    const response = await fetch(next, {
      redirect: 'manual',
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(form === undefined ? {} : { method: 'POST', body: form }),
    });
    form = undefined;
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location = response.headers.get('location');
    if (location === null) {
      expect(await response.text()).toContain('Mewngofnodi fel person enghreifftiol');
      form = `subject=${subject}`;
      continue;
    }
    next = new URL(location, next);
    if (next.href.startsWith(redirectUri)) return next;
  }
  throw new Error('too many redirects');
}

it('signs a person in by the code flow with PKCE, state and nonce', async () => {
  const config = await discover('cylch-web', 'secret');
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const nonce = client.randomNonce();
  const start = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid profile email',
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  const jar = new Map<string, string>();
  const back = await signIn(start, 'sample-official', jar);
  const tokens = await client.authorizationCodeGrant(config, back, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
  });
  expect(tokens.claims()?.sub).toBe('sample-official');
  const signedOut = {
    id_token_hint: tokens.id_token ?? '',
    post_logout_redirect_uri: web.signedOutUris[0] ?? '',
  };
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const out = (address: URL) => fetch(address, { redirect: 'manual', headers: { cookie } });
  const bare = new URL(client.buildEndSessionUrl(config, {}));
  bare.search = '';
  // an address alone signs nobody out: one is asked
  expect((await out(bare)).status).toBe(200);
  // in one step, without a script
  const done = await out(client.buildEndSessionUrl(config, signedOut));
  expect([done.status, done.headers.get('location')]).toEqual([303, web.signedOutUris[0]]);
  expect((await out(start)).headers.get('location')).toContain('/sign-in/');
});

it('refuses a person whom the directory does not know', async () => {
  const config = await discover('cylch-web', 'secret');
  const start = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid',
    state: 's',
    nonce: 'n',
    code_challenge: await client.calculatePKCECodeChallenge('v'.repeat(43)),
    code_challenge_method: 'S256',
  });
  expect((await signIn(start, 'stranger')).searchParams.get('error')).toBe('access_denied');
});

it('gives a script a JWT for the API', async () => {
  const config = await discover('official-script', 'official-script');
  const tokens = await client.clientCredentialsGrant(config, { scope: 'cylch' });
  const payload = JSON.parse(
    Buffer.from(tokens.access_token.split('.')[1] ?? '', 'base64url').toString(),
  ) as object;
  expect(payload).toMatchObject({ aud: 'urn:cylch:api', client_id: 'official-script', iss: provider.issuer });
});
