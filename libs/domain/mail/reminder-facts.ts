import { z } from 'zod';
import { bilingualSchema, calendarDateSchema } from '#domain/calendars';
import { bySchema } from '#domain/obligations';
import { occurrenceNumber, ofObligation, roleSchema } from './shared-facts';

/** The date when the mail was requested; the mail is withdrawn if the date moves before sending. */
const dated = {
  occurrence: occurrenceNumber,
  lastLawfulDay: calendarDateSchema,
  lastWorkingDay: z.strictObject({ on: calendarDateSchema, provisional: z.boolean() }),
  candidate: z.boolean(),
  /** the last lawful day on another reading of the law, while no recorded advice has closed that warning */
  earlierOnAnotherReading: calendarDateSchema.nullable(),
  /** counts from what is expected and has not happened yet */
  projected: z.literal(true).optional(),
  /** rests on holidays that are not published yet */
  provisional: z.literal(true).optional(),
};

const reminder = {
  ...ofObligation,
  ...dated,
  role: roleSchema,
  on: calendarDateSchema,
  sentLate: z.boolean(),
};

/** The mails about the date of one occurrence. */
export const reminderFacts = [
  z.strictObject({ template: z.literal('reminder-before'), ...reminder }),
  z.strictObject({ template: z.literal('reminder-after'), ...reminder, escalated: z.boolean() }),
  z.strictObject({
    template: z.literal('reminder-to-confirm'),
    ...reminder,
    submissionId: z.string(),
    by: bySchema.nullable(),
  }),
  z.strictObject({
    template: z.literal('reminder-to-body'),
    ...reminder,
    citation: bilingualSchema.nullable(),
  }),
] as const;

/** The mail about the date of one milestone. */
export const milestoneReminderFacts = z.strictObject({
  template: z.literal('milestone-reminder'),
  ...ofObligation,
  role: roleSchema,
  occurrence: occurrenceNumber,
  milestone: z.string(),
  milestoneTitle: bilingualSchema,
  milestoneOn: calendarDateSchema,
  on: calendarDateSchema,
  sentLate: z.boolean(),
  escalated: z.boolean(),
  /** the due date of the occurrence that it belongs to */
  dueOn: calendarDateSchema.nullable(),
});
