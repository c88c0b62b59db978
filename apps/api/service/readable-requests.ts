import type { RawBodyRequest } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { type Fault, repeatedKey, unfitIn } from '#domain/kernel';
import { UnreadableRequest, faultInAddress, givenTwice } from '#platform/unreadable';
import { badRequest } from '../problem/problem';

const LIMIT = '1mb';

/**
 * Takes JSON alone, and refuses with 400 what cannot be stored, signed or told apart, before anything reads it.
 * @param app keeps raw bodies
 */
export function setUpReading(app: NestExpressApplication, prefix: string): void {
  // `a[b]=c` is a name like any other
  app.set('query parser', 'simple');
  app.use((request: Request, _response: Response, next: NextFunction) => {
    const why = faultInAddress(request.url);
    next(why === null ? undefined : new UnreadableRequest(why));
  });
  app.useBodyParser('json', { limit: LIMIT });
  // what is no question is answered there, the same as by the command line
  const answersAnything = `/${prefix}/deadlines/compute`;
  app.use((request: RawBodyRequest<Request>, _response: Response, next: NextFunction) => {
    const repeated = request.rawBody === undefined ? null : repeatedKey(request.rawBody.toString('utf8'));
    if (repeated !== null) return next(new UnreadableRequest(givenTwice(repeated.toWellFormed())));
    const fault = request.path === answersAnything ? null : unfitIn(request.body);
    return next(fault === null ? undefined : badRequest([partOf(fault)]));
  });
}

const partOf = ({ pointer, message }: Fault) => ({ pointer, detail: message });
