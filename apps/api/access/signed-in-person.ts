import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { SignedInRequest } from './signed-in.guard';

/** The person the request acts for. */
export const SignedInPerson = createParamDecorator(
  (_data: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<SignedInRequest>().person,
);
