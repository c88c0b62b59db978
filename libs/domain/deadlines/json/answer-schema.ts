import { z } from 'zod';
import { bilingualSchema } from '#domain/calendars';
import { operatorSchema } from '../rules/fields';

const day = z.string().describe('YYYY-MM-DD, in Wales');

const stepSchema = z.object({
  id: z.string(),
  text: bilingualSchema,
  citation: bilingualSchema.optional(),
  calendarVersion: z.string().optional(),
  date: day.optional(),
  arithmetic: z
    .looseObject({ does: z.string(), gives: day })
    .optional()
    .describe('the step as data, enough to redo it'),
});

const judgementSchema = z
  .object({ on: day, is: z.enum(['too-early', 'in-time', 'late', 'not-known']) })
  .describe('of the day given as `doneOn`');

const datedSchema = z.object({
  id: z.string().optional(),
  ok: z.literal(true),
  answer: z.object({
    window: z.object({ from: day.nullable(), to: day }),
    namedDay: day,
    operator: operatorSchema,
    lastLawfulDay: day,
    endsAt: z.string().describe('the first instant after the last lawful day, UTC'),
    zone: z.literal('Europe/London'),
    lastWorkingDay: z.object({ on: day, provisional: z.boolean() }),
    calendarVersion: z.string(),
    provisional: z.boolean(),
    projected: z.boolean(),
    firstLawfulDay: day
      .nullable()
      .optional()
      .describe(
        'an act before this day is a breach too; null while it is not known; absent where there is none',
      ),
    mayComeEarlier: z
      .literal(true)
      .optional()
      .describe('the last lawful day is the latest possible: it may come earlier, never later'),
    awaiting: z
      .array(z.object({ code: z.string(), message: bilingualSchema, missing: z.string().optional() }))
      .optional()
      .describe('what may yet bring the last lawful day forward'),
    judgement: judgementSchema.optional(),
    neverLawful: z.object({ lastLawfulDay: day }).optional(),
    steps: z.array(stepSchema).optional(),
  }),
});

const refusedSchema = z.object({
  id: z.string().optional(),
  ok: z.literal(false),
  refusal: z.object({
    code: z.string(),
    message: bilingualSchema,
    missing: z.string().optional(),
    incident: z.string().optional().describe('for a fault of the program: the number to report'),
    from: day.optional(),
    judgement: judgementSchema.optional(),
    issues: z
      .array(z.object({ pointer: z.string().describe('RFC 6901'), message: bilingualSchema }))
      .optional()
      .describe('for a question that is none: where, and what is wrong'),
    steps: z.array(stepSchema).optional(),
  }),
});

const countedSchema = z.object({
  id: z.string().optional(),
  ok: z.literal(true),
  count: z.object({
    days: z.int().describe('how many of the days count'),
    from: day,
    to: day,
    convention: z.enum(['after', 'beginning-with', 'clear']),
    calendarVersion: z.string(),
    provisional: z.boolean(),
    steps: z.array(stepSchema).optional(),
  }),
});

/** One answer, as a JSON object: a date with its workings, a number of days, or why there is neither. */
export const deadlineAnswerSchema = z.union([datedSchema, countedSchema, refusedSchema]);
/** To a question for a date. */
export type DeadlineAnswerJson = z.infer<typeof datedSchema> | z.infer<typeof refusedSchema>;
/** To a question for the number of days between two days. */
export type CountAnswerJson = z.infer<typeof countedSchema> | z.infer<typeof refusedSchema>;
