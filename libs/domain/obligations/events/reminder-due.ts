import { z } from 'zod';
import { defineEvent, mailIdSchema } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';
import { audienceSchema, instantSchema, occurrenceNumberSchema } from './parts';

/** One mail about one occurrence is due. */
export const reminderDue = defineEvent(
  'ReminderDue',
  z.strictObject({
    occurrence: occurrenceNumberSchema,
    /** made from facts; the mail's Message-ID follows from it */
    mailId: mailIdSchema,
    /** keys of the ladder steps that this one mail stands for */
    steps: z.array(z.string()).min(1),
    /** the day the (last) step falls on, rolled back to a working day */
    on: calendarDateSchema,
    /** the hour at which the mail leaves */
    sendAt: instantSchema,
    lastLawfulDay: calendarDateSchema,
    /** the working day was computed beyond the published holidays */
    provisional: z.boolean(),
    /** the reading has not been chosen yet: the mail asks for the choice */
    candidate: z.boolean(),
    to: audienceSchema,
    /** why the mail is sent: before the last day, after it, escalated to the approver, or a decision waits */
    reason: z.enum(['before', 'after', 'escalated', 'awaiting-confirmation']),
    /** sent after its own day, because the clock had been stopped */
    sentLate: z.boolean(),
  }),
);
