import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import type { Instant } from '#domain/kernel';
import { newSession } from '../platform/session';
import {
  type SessionEnds,
  type SessionLimits,
  type SessionTimes,
  sessionEnds,
  worthNoting,
} from '../platform/session-limits';

declare module 'express-session' {
  interface SessionData {
    times: SessionTimes;
  }
}

declare module 'express-serve-static-core' {
  interface Request {
    /** when the session of whoever is signed in ends */
    sessionEnds?: SessionEnds | undefined;
  }
}

/** Asks how long a session lasts, and makes it no longer. */
const ASKS_ALONE = /^\/(cy|en)\/session\/time-left$/;

/** Ends the session of whoever signed in too long ago, or asked for nothing for too long. */
export function setUpSessionLimits(
  app: NestExpressApplication,
  limits: SessionLimits,
  now: () => Instant,
): void {
  app.use(async (request: Request, _response: Response, next: NextFunction) => {
    const { session } = request;
    if (session.subject === undefined) return next();
    const at = now();
    const { times } = session;
    if (times === undefined || sessionEnds(times, limits, at) === null) {
      await newSession(request);
      return next();
    }
    if (!ASKS_ALONE.test(request.path) && worthNoting(times, at)) session.times = { ...times, seenAt: at };
    request.sessionEnds = sessionEnds(session.times ?? times, limits, at) ?? undefined;
    next();
  });
}
