import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { type Bilingual, type Language, both } from '#domain/kernel';
import { logger } from '#platform/logger';
import { otherMethodsAt } from '#platform/known-methods';
import { TooManyRequests } from '#platform/request-limits';
import { UnreadableRequest } from '#platform/unreadable';
import { Problem } from './problem';

/** The language that `?lang=` or else `Accept-Language` asks for; English where neither names one of the two. */
function languageAsked(request: Request): Language {
  const { lang } = request.query;
  if (lang === 'cy' || lang === 'en') return lang;
  return request.acceptsLanguages('en', 'cy') === 'cy' ? 'cy' : 'en';
}

/** Writes every failure as RFC 9457 problem details. An unforeseen one is logged under an id that the answer carries. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const request = http.getRequest<Request>();
    const language = languageAsked(request);
    const problem = error instanceof Problem ? error : (wrongMethod(error, request) ?? fromHttp(error));
    for (const [name, value] of Object.entries(problem.extra.headers ?? {})) response.setHeader(name, value);
    response
      .status(problem.status)
      .type('application/problem+json')
      .setHeader('Content-Language', language)
      .vary('Accept-Language')
      .send(JSON.stringify(problem.body(request.originalUrl, language)));
  }
}

/** There is something at this address, but it is not done in this way. */
function wrongMethod(error: unknown, { app, method, baseUrl, path }: Request): Problem | null {
  if (!(error instanceof HttpException) || error.getStatus() !== 404) return null;
  const allowed = otherMethodsAt(app, method, `${baseUrl}${path}`);
  if (allowed === null) return null;
  return new Problem(405, 'method-not-allowed', WRONG_METHOD, { headers: { Allow: allowed.join(', ') } });
}

function fromHttp(error: unknown): Problem {
  if (error instanceof TooManyRequests)
    return new Problem(error.status, 'too-many-requests', TOO_OFTEN, {
      detail: error.why,
      headers: { 'Retry-After': String(error.retryAfterSeconds) },
    });
  if (error instanceof UnreadableRequest)
    return new Problem(error.status, 'not-readable', NOT_READABLE[1], { detail: error.why });
  if (error instanceof HttpException || isHttpError(error)) {
    const status = error instanceof HttpException ? error.getStatus() : error.status;
    const [code, title] = BY_STATUS.get(status) ?? NOT_READABLE;
    return new Problem(status, code, title);
  }
  const incident = randomUUID();
  logger.error({ incident, err: error }, 'unforeseen');
  return new Problem(500, 'unforeseen', UNFORESEEN, { members: { incident } });
}

/** What body parsing throws. */
const isHttpError = (error: unknown): error is { readonly status: number } =>
  typeof (error as { status?: unknown } | null)?.status === 'number';

const NO_SUCH_ADDRESS = [
  'no-such-address',
  both('There is nothing at this address.', 'Nid oes dim yn y cyfeiriad hwn.'),
] as const;
const NOT_READABLE = [
  'not-readable',
  both(
    'The request could not be read: send JSON of at most 1 MB.',
    'Ni ellid darllen y cais: anfonwch JSON o 1 MB ar y mwyaf.',
  ),
] as const;
const TOO_LARGE = [
  'too-large',
  both(
    'The request is too large: send JSON of at most 1 MB. A file goes to evidence-files.',
    'Mae’r cais yn rhy fawr: anfonwch JSON o 1 MB ar y mwyaf. I evidence-files yr anfonir ffeil.',
  ),
] as const;
const BY_STATUS = new Map<number, readonly [string, Bilingual]>([
  [404, NO_SUCH_ADDRESS],
  [413, TOO_LARGE],
]);
const WRONG_METHOD = both(
  'There is something at this address, but it is not done with this method: the header Allow names those that are.',
  'Mae rhywbeth yn y cyfeiriad hwn, ond nid â’r dull hwn y’i gwneir: mae’r pennyn Allow yn enwi’r rhai y gellir eu defnyddio.',
);
const TOO_OFTEN = both('You have asked too often.', 'Rydych wedi gofyn yn rhy aml.');
const UNFORESEEN = both(
  'Something went wrong on our side. Nothing was lost; ask again, and quote the incident number if it happens again.',
  'Aeth rhywbeth o’i le ar ein hochr ni. Ni chollwyd dim; gofynnwch eto, a rhowch rif y digwyddiad os yw’n parhau.',
);
