import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import type { FeedReader } from '#application/calendar-feeds';
import { type Bilingual, both } from '#domain/kernel';
import { logger } from '#platform/logger';
import { type RequestLimits, TooManyRequests, networkOf } from '#platform/request-limits';

interface Services {
  readonly reader: FeedReader;
  readonly limits: RequestLimits;
}

const ADDRESS = /^\/([A-Za-z0-9_-]{1,100})\.ics$/u;

const NOT_FOUND = both('There is no such calendar.', 'Nid oes calendr o’r fath.');
const GONE = both(
  'This calendar address has been ended. Remove it from your calendar program.',
  'Daeth y cyfeiriad calendr hwn i ben. Tynnwch ef o’ch rhaglen galendr.',
);
const READ_ONLY = both('A calendar address can only be read.', 'Dim ond darllen cyfeiriad calendr a ellir.');
const LATER = both(
  'Something went wrong. Try again later.',
  'Aeth rhywbeth o’i le. Rhowch gynnig arall arni.',
);

/** In both languages: it is not known who asks. */
const say = (response: Response, status: number, { en, cy }: Bilingual): void => {
  response.status(status).type('text/plain').send(`${en}\n${cy}\n`);
};

async function answer({ reader, limits }: Services, request: Request, response: Response): Promise<void> {
  const secret = ADDRESS.exec(request.path)?.[1] ?? '';
  const found = await reader.read(secret);
  if (found.kind === 'unknown') {
    await limits.count('wrong-token', networkOf(request.ip));
    return say(response, 404, NOT_FOUND);
  }
  if (found.kind === 'gone') return say(response, 410, GONE);
  await limits.count('heavy', `feed ${found.feedId}`);
  response.setHeader('Cache-Control', 'private, no-cache');
  response.setHeader('Content-Language', found.language);
  // weak: compressed it has other bytes
  response.setHeader('ETag', `W/"${found.tag}"`);
  response.type('text/calendar; charset=utf-8');
  if (request.fresh) return void response.status(304).end();
  response.send(await found.text());
}

function fail(error: unknown, response: Response): void {
  if (error instanceof TooManyRequests) {
    response.setHeader('Retry-After', error.retryAfterSeconds);
    return say(response, 429, error.why);
  }
  // hazard: the address is a secret, and no log has it
  logger.error({ err: error }, 'a calendar feed was not answered');
  say(response, 500, LATER);
}

/**
 * Calendars at their secret addresses, `/feeds/SECRET.ics`: before sessions, for no session and no cookie belongs to them. No
 * search engine lists one, and whoever follows a link from one says nothing of where it was.
 */
export function setUpFeeds(app: NestExpressApplication, services: Services): void {
  app.use('/feeds', (request: Request, response: Response, _next: NextFunction) => {
    response.setHeader('X-Robots-Tag', 'noindex, nofollow, noarchive');
    response.setHeader('Referrer-Policy', 'no-referrer');
    if (!['GET', 'HEAD'].includes(request.method)) {
      response.setHeader('Allow', 'GET, HEAD');
      return say(response, 405, READ_ONLY);
    }
    answer(services, request, response).catch((error: unknown) => fail(error, response));
  });
}
