import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { defineEvent } from '#domain/kernel';
import { bySchema, delegationSchema } from '#domain/obligations';

/** A delegation ends before its last day: from now on nobody acts under it. */
export const delegationEnded = defineEvent(
  'DelegationEnded',
  z.strictObject({
    delegationId: delegationSchema.shape.delegationId,
    on: calendarDateSchema,
    by: bySchema,
  }),
);
