import { createHash } from 'node:crypto';
import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
  type RawBodyRequest,
  SetMetadata,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Observable, from, lastValueFrom } from 'rxjs';
import { type JsonObject, type PersonId, both, canonicalJson } from '#domain/kernel';
import { logger } from '#platform/logger';
import { Problem } from '../problem/problem';
import { keyIn } from '../service/parameters';
import { ANSWERS, type Answers, type Keyed } from './answers';
import { hashOfStream, streamedHash } from './streamed-body';

type AskedRequest = RawBodyRequest<Request> & { readonly person?: { readonly id: PersonId } };

/** An answer as it is stored. */
interface Stored {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** of a body that was streamed, read while it was answered */
  readonly bodyHash: string | null;
  readonly body?: unknown;
  readonly problem?: Pick<Problem, 'code' | 'title' | 'extra'>;
}

const SHOWN_ONCE = 'cylch:shown-once';

/** A field of the answer is shown to the first request alone: it is stored nowhere, and null to the same key again. */
export const ShownOnce = (field: string) => SetMetadata(SHOWN_ONCE, field);

/** What an answer says besides its body. */
const HEADERS = ['ETag', 'Location', 'Link'];

/**
 * A POST with an Idempotency-Key is done once: sent again with the same body it gets the first answer, whatever that was. Of
 * what was not decided nothing is stored: a request that does not fit its form (400), and a failure of the service (5xx).
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(@Inject(ANSWERS) private readonly answers: Answers) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<AskedRequest>();
    const response = context.switchToHttp().getResponse<Response>();
    const key = request.method === 'POST' ? keyIn(request.headers['idempotency-key']) : undefined;
    if (key === undefined || request.person === undefined) return next.handle();
    const caller = [request.person.id, request.headers['on-behalf-of'] ?? ''].join(' ');
    const secret = Reflect.getMetadata(SHOWN_ONCE, context.getHandler()) as string | undefined;
    return from(
      this.once({ caller, key, request: fingerprint(request) }, { request, response, next, secret }),
    );
  }

  private async once(keyed: Keyed, { request, response, next, secret }: Once) {
    const claimed = await this.answers.claim(keyed);
    if (claimed.kind === 'running') throw stillRunning();
    if (claimed.kind === 'other') throw keyReused();
    if (claimed.kind === 'answered') return again(JSON.parse(claimed.answer) as Stored, request, response);
    const done = await lastValueFrom(next.handle(), { defaultValue: undefined }).then(
      (body: unknown) => ({ ok: true as const, body }),
      (error: unknown) => ({ ok: false as const, error }),
    );
    await this.remember(keyed, withoutSecret(storedFrom(done, request, response), secret));
    if (!done.ok) throw done.error;
    return done.body;
  }

  /** What was decided stands, whether or not its answer could be stored: asked again, the record refuses a second. */
  private async remember(keyed: Keyed, stored: Stored | null): Promise<void> {
    try {
      if (stored === null) await this.answers.release(keyed);
      else await this.answers.finish(keyed, JSON.stringify(stored));
    } catch (error) {
      logger.warn({ err: error }, 'an answer is not stored');
    }
  }
}

interface Once {
  readonly request: AskedRequest;
  readonly response: Response;
  readonly next: CallHandler;
  /** the field of the answer that is shown once */
  readonly secret: string | undefined;
}

const withoutSecret = (stored: Stored | null, secret: string | undefined): Stored | null =>
  stored === null || secret === undefined || stored.problem !== undefined
    ? stored
    : { ...stored, body: { ...(stored.body as object), [secret]: null } };

type Done = { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly error: unknown };

function storedFrom(done: Done, request: Request, response: Response): Stored | null {
  const bodyHash = streamedHash(request);
  if (done.ok) {
    const set = HEADERS.map((name) => [name, response.getHeader(name)] as const);
    const headers = Object.fromEntries(set.filter((pair): pair is [string, string] => pair[1] !== undefined));
    return { status: response.statusCode, headers, bodyHash, body: done.body };
  }
  const { error } = done;
  if (!(error instanceof Problem) || error.status === 400 || error.status >= 500) return null;
  const { status, code, title, extra } = error;
  return { status, headers: {}, bodyHash, problem: { code, title, extra } };
}

async function again(stored: Stored, request: Request, response: Response): Promise<unknown> {
  const { status, headers, bodyHash, body, problem } = stored;
  if (bodyHash !== null && (await hashOfStream(request)) !== bodyHash) throw keyReused();
  response.setHeader('Idempotent-Replayed', 'true');
  if (problem !== undefined) throw new Problem(status, problem.code, problem.title, problem.extra);
  response.status(status);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  return body;
}

/** What is asked: where, of which version, and what, however its JSON is written; of a body that is streamed its length. */
function fingerprint(request: AskedRequest): string {
  const { originalUrl, headers, rawBody } = request;
  const body = rawBody === undefined ? headers['content-length'] : canonicalJson(request.body as JsonObject);
  const said = [originalUrl, headers['if-match'], headers['content-type'], body];
  return createHash('sha256')
    .update(said.map((each) => each ?? '').join('\n'))
    .digest('hex');
}

const stillRunning = (): Problem =>
  new Problem(
    409,
    'still-running',
    both(
      'The first request with this Idempotency-Key is still being answered. Ask again in a second.',
      'Mae’r cais cyntaf â’r Idempotency-Key hwn yn dal i gael ei ateb. Gofynnwch eto ymhen eiliad.',
    ),
    { headers: { 'Retry-After': '1' } },
  );

const keyReused = (): Problem =>
  new Problem(
    422,
    'idempotency-key-reused',
    both(
      'This Idempotency-Key was sent before with another request. A new request needs a new key.',
      'Anfonwyd yr Idempotency-Key hwn o’r blaen gyda chais arall. Mae angen allwedd newydd ar gais newydd.',
    ),
  );
