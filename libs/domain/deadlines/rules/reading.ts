import { z } from 'zod';
import { bilingualSchema, calendarDateSchema } from '#domain/calendars';
import { both, defineFault } from '#domain/kernel';
import { extensionAllowanceSchema } from './offset-rule';
import { deadlineRuleSchema } from './rule';

/** One way to read the words: `legal` is a reading of an Act, `policy` a person's reading of a vague phrase. */
export const readingSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  basis: z.enum(['legal', 'policy']),
  label: bilingualSchema,
  /** why the words can be read so */
  reason: bilingualSchema,
  rule: deadlineRuleSchema,
  /** an extension that the law allows beside the rule */
  extension: extensionAllowanceSchema.optional(),
  /** newer versions of the rule, in the order of the day from which each decides what is due */
  later: z
    .array(
      z.strictObject({
        effectiveFrom: calendarDateSchema,
        rule: deadlineRuleSchema,
        /** the provision that made it so */
        provision: bilingualSchema,
      }),
    )
    .refine(
      (versions) =>
        versions.every(({ effectiveFrom }, index) => {
          const before = versions[index - 1];
          return before === undefined || before.effectiveFrom < effectiveFrom;
        }),
      {
        error: defineFault(
          'later-versions-out-of-order',
          both(
            'newer versions are in the order of the day from which they decide, no two on one day',
            'mae’r fersiynau newydd yn nhrefn y diwrnod y maent yn penderfynu ohono, heb ddwy ar yr un diwrnod',
          ),
        ),
      },
    )
    .optional(),
});
export type Reading = z.infer<typeof readingSchema>;
