import { z } from 'zod';
import { type Weekday, both, defineFault, isMonthDay } from '#domain/kernel';
import { bilingualSchema } from './fields';
import regimes from './data/regimes.json';
import { DIVISIONS } from './holiday-calendar';

const weekdaySchema = z
  .int()
  .min(1)
  .max(7)
  .transform((day) => day as Weekday);

/** What a statutory meaning of “working day” leaves out. A rule may bring terms of its own. */
export const regimeSchema = z.strictObject({
  /** the days that count, as a noun phrase */
  title: bilingualSchema,
  /** the Act and section */
  source: bilingualSchema,
  /** days of the week that never count: 1 is Monday, 7 Sunday */
  restDays: z.array(weekdaySchema).max(6),
  /** a bank holiday kept in any of these does not count */
  divisions: z.array(z.enum(DIVISIONS)),
  /** days of the year that do not count besides: `MM-DD` */
  alsoOff: z
    .array(
      z.strictObject({
        monthDay: z.string().refine(isMonthDay, {
          error: defineFault(
            'not-a-day-off',
            both(
              'not a day of the year (MM-DD), such as 12-24',
              'nid yw’n ddiwrnod o’r flwyddyn (MM-DD), fel 12-24',
            ),
          ),
        }),
        title: bilingualSchema,
      }),
    )
    .max(366)
    .default([]),
  /** English titles of listed days that count all the same: the list names days that are holidays by common law */
  stillCount: z.array(z.string()).default([]),
  /** leaves out the Christmas, Easter and bank holiday breaks, not the holidays alone */
  breaks: z.boolean().default(false),
});
export type Regime = z.output<typeof regimeSchema>;

/** Whether a listed holiday does not count under these terms. */
export const leavesOut = (
  { stillCount }: Regime,
  { substitute, title }: { readonly substitute: boolean; readonly title: { readonly en: string } },
): boolean => substitute || !stillCount.includes(title.en);

export type RegimeName = keyof typeof regimes;

/** A regime by name, or one with terms of its own. */
export type WorkingDayRegime = RegimeName | Regime;

const REGIMES = new Map<string, Regime>(
  Object.entries(regimes).map(([name, terms]) => [name, regimeSchema.parse(terms)]),
);

export const regimeNames = Object.keys(regimes) as readonly RegimeName[];

/** @throws RangeError for an unknown name */
export function termsOf(regime: WorkingDayRegime): Regime {
  if (typeof regime !== 'string') return regime;
  const terms = REGIMES.get(regime);
  if (terms === undefined) throw new RangeError(`no regime is called ${regime}`);
  return terms;
}
