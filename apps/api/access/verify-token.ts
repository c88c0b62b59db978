import { type JWTPayload, createRemoteJWKSet, jwtVerify } from 'jose';

/** The audience that an access token must be meant for. */
const API_AUDIENCE = 'urn:cylch:api';

/** Resolves with the claims of a token that is ours to accept. Rejects for any other. */
export type VerifyToken = (token: string) => Promise<JWTPayload>;

export const VERIFY_TOKEN = Symbol('verify token');

/** Verifies signature, issuer, audience and times by the identity provider's published keys. */
export function verifyTokensOf(issuer: string): VerifyToken {
  let keys: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;
  const discovered = () =>
    (keys ??= discover(issuer).catch((error: unknown) => {
      keys = undefined;
      throw error;
    }));
  return async (token) =>
    (await jwtVerify(token, await discovered(), { issuer, audience: API_AUDIENCE })).payload;
}

async function discover(issuer: string): Promise<ReturnType<typeof createRemoteJWKSet>> {
  const answer = await fetch(`${issuer}/.well-known/openid-configuration`);
  if (!answer.ok) throw new Error(`${issuer} answered ${answer.status}`);
  const { jwks_uri } = (await answer.json()) as { jwks_uri: string };
  return createRemoteJWKSet(new URL(jwks_uri));
}
