import { DirectoryFile } from '#application/directory';
import { sampleDirectoryFile } from '#application/register-import';
import { type PendingSignIn, type SignIn, openSignIn } from '../../apps/web/sign-in/sign-in';
import {
  type RunningIdentityProvider,
  startIdentityProvider,
} from '../../apps/local/identity/identity-provider';

const WEB = 'http://127.0.0.1:9';
const CLIENT = { clientId: 'cylch-web', clientSecret: 'for-tests-only' };

let provider: RunningIdentityProvider;
let signIn: SignIn;
beforeAll(async () => {
  provider = await startIdentityProvider({
    directory: new DirectoryFile(sampleDirectoryFile),
    web: { ...CLIENT, redirectUris: [`${WEB}/signed-in`], signedOutUris: [`${WEB}/cy`, `${WEB}/en`] },
  });
  signIn = openSignIn({ issuer: provider.issuer, ...CLIENT, webUrl: WEB });
});
afterAll(() => provider.stop());

/** Chooses a person at the identity provider. @returns the path and query of the redirect */
async function atTheProvider(start: string, subject: string): Promise<string> {
  const jar = new Map<string, string>();
  let next = new URL(start);
  let body: string | null = null;
  for (let hop = 0; hop < 12; hop += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response: Response = await fetch(next, {
      redirect: 'manual',
      method: body === null ? 'GET' : 'POST',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body,
    });
    body = null;
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=', 2);
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) body = `subject=${subject}`;
    else next = new URL(location, next);
    if (next.origin === WEB) return `${next.pathname}${next.search}`;
  }
  throw new Error('too many redirects');
}

async function signedIn(change: (pending: PendingSignIn) => PendingSignIn, subject = 'sample-official') {
  const { url, pending } = await signIn.begin('cy');
  return signIn.finish(await atTheProvider(url, subject), change(pending));
}

describe('sign-in', () => {
  it('tells who signed in, and how to sign out again in their language', async () => {
    const finished = await signedIn((pending) => pending);
    expect(finished).toMatchObject({ ok: true, value: { subject: 'sample-official' } });
    const token = finished.ok ? finished.value.idToken : '';
    expect(await signIn.signOutUrl(token, 'cy')).toContain(encodeURIComponent(`${WEB}/cy`));
  });

  it.each(['state', 'nonce', 'codeVerifier'] as const)('refuses an answer with another %s', async (part) => {
    const other = 'another-value-of-at-least-forty-three-characters';
    expect(await signedIn((pending) => ({ ...pending, [part]: other }))).toMatchObject({ ok: false });
  });

  it('refuses whom the provider refused, and a code used twice', async () => {
    expect(await signedIn((pending) => pending, 'stranger')).toMatchObject({ ok: false });
    const { url, pending } = await signIn.begin('en');
    const back = await atTheProvider(url, 'sample-auditor');
    expect((await signIn.finish(back, pending)).ok).toBe(true);
    expect((await signIn.finish(back, pending)).ok).toBe(false);
  });

  it('does not speak plain HTTP to another machine', async () => {
    const elsewhere = openSignIn({ issuer: 'http://identity.example', ...CLIENT, webUrl: WEB });
    await expect(elsewhere.begin('en')).rejects.toMatchObject({ code: 'OAUTH_HTTP_REQUEST_FORBIDDEN' });
  });
});
