import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { defineEvent } from '#domain/kernel';
import { bySchema, delegationSchema } from '#domain/obligations';

/** A delegation ends before its last day: from now on nobody acts under it. Names whose it was, and who ended it. */
export const delegationEnded = defineEvent(
  'DelegationEnded',
  z.strictObject({
    delegationId: delegationSchema.shape.delegationId,
    /** who was away, and who acted for them */
    from: delegationSchema.shape.from,
    to: delegationSchema.shape.to,
    on: calendarDateSchema,
    by: bySchema,
  }),
);
