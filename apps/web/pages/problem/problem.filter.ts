import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { logger } from '#platform/logger';
import { UnreadableRequest } from '#platform/unreadable';
import { SignInNeeded } from '../../access/signed-in.guard';
import { renderPage } from '../../platform/render-page';

const KNOWN = new Set([403, 404, 413, 503]);

const statusOf = (error: unknown): number => {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
};

/** Every way to fail ends here: a page in the person's language, and for bugs a line in the log under the same number. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const status = statusOf(error);
    if (error instanceof SignInNeeded || (status === 404 && !request.person))
      return toSignIn(request, response);
    const reference = randomUUID();
    if (status >= 500)
      logger.error({ reference, method: request.method, path: request.path, err: error }, 'unforeseen');
    if (response.headersSent) return void response.end();
    const kind = KNOWN.has(status) ? status : status >= 500 ? 500 : 400;
    renderPage(request, response, {
      page: 'problem',
      status,
      data: {
        kind,
        why: error instanceof UnreadableRequest ? error.why[request.language] : null,
        reference: status >= 500 ? reference : null,
      },
    });
  }
}

/** And back to what was asked for. Only who is signed in learns which addresses there are. */
function toSignIn(request: Request, response: Response): void {
  const to = request.method === 'GET' ? request.bareUrl : '/';
  response.redirect(303, `/${request.language}/sign-in?to=${encodeURIComponent(to)}`);
}
