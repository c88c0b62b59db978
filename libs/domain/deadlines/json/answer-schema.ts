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
    issues: z
      .array(z.object({ pointer: z.string().describe('RFC 6901'), message: bilingualSchema }))
      .optional()
      .describe('for a question that is none: where, and what is wrong'),
    steps: z.array(stepSchema).optional(),
  }),
});

/** One answer, as a JSON object: a date with its workings, or why there is none. */
export const deadlineAnswerSchema = z.discriminatedUnion('ok', [datedSchema, refusedSchema]);
export type DeadlineAnswerJson = z.infer<typeof deadlineAnswerSchema>;
