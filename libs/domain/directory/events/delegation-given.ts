import { defineEvent } from '#domain/kernel';
import { bySchema, delegationSchema } from '#domain/obligations';

/** One person is to act for another in an absence. Nothing is said of why: that is theirs alone. */
export const delegationGiven = defineEvent('DelegationGiven', delegationSchema.extend({ by: bySchema }));
