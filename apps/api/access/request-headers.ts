import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { Request } from 'express';
import type { z } from 'zod';
import { both, faultsOf } from '#domain/kernel';
import { badRequest } from '../problem/problem';
import { idempotencyKey, ifMatch } from '../service/parameters';

/** A header judged by its schema; absent is undefined. @throws Problem 400 that names the header */
const header = (name: string, schema: z.ZodType) =>
  createParamDecorator((_data: unknown, context: ExecutionContext) => {
    const parsed = schema.safeParse(context.switchToHttp().getRequest<Request>().headers[name]);
    if (parsed.success) return parsed.data;
    const errors = faultsOf(parsed.error).map(({ message: { en, cy } }) => ({
      pointer: '',
      detail: both(`The header ${name}: ${en}`, `Y pennyn ${name}: ${cy}`),
    }));
    throw badRequest(errors);
  });

/** The client's own id for the decision: sent again, it gives the first outcome again. */
export const IdempotencyKey = header('idempotency-key', idempotencyKey);

/** The version that the client saw. */
export const ExpectedVersion = header('if-match', ifMatch);
