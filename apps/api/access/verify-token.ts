import { type JWTPayload, createRemoteJWKSet, jwtVerify } from 'jose';
import type { Clock } from '#domain/kernel';

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

const MINUTE_MS = 60_000;
const MOST = 500;

/**
 * Verifies a token that comes again once a minute, and never past its expiry: an RSA signature costs as much as the rest
 * of a request. The provider's keys themselves are fetched less often than that. What was refused is asked about again.
 */
export function onceAMinute(verify: VerifyToken, clock: Pick<Clock, 'machineMillis'>): VerifyToken {
  const verified = new Map<string, { readonly claims: JWTPayload; readonly until: number }>();
  return async (token) => {
    const now = clock.machineMillis();
    const known = verified.get(token);
    if (known !== undefined && now < known.until) return known.claims;
    verified.delete(token);
    const claims = await verify(token);
    verified.set(token, { claims, until: Math.min(now + MINUTE_MS, (claims.exp ?? 0) * 1_000) });
    const [oldest] = verified.keys();
    if (verified.size > MOST && oldest !== undefined) verified.delete(oldest);
    return claims;
  };
}
