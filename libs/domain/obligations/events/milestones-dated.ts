import { z } from 'zod';
import { bilingualSchema, calendarDateSchema } from '#domain/calendars';
import { defineEvent, idSchema } from '#domain/kernel';
import { occurrenceNumberSchema } from './parts';

/** The milestones of an occurrence got their dates, or moved with its due date, their plan or the holidays. */
export const milestonesDated = defineEvent(
  'MilestonesDated',
  z.strictObject({
    occurrence: occurrenceNumberSchema,
    /** the due date that they were worked out from; null where there is none yet */
    lastLawfulDay: calendarDateSchema.nullable(),
    calendarVersion: z.string(),
    /** the day from which these dates stand: reminders dated before it are never sent */
    setOn: calendarDateSchema,
    /** all that the plan has now */
    milestones: z.array(
      z.strictObject({
        id: idSchema,
        title: bilingualSchema,
        /** null where it had no date before */
        from: calendarDateSchema.nullable(),
        /** null where it would lie outside the days that the register keeps */
        to: calendarDateSchema.nullable(),
        provisional: z.boolean(),
      }),
    ),
  }),
);
