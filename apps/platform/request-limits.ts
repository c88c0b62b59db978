import { createHash } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import type { Request } from 'express';
import { type Bilingual, type Instant, both, toMillis } from '#domain/kernel';
import type { Database } from '#record/ledger';
import { countRequest, forgetEndedCounts } from '#record/request-counts';
import { logger } from './logger';
import type { RequestLimitSettings } from './limit-settings';

/** Asked too often: web and API answer 429, each in its own form. */
export class TooManyRequests extends Error {
  override readonly name = 'TooManyRequests';
  readonly status = 429;

  constructor(readonly retryAfterSeconds: number) {
    super(`too many requests: again in ${retryAfterSeconds} seconds`);
  }

  /** What to do, in words. */
  get why(): Bilingual {
    const minutes = Math.ceil(this.retryAfterSeconds / 60);
    return minutes <= 1
      ? both('Wait a minute, then try again.', 'Arhoswch funud, yna rhowch gynnig arall arni.')
      : both(
          `Wait ${minutes} minutes, then try again.`,
          `Arhoswch am gyfnod (munudau: ${minutes}), yna rhowch gynnig arall arni.`,
        );
  }
}

type Counted = 'sign-in' | 'wrong-token' | 'heavy';

/** Counts what somebody asks for. @throws TooManyRequests where it is more than the settings allow */
export interface RequestLimits {
  count(counted: Counted, who: string): Promise<void>;
}

export const REQUEST_LIMITS = Symbol('request limits');

/** What settings give where they say nothing. */
export const DEFAULT_LIMITS: RequestLimitSettings = {
  SIGN_INS_PER_TEN_MINUTES: 100,
  WRONG_TOKENS_PER_TEN_MINUTES: 30,
  HEAVY_REQUESTS_PER_MINUTE: 120,
};

/**
 * Counts in the database, over every process. Where the database does not answer, nobody is refused for it: whatever needs the
 * database says so itself.
 */
export function requestLimitsIn(
  { db }: { readonly db: Database },
  settings: RequestLimitSettings,
  now: () => Instant,
): RequestLimits {
  const most: Readonly<Record<Counted, readonly [most: number, windowSeconds: number]>> = {
    'sign-in': [settings.SIGN_INS_PER_TEN_MINUTES, 600],
    'wrong-token': [settings.WRONG_TOKENS_PER_TEN_MINUTES, 600],
    heavy: [settings.HEAVY_REQUESTS_PER_MINUTE, 60],
  };
  const counted = async (what: Counted, who: string, at: Instant) => {
    const key = createHash('sha256').update(`${what} ${who}`).digest('base64url');
    const found = await countRequest(db, { key, now: at, windowSeconds: most[what][1] });
    // whoever begins a window clears away those that have ended
    if (found.count === 1) await forgetEndedCounts(db, at);
    return found;
  };
  return {
    async count(what, who) {
      const at = now();
      const found = await counted(what, who, at).catch((error: unknown) => {
        logger.warn({ err: error }, 'requests are not counted');
        return null;
      });
      if (found === null || found.count <= most[what][0]) return;
      throw new TooManyRequests(Math.max(1, Math.ceil((toMillis(found.endsAt) - toMillis(at)) / 1_000)));
    },
  };
}

/**
 * The network that a request came from: of IPv6 the first half, all of which one household or machine has; of an IPv4 address
 * in the form of IPv6, the address itself.
 */
export function networkOf(address: string | undefined): string {
  const ip = (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!ip.includes(':')) return ip;
  const [before = '', after] = ip.split('::');
  const left = before.split(':').filter(Boolean);
  const right = (after ?? '').split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':');
}

const HEAVY = 'cylch:heavy';

/** Costs the service much: counted for each person, on a controller or one of its methods. */
export const Heavy = () => SetMetadata(HEAVY, true);

/** Stands behind the guard that says who asks. */
@Injectable()
export class HeavyRequestsGuard implements CanActivate {
  constructor(@Inject(REQUEST_LIMITS) private readonly limits: RequestLimits) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const marked = [context.getHandler(), context.getClass()].some(
      (target) => Reflect.getMetadata(HEAVY, target) === true,
    );
    if (marked) {
      const request = context.switchToHttp().getRequest<Request & { person?: { readonly id: string } }>();
      await this.limits.count('heavy', request.person?.id ?? networkOf(request.ip));
    }
    return true;
  }
}
