import { z } from 'zod';
import { type WorkingDayRegime, bilingualSchema } from '#domain/calendars';
import { type Bilingual, both, canonicalJson, defineFault } from '#domain/kernel';
import { type Anchor, anchorSchemas } from './anchor';
import {
  type Simple,
  fixedDateSchema,
  openSchema,
  periodEndSchema,
  windowSchema,
  yearGridSchema,
} from './simple-rules';
import { type Operator, nameSchema } from './fields';
import { offsetSchema } from './offset-rule';
import { type SeriesEnd, seriesEndSchema } from './series-end';
import { regimeField } from './unit';

/** Rules made of rules. */
type Composed =
  | { readonly primitive: 'earliest' | 'latest'; readonly of: readonly DeadlineRule[] }
  | {
      readonly primitive: 'between';
      /** gives the first lawful day: an act before it is a breach too */
      readonly notBefore: DeadlineRule;
      /** gives the last lawful day */
      readonly notAfter: DeadlineRule;
    }
  | {
      readonly primitive: 'as-soon-as-practicable';
      readonly side: 'after' | 'before';
      readonly anchor: Anchor;
      readonly longStop?: DeadlineRule | undefined;
    }
  | {
      readonly primitive: 'contingent';
      readonly trigger: string;
      readonly title: Bilingual;
      readonly rule: DeadlineRule;
    }
  | {
      readonly primitive: 'unless';
      readonly condition: string;
      readonly title: Bilingual;
      readonly rule: DeadlineRule;
    }
  | {
      readonly primitive: 'rolled';
      readonly rule: DeadlineRule;
      readonly to: 'next' | 'previous';
      readonly regime: WorkingDayRegime;
      readonly authority: Bilingual;
    }
  | { readonly primitive: 'excusable'; readonly rule: DeadlineRule; readonly explanation: Bilingual }
  | {
      readonly primitive: 'recurring';
      readonly recurrence: 'rolling' | 'at-least-every' | 'by-period';
      readonly first: DeadlineRule;
      readonly then: DeadlineRule;
      readonly ends?: SeriesEnd | undefined;
    };

/** When a duty falls due, as data. */
export type DeadlineRule = Simple | Composed;

/** The operator that decides the last day, inside any wrapping rules; null where parts may differ. */
function operatorOf(rule: DeadlineRule): Operator | null {
  switch (rule.primitive) {
    case 'fixed-date':
    case 'offset':
    case 'year-grid':
    case 'period-end':
      return rule.operator;
    case 'contingent':
    case 'unless':
    case 'excusable':
      return operatorOf(rule.rule);
    case 'earliest':
    case 'latest':
      return rule.of.some((part) => operatorOf(part) === 'before') ? 'before' : null;
    case 'recurring':
      return [rule.first, rule.then].some((part) => operatorOf(part) === 'before') ? 'before' : null;
    case 'as-soon-as-practicable':
      return rule.longStop ? operatorOf(rule.longStop) : null;
    case 'between':
      return operatorOf(rule.notAfter);
    case 'rolled':
    case 'window':
      return 'on_or_before';
    case 'open':
      return null;
  }
}

/** Whether a rule says when something may begin, and not when it must be done. */
function onlyBegins(rule: DeadlineRule): boolean {
  switch (rule.primitive) {
    case 'fixed-date':
    case 'offset':
    case 'year-grid':
      return rule.operator === 'from';
    case 'earliest':
    case 'latest':
      return rule.of.every(onlyBegins);
    case 'recurring':
      return onlyBegins(rule.first) && onlyBegins(rule.then);
    case 'contingent':
    case 'unless':
    case 'excusable':
    case 'rolled':
      return onlyBegins(rule.rule);
    case 'between':
    case 'period-end':
    case 'window':
    case 'as-soon-as-practicable':
    case 'open':
      return false;
  }
}

/** Whether a rule sets a day before which the act is a breach too. */
export function setsFirstDay(rule: DeadlineRule): boolean {
  switch (rule.primitive) {
    case 'between':
      return true;
    case 'earliest':
    case 'latest':
      return rule.of.some(setsFirstDay);
    case 'recurring':
      return setsFirstDay(rule.first) || setsFirstDay(rule.then);
    case 'as-soon-as-practicable':
      return rule.longStop !== undefined && setsFirstDay(rule.longStop);
    case 'contingent':
    case 'unless':
    case 'excusable':
    case 'rolled':
      return setsFirstDay(rule.rule);
    case 'fixed-date':
    case 'offset':
    case 'year-grid':
    case 'period-end':
    case 'window':
    case 'open':
      return false;
  }
}

