import { ForbiddenException } from '@nestjs/common';
import type { Request } from 'express';
import type { Person, Role } from '#application/directory';
import { personOf } from '../platform/request';

/** The person, where they have one of the roles themselves. @throws ForbiddenException for anybody else */
export function onlyFor(request: Request, ...roles: readonly Role[]): Person {
  const person = personOf(request);
  if (!person.roles.some((role) => roles.includes(role))) throw new ForbiddenException();
  return person;
}
