import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { type Language, both } from '#domain/kernel';
import { logger } from '#platform/logger';
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
    const problem = error instanceof Problem ? error : fromHttp(error);
    for (const [name, value] of Object.entries(problem.extra.headers ?? {})) response.setHeader(name, value);
    response
      .status(problem.status)
      .type('application/problem+json')
      .setHeader('Content-Language', language)
      .vary('Accept-Language')
      .send(JSON.stringify(problem.body(request.originalUrl, language)));
  }
}

function fromHttp(error: unknown): Problem {
  if (error instanceof UnreadableRequest)
    return new Problem(error.status, 'not-readable', NOT_READABLE[1], { detail: error.why });
  if (error instanceof HttpException || isHttpError(error)) {
    const status = error instanceof HttpException ? error.getStatus() : error.status;
    const [code, title] = status === 404 ? NO_SUCH_ADDRESS : NOT_READABLE;
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
const UNFORESEEN = both(
  'Something went wrong on our side. Nothing was lost; ask again, and quote the incident number if it happens again.',
  'Aeth rhywbeth o’i le ar ein hochr ni. Ni chollwyd dim; gofynnwch eto, a rhowch rif y digwyddiad os yw’n parhau.',
);
