import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Bilingual } from '#domain/kernel';
import { logger } from '#platform/logger';
import { otherMethodsAt } from '#platform/known-methods';
import { TooManyRequests } from '#platform/request-limits';
import { TooLargeRequest, UnreadableRequest } from '#platform/unreadable';
import { SignInNeeded } from '../../access/signed-in.guard';
import { renderPage } from '../../platform/render-page';

const KNOWN = new Set([403, 404, 405, 413, 429, 503]);

const statusOf = (error: unknown): number => {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
};

/** What is wrong in particular, and what to do. */
function whyOf(error: unknown): Bilingual | null {
  const said = [UnreadableRequest, TooLargeRequest, TooManyRequests];
  return said.some((kind) => error instanceof kind) ? (error as { why: Bilingual }).why : null;
}

/** Every way to fail ends here: a page in the person's language, and for bugs a line in the log under the same number. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const found = statusOf(error);
    const allowed = found === 404 ? otherMethodsAt(request.app, request.method, request.path) : null;
    const status = allowed === null ? found : 405;
    if (error instanceof SignInNeeded || (found === 404 && !request.person))
      return toSignIn(request, response);
    const reference = randomUUID();
    if (status >= 500)
      logger.error({ reference, method: request.method, path: request.path, err: error }, 'unforeseen');
    if (response.headersSent) return void response.end();
    if (allowed !== null) response.setHeader('Allow', allowed.join(', '));
    if (error instanceof TooManyRequests) response.setHeader('Retry-After', error.retryAfterSeconds);
    const kind = KNOWN.has(status) ? status : status >= 500 ? 500 : 400;
    renderPage(request, response, {
      page: 'problem',
      status,
      data: {
        kind,
        why: whyOf(error)?.[request.language] ?? null,
        reference: status >= 500 ? reference : null,
      },
    });
  }
}

/** And back to what was asked for. Only who is signed in learns which addresses there are. */
function toSignIn(request: Request, response: Response): void {
  const to = ['GET', 'HEAD'].includes(request.method) ? request.bareUrl : '/';
  response.redirect(303, `/${request.language}/sign-in?to=${encodeURIComponent(to)}`);
}
