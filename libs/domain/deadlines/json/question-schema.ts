import { z } from 'zod';
import {
  calendarDateSchema,
  ownHolidaysSchema,
  schoolCalendarSchema,
  sittingCalendarSchema,
} from '#domain/calendars';
import { both, defineFault } from '#domain/kernel';
import { countQuestionSchema } from '../rules/count-question';
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
  rules: z
    .record(nameSchema, deadlineRuleSchema)
    .optional()
    .describe('rules of one’s own by name: an anchor of the kind `duty` counts from them'),
});

const OF_A_DUTY = defineFault(
  'of-a-duty',
  both(
    '`part` and `on` choose among the rules of a `duty`: leave them out here',
    'mae `part` ac `on` yn dewis ymhlith rheolau `duty`: gadewch nhw allan yma',
  ),
);

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
    count: countQuestionSchema.optional().describe('how many days lie between two days'),
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
    holidays: ownHolidaysSchema
      .optional()
      .describe('a list of one’s own in the place of the published one; days outside it are refused'),
    doneOn: calendarDateSchema
      .optional()
      .describe('the day on which the act was done: judged too early, in time or late'),
    workings: z.boolean().optional().describe('false leaves the steps out'),
  })
  .refine(({ duty, rule, count }) => [duty, rule, count].filter((each) => each !== undefined).length === 1, {
    path: ['rule'],
    error: defineFault(
      'duty-or-rule',
      both(
        'give one of `duty`, `rule` and `count`, and no more',
        'rhowch un o’r rhain, a dim mwy: `duty`, `rule` neu `count`',
      ),
    ),
  })
  .refine(({ duty, part }) => duty !== undefined || part === undefined, { path: ['part'], error: OF_A_DUTY })
  .refine(({ duty, on }) => duty !== undefined || on === undefined, { path: ['on'], error: OF_A_DUTY })
  .refine(
    ({ holidays, calendar, knownOn }) => holidays === undefined || (calendar ?? knownOn) === undefined,
    {
      path: ['holidays'],
      error: defineFault(
        'own-holidays-alone',
        both(
          'a list of one’s own has no versions and no day on which it became known: leave `calendar` and `knownOn` out',
          'nid oes gan restr o’ch eiddo eich hun fersiynau na diwrnod y daeth yn hysbys: gadewch `calendar` a `knownOn` allan',
        ),
      ),
    },
  )
  .refine(({ rules = {} }) => Object.keys(rules).every((name) => !name.includes('/')), {
    path: ['rules'],
    error: defineFault(
      'own-rule-name',
      both(
        'a name with a stroke belongs to the statute book: give the rule another',
        'mae enw â blaenslaes yn perthyn i’r llyfr statud: rhowch enw arall i’r rheol',
      ),
    ),
  })
  .refine(({ count, doneOn, occurrence }) => count === undefined || (doneOn ?? occurrence) === undefined, {
    path: ['count'],
    error: defineFault(
      'count-alone',
      both(
        'a count of days has no occurrence and no day to judge: leave `occurrence` and `doneOn` out',
        'nid oes tro na diwrnod i’w farnu wrth gyfrif dyddiau: gadewch `occurrence` a `doneOn` allan',
      ),
    ),
  });
export type DeadlineQuestionJson = z.input<typeof deadlineQuestionSchema>;
