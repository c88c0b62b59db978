import type { JsonValue } from '#domain/kernel';
import type { Actor } from './model/commands';
import type { Delegation } from './model/holding';

/** What decisions of either rest on while the second acts for the first. */
export const actingFor = (
  away: Actor,
  delegate: Actor,
  limits: Partial<Record<keyof Delegation, unknown>> = {},
): JsonValue =>
  ({
    personId: delegate.personId,
    posts: [],
    roles: [...delegate.roles],
    delegations: [
      {
        delegationId: 'd-1',
        from: away.personId,
        to: delegate.personId,
        firstDay: '2026-01-01',
        lastDay: '2026-12-31',
        ...limits,
      },
    ],
  }) as JsonValue;
