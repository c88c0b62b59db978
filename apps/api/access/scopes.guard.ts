import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import type { Request } from 'express';
import type { AccountScope } from '#domain/service-accounts';
import { forPeopleOnly, scopeMissing } from '../problem/problem';

const SCOPE = 'cylch:scope';

/** The scope that a service account needs, on a controller or one of its methods. Without one, reading needs `read` and all else is for people. */
export const NeedsScope = (scope: AccountScope) => SetMetadata(SCOPE, scope);

/** For people alone, whatever the method is. */
export const ForPeople = () => SetMetadata(SCOPE, 'people');

const READING = ['GET', 'HEAD'];

/** What a service account needs for an operation; null where it is for people. */
export function scopeNeeded(
  [handler, controller]: readonly [object, object],
  method: string,
): AccountScope | null {
  const set = [handler, controller]
    .map((target) => Reflect.getMetadata(SCOPE, target) as AccountScope | 'people' | undefined)
    .find((each) => each !== undefined);
  if (set === 'people') return null;
  return set ?? (READING.includes(method) ? 'read' : null);
}

/** The one place that holds service accounts to their scopes. It stands behind the guard that says who asks. */
@Injectable()
export class ScopesGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context
      .switchToHttp()
      .getRequest<Request & { readonly scopes?: readonly AccountScope[] }>();
    const { scopes, method } = request;
    if (scopes === undefined) return true;
    const needed = scopeNeeded([context.getHandler(), context.getClass()], method);
    if (needed === null) throw forPeopleOnly();
    if (!scopes.includes(needed)) throw scopeMissing(needed);
    return true;
  }
}
