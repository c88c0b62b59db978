import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Observable, tap } from 'rxjs';

/** The same question with another place in the list. */
function addressOf({ originalUrl }: Request, name: 'after' | 'before', cursor: string): string {
  const url = new URL(originalUrl, 'http://localhost');
  for (const each of ['after', 'before']) url.searchParams.delete(each);
  url.searchParams.set(name, cursor);
  return `${url.pathname}${url.search}`;
}

/** The cursors of an answer as links (RFC 8288): `next`, and `prev` where the list goes both ways. */
@Injectable()
export class LinksInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, handler: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    if (request.method !== 'GET') return handler.handle();
    return handler.handle().pipe(
      tap((body: unknown) => {
        const { next, previous } = (body ?? {}) as { readonly next?: unknown; readonly previous?: unknown };
        const links = [
          ...(typeof next === 'string' ? [`<${addressOf(request, 'after', next)}>; rel="next"`] : []),
          ...(typeof previous === 'string'
            ? [`<${addressOf(request, 'before', previous)}>; rel="prev"`]
            : []),
        ];
        if (links.length > 0) http.getResponse<Response>().setHeader('Link', links.join(', '));
      }),
    );
  }
}
