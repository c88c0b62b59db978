import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { Request } from 'express';
import type { z } from 'zod';
import { type CommandId, type PersonId, both, commandId, faultsOf } from '#domain/kernel';
import { badRequest } from '../problem/problem';
import { idempotencyKey, ifMatch } from '../service/parameters';

type PersonsRequest = Request & { readonly person?: { readonly id: PersonId } };

/** A header judged by its schema; absent is undefined. @throws Problem 400 that names the header */
function headerOf<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  context: ExecutionContext,
): z.output<Schema> {
  const parsed = schema.safeParse(context.switchToHttp().getRequest<Request>().headers[name]);
  if (parsed.success) return parsed.data;
  const errors = faultsOf(parsed.error).map(({ message: { en, cy } }) => ({
    pointer: '',
    detail: both(`The header ${name}: ${en}`, `Y pennyn ${name}: ${cy}`),
  }));
  throw badRequest(errors);
}

/** The id of the decision by the client’s own key: sent again, it gives the first outcome again. Each caller’s keys are their own. */
export const IdempotencyKey = createParamDecorator(
  (_data: unknown, context: ExecutionContext): CommandId | undefined => {
    const key = headerOf('idempotency-key', idempotencyKey, context);
    const { person } = context.switchToHttp().getRequest<PersonsRequest>();
    return key === undefined ? undefined : commandId(`${person?.id ?? ''}:${key}`);
  },
);

/** The version that the client saw. */
export const ExpectedVersion = createParamDecorator(
  (_data: unknown, context: ExecutionContext): number | undefined => headerOf('if-match', ifMatch, context),
);
