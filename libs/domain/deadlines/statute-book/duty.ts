import { z } from 'zod';
import { both, defineFault } from '#domain/kernel';
import { bilingualSchema, calendarDateSchema } from '#domain/calendars';
import { nameSchema } from '../rules/fields';
import { deadlineRuleSchema } from '../rules/rule';

const ruleVersionSchema = z.strictObject({
  version: z.string().min(1),
  /** the day from which this version is the law */
  effectiveFrom: calendarDateSchema,
  citation: bilingualSchema,
  /** what the provision says, in our words */
  text: bilingualSchema,
  rule: deadlineRuleSchema,
});
export type RuleVersion = z.infer<typeof ruleVersionSchema>;

/** One duty: who bears it, and its rules, each in the versions that the law has had. */
export const dutySchema = z.strictObject({
  id: z.string().min(1),
  name: nameSchema,
  title: bilingualSchema,
  bearer: bilingualSchema,
  /** how sure the wording is: V seen at the source, S in a secondary page, K general knowledge */
  evidence: z.string().min(1),
  source: z.string().min(1),
  rules: z
    .record(
      nameSchema,
      z
        .array(ruleVersionSchema)
        .min(1)
        .refine(
          (versions) =>
            versions.every(({ effectiveFrom }, index) => {
              const before = versions[index - 1];
              return before === undefined || before.effectiveFrom < effectiveFrom;
            }),
          {
            error: defineFault(
              'versions-out-of-order',
              both(
                'versions are in the order of the day they take effect, no two on one day',
                'mae’r fersiynau yn nhrefn y diwrnod y deuant i rym, heb ddwy ar yr un diwrnod',
              ),
            ),
          },
        ),
    )
    .refine((rules) => Object.keys(rules).length > 0, {
      error: defineFault(
        'duty-without-rules',
        both('a duty needs at least one rule', 'mae angen o leiaf un rheol ar ddyletswydd'),
      ),
    }),
});
export type Duty = z.infer<typeof dutySchema>;
