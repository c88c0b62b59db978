import { randomUUID } from 'node:crypto';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
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
  private readonly logger = new Logger('pages');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const status = statusOf(error);
    const reference = randomUUID();
    if (status >= 500) {
      this.logger.error(
        `${reference} ${request.method} ${request.path}`,
        error instanceof Error ? error.stack : error,
      );
    }
    if (response.headersSent) return void response.end();
    const kind = KNOWN.has(status) ? status : status >= 500 ? 500 : 400;
    renderPage(request, response, {
      page: 'problem',
      status,
      data: { kind, reference: status >= 500 ? reference : null },
    });
  }
}
