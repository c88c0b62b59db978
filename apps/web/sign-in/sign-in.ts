import {
  ClientSecretBasic,
  type Configuration,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { type Language, type Result, ok, refuse } from '#domain/kernel';

/** Where the identity provider sends people back to, under the public base of the pages. */
export const SIGN_IN_CALLBACK_PATH = '/signed-in';

export interface SignInSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** public base of the pages, e.g. `https://cylch.example` */
  readonly webUrl: string;
}

/** What must be kept in the session between leaving for the identity provider and coming back. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

export interface SignedIn {
  readonly subject: string;
  /** kept to sign out at the identity provider as well */
  readonly idToken: string;
}

/** OpenID Connect code flow with PKCE, state and nonce. */
export interface SignIn {
  /** The address to send the person to, and what to keep meanwhile. */
  begin(language: Language): Promise<{ readonly url: string; readonly pending: PendingSignIn }>;
  /** @param returned path and query of the callback. The subject comes from an ID token whose signature, issuer, audience,
   * expiry and nonce were verified; anything else is `refused`. */
  finish(returned: string, pending: PendingSignIn): Promise<Result<SignedIn, { readonly reason: string }>>;
  /** The address that ends the session at the identity provider and comes back to the start page in this language
   * (`/cy` or `/en`: register both with the provider); `null` where the provider offers none. */
  signOutUrl(idToken: string, language: Language): Promise<string | null>;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Plain HTTP is accepted from this machine only: elsewhere a token could be read or changed on the way. */
async function discover(settings: SignInSettings): Promise<Configuration> {
  const issuer = new URL(settings.issuer);
  const execute = [enableNonRepudiationChecks];
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out; loopback only
  if (issuer.protocol === 'http:' && LOOPBACK.has(issuer.hostname)) execute.push(allowInsecureRequests);
  const authentication = ClientSecretBasic(settings.clientSecret);
  return discovery(issuer, settings.clientId, settings.clientSecret, authentication, { execute });
}

/** Talks to the identity provider when first needed, so that pages start without it. */
export function openSignIn(settings: SignInSettings): SignIn {
  let found: Promise<Configuration> | undefined;
  const configuration = async (): Promise<Configuration> => {
    found ??= discover(settings);
    try {
      return await found;
    } catch (error) {
      found = undefined;
      throw error;
    }
  };
  return {
    async begin(language) {
      const pending = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() };
      const url = buildAuthorizationUrl(await configuration(), {
        redirect_uri: new URL(SIGN_IN_CALLBACK_PATH, settings.webUrl).href,
        scope: 'openid',
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await calculatePKCECodeChallenge(pending.codeVerifier),
        code_challenge_method: 'S256',
        ui_locales: language,
      });
      return { url: url.href, pending };
    },

    async finish(returned, pending) {
      const config = await configuration();
      try {
        const tokens = await authorizationCodeGrant(config, new URL(returned, settings.webUrl), {
          expectedState: pending.state,
          expectedNonce: pending.nonce,
          pkceCodeVerifier: pending.codeVerifier,
        });
        const subject = tokens.claims()?.sub;
        if (subject === undefined || tokens.id_token === undefined) return refuse({ reason: 'no ID token' });
        return ok({ subject, idToken: tokens.id_token });
      } catch (error) {
        return refuse({ reason: error instanceof Error ? error.message : 'unknown' });
      }
    },

    async signOutUrl(idToken, language) {
      const config = await configuration();
      if (config.serverMetadata().end_session_endpoint === undefined) return null;
      return buildEndSessionUrl(config, {
        id_token_hint: idToken,
        post_logout_redirect_uri: new URL(`/${language}`, settings.webUrl).href,
      }).href;
    },
  };
}
