import { z } from 'zod';
import { bilingualSchema, calendarDateSchema } from '#domain/calendars';
import { defineEvent, idSchema, mailIdSchema } from '#domain/kernel';
import { instantSchema, occurrenceNumberSchema } from './parts';

/** One mail about one milestone is due to whoever owns it. */
export const milestoneReminderDue = defineEvent(
  'MilestoneReminderDue',
  z.strictObject({
    occurrence: occurrenceNumberSchema,
    milestone: idSchema,
    title: bilingualSchema,
    /** made from facts; the mail's Message-ID follows from it */
    mailId: mailIdSchema,
    /** keys of the ladder steps that this one mail stands for */
    steps: z.array(z.string()).min(1),
    /** the day the (last) step falls on, rolled back to a working day */
    on: calendarDateSchema,
    sendAt: instantSchema,
    /** the day of the milestone itself */
    milestoneOn: calendarDateSchema,
    provisional: z.boolean(),
    /** before or on its day; after it; after it, and to the owner of the entry too */
    reason: z.enum(['before', 'after', 'escalated']),
    /** sent after its own day, because the clock had been stopped */
    sentLate: z.boolean(),
  }),
);
