import { z } from 'zod';
import { calendarDateSchema, schoolCalendarSchema, sittingCalendarSchema } from '#domain/calendars';
import { both, defineFault } from '#domain/kernel';
import { nameSchema } from '../rules/fields';
import { deadlineRuleSchema } from '../rules/rule';

const anchorValueSchema = z.strictObject({
  date: calendarDateSchema.describe('the day, YYYY-MM-DD'),
  evidence: z.string().min(1).optional().describe('what shows it, printed in the workings'),
});

const stopSchema = z
  .strictObject({
    from: calendarDateSchema,
    to: calendarDateSchema.nullable().describe('null while the pause lasts'),
  })
  .refine(({ from, to }) => to === null || from <= to, {
    path: ['to'],
    error: defineFault(
      'pause-ends-early',
      both(
        'the pause ends before it begins: `to` must not be earlier than `from`, or null while it lasts',
        'mae’r saib yn dod i ben cyn dechrau: rhaid i `to` beidio â bod yn gynharach na `from`, neu fod yn null tra bydd yn parhau',
      ),
    ),
  });

/** The optional parts of a question. */
const factsSchema = z.strictObject({
  anchors: z
    .record(nameSchema, z.union([anchorValueSchema, z.array(anchorValueSchema).max(10_000)]))
    .optional()
    .describe('the days to count from, by the name of the event or duty; a list has one for each occurrence'),
  parameters: z
    .record(nameSchema, z.union([z.string(), z.number()]))
    .optional()
    .describe('values set outside the law: a date, a day of the year (MM-DD) or a number'),
  stops: z
    .record(nameSchema, z.array(stopSchema).max(100))
    .optional()
    .describe('pauses, by the name of their event'),
  schools: z.record(nameSchema, schoolCalendarSchema).optional().describe('school calendars by name'),
  sittings: z.record(nameSchema, sittingCalendarSchema).optional().describe('sitting calendars by name'),
});

/** One question, as a JSON object: either a duty of the statute book or a rule. */
export const deadlineQuestionSchema = z
  .strictObject({
    id: z.string().optional().describe('given back with the answer'),
    duty: z.string().min(1).optional().describe('number or name of a duty, such as D30'),
    part: nameSchema.optional().describe('which rule of the duty; default the first'),
    on: calendarDateSchema
      .optional()
      .describe('the version of the duty’s rule in force on this day; default the newest'),
    rule: deadlineRuleSchema.optional(),
    occurrence: z
      .int()
      .min(1)
      .max(10_000)
      .optional()
      .describe('the occurrence of a recurring rule; default 1'),
    ...factsSchema.shape,
    calendar: z
      .string()
      .optional()
      .describe('version of the holiday list; refused if it is another than the one known here'),
    knownOn: calendarDateSchema
      .optional()
      .describe('with the holidays as they were known at the end of this day'),
    provisional: z
      .boolean()
      .optional()
      .describe('answer beyond the published holidays too, marked provisional'),
    workings: z.boolean().optional().describe('false leaves the steps out'),
  })
  .refine(({ duty, rule }) => (duty === undefined) !== (rule === undefined), {
    path: ['rule'],
    error: defineFault(
      'duty-or-rule',
      both('give either `duty` or `rule`', 'rhowch naill ai `duty` neu `rule`'),
    ),
  });
export type DeadlineQuestionJson = z.input<typeof deadlineQuestionSchema>;