/** Whether a later occurrence falls on the day of the one before it, for ever. */
function repeatsItself(rule: DeadlineRule): boolean {
  if (rule.primitive === 'offset') return rule.count === 0 && isOneBefore(rule.anchor);
  if (rule.primitive === 'between') return repeatsItself(rule.notAfter);
  if (rule.primitive === 'earliest' || rule.primitive === 'latest') return rule.of.every(repeatsItself);
  return 'rule' in rule && repeatsItself(rule.rule);
}

function isOneBefore(anchor: Anchor): boolean {
  if (anchor.kind === 'previous-required' || anchor.kind === 'previous-actual') return true;
  // the schema of an anchor takes nothing else
  return anchor.kind === 'rule' && repeatsItself(anchor.rule as DeadlineRule);
}

const nested: z.ZodType<DeadlineRule> = z.lazy(() => deadlineRuleSchema);
const anchors = anchorSchemas(nested);

const rolled = z
  .strictObject({
    primitive: z.literal('rolled'),
    rule: nested,
    to: z.enum(['next', 'previous']),
    regime: regimeField,
    /** the words by which the day moves: without them no statutory date moves */
    authority: bilingualSchema,
  })
  .refine(({ rule, to }) => to === 'previous' || operatorOf(rule) !== 'before', {
    path: ['to'],
    error: defineFault(
      'roll-over-before',
      both(
        '`before` with a forward roll would allow the very day that the words exclude: roll to `previous`, or use `on_or_before`',
        'byddai `before` gyda symud ymlaen yn caniatáu’r union ddiwrnod y mae’r geiriau’n ei eithrio: symudwch i `previous`, neu defnyddiwch `on_or_before`',
      ),
    ),
  });

const between = z
  .strictObject({ primitive: z.literal('between'), notBefore: nested, notAfter: nested })
  .refine(({ notBefore }) => onlyBegins(notBefore), {
    path: ['notBefore'],
    error: defineFault(
      'window-opens-from',
      both(
        '`notBefore` gives the day from which the act is lawful: its operator is `from`',
        'mae `notBefore` yn rhoi’r diwrnod y mae’r weithred yn gyfreithlon ohono: ei weithredydd yw `from`',
      ),
    ),
  })
  .refine(({ notAfter }) => !onlyBegins(notAfter), {
    path: ['notAfter'],
    error: defineFault(
      'window-closes-by',
      both(
        '`notAfter` gives the last lawful day: its operator is `on_or_before`, `before` or `on`',
        'mae `notAfter` yn rhoi’r diwrnod cyfreithlon olaf: ei weithredydd yw `on_or_before`, `before` neu `on`',
      ),
    ),
  });

/** When a duty falls due, as data: five primitives and what combines them. */
export const deadlineRuleSchema: z.ZodType<DeadlineRule> = z.discriminatedUnion('primitive', [
  fixedDateSchema,
  offsetSchema(anchors.anchor),
  yearGridSchema,
  periodEndSchema(anchors),
  windowSchema,
  openSchema,
  rolled,
  between,
  z.strictObject({ primitive: z.enum(['earliest', 'latest']), of: z.array(nested).min(2) }),
  z.strictObject({
    primitive: z.literal('as-soon-as-practicable'),
    side: z.enum(['after', 'before']),
    anchor: anchors.anchor,
    longStop: nested.optional(),
  }),
  z.strictObject({
    primitive: z.literal('contingent'),
    trigger: nameSchema,
    title: bilingualSchema,
    rule: nested,
  }),
  z.strictObject({
    primitive: z.literal('unless'),
    condition: nameSchema,
    title: bilingualSchema,
    rule: nested,
  }),
  z.strictObject({ primitive: z.literal('excusable'), rule: nested, explanation: bilingualSchema }),
  z
    .strictObject({
      primitive: z.literal('recurring'),
      recurrence: z.enum(['rolling', 'at-least-every', 'by-period']),
      first: nested,
      then: nested,
      ends: seriesEndSchema.optional(),
    })
    .refine(({ then }) => !repeatsItself(then), {
      path: ['then', 'count'],
      error: defineFault(
        'interval-of-zero',
        both(
          'an interval of 0 from the occurrence before names the same day for ever: give a count of 1 or more',
          'mae cyfwng o 0 o’r tro blaenorol yn enwi’r un diwrnod am byth: rhowch rif o 1 neu fwy',
        ),
      ),
    }),
]);

/** The rule's canonical text: two rules with the same text give the same dates for ever. */
export const ruleVersion = (rule: DeadlineRule): string => canonicalJson(rule);
