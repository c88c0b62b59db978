import { z } from 'zod';
import { type CalendarDate, type Refusal, type Result, both, ok, refuse, yearOf } from '#domain/kernel';
import { calendarDateSchema } from './fields';
import { DIVISIONS, type Division, type HolidayCalendar, perDivision } from './holiday-calendar';

const divisionSchema = z.looseObject({
  events: z
    .array(z.looseObject({ title: z.string().min(1), date: calendarDateSchema, notes: z.string() }))
    .min(1),
});

/** `bank-holidays.json` as GOV.UK publishes it, in English or Welsh. */
export const govUkListSchema = z.object({
  'england-and-wales': divisionSchema,
  scotland: divisionSchema,
  'northern-ireland': divisionSchema,
});
export type GovUkList = z.infer<typeof govUkListSchema>;

/** GOV.UK’s Welsh list names its divisions in Welsh. */
const WELSH_KEYS: Readonly<Record<string, Division>> = {
  'cymru-a-lloegr': 'england-and-wales',
  'yr-alban': 'scotland',
  'gogledd-iwerddon': 'northern-ireland',
};

/** GOV.UK’s Welsh list under the names that the English one has; anything else as it is. */
export const withEnglishKeys = (value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(
        Object.entries(value).map(([key, each]) => [WELSH_KEYS[key] ?? key, each as unknown]),
      );

/** One holiday of our own list. */
export interface ListedHoliday {
  readonly date: CalendarDate;
  readonly title_en: string;
  readonly title_cy: string;
  readonly substitute: boolean;
  readonly notes_en: string | null;
}

export type ListedDivisions = Readonly<Record<Division, readonly ListedHoliday[]>>;

/**
 * GOV.UK's list in our form, after the years that it no longer names. Titles in Welsh come from its Welsh list, else from
 * holidays of the same name known before; one without either is refused, never machine-translated.
 */
export function fromGovUk(
  english: GovUkList,
  welsh: GovUkList | null,
  known: HolidayCalendar,
): Result<ListedDivisions, Refusal<'no-welsh-title'>> {
  const untranslated = new Set<string>();
  const titleOf = (division: Division, date: CalendarDate, title: string): string => {
    const listed = welsh?.[division].events.find((event) => event.date === date)?.title;
    const before = [...known.divisions[division].values()].find((holiday) => holiday.title.en === title);
    const found = listed ?? before?.title.cy;
    if (found === undefined) untranslated.add(title);
    return found ?? '';
  };
  const listed = (division: Division): readonly ListedHoliday[] => {
    const { events } = english[division];
    const first = Math.min(...events.map(({ date }) => yearOf(date)));
    const earlier = [...known.divisions[division].values()].filter(({ on }) => yearOf(on) < first);
    return [
      ...earlier.map(({ on, title, substitute }) => ({
        date: on,
        title_en: title.en,
        title_cy: title.cy,
        substitute,
        notes_en: substitute ? 'Substitute day' : null,
      })),
      ...events.map(({ date, title, notes }) => ({
        date,
        title_en: title,
        title_cy: titleOf(division, date, title),
        substitute: notes.startsWith('Substitute'),
        notes_en: notes === '' ? null : notes,
      })),
    ];
  };
  const divisions = perDivision(listed);
  return untranslated.size === 0 ? ok(divisions) : refuse(noWelshTitle([...untranslated]));
}

const noWelshTitle = (titles: readonly string[]): Refusal<'no-welsh-title'> => ({
  code: 'no-welsh-title',
  message: both(
    `These holidays have no Welsh title yet: ${titles.join('; ')}. Give GOV.UK’s Welsh list with --welsh.`,
    `Nid oes teitl Cymraeg i’r gwyliau hyn eto: ${titles.join('; ')}. Rhowch restr Gymraeg GOV.UK gyda --welsh.`,
  ),
});

export interface ListDifference {
  readonly division: Division;
  readonly date: CalendarDate;
  readonly change: 'added' | 'removed' | 'renamed';
  readonly title: string;
}

/** What a newer list adds, removes or renames. */
export function compareLists(known: HolidayCalendar, newer: ListedDivisions): readonly ListDifference[] {
  return DIVISIONS.flatMap((division) => {
    const before = known.divisions[division];
    const after = new Map(newer[division].map((holiday) => [holiday.date, holiday]));
    const gone = [...before.values()].filter(({ on }) => !after.has(on));
    return [
      ...gone.map(({ on, title }): ListDifference => ({
        division,
        date: on,
        change: 'removed',
        title: title.en,
      })),
      ...newer[division].flatMap(({ date, title_en: title }): readonly ListDifference[] => {
        const was = before.get(date);
        if (was === undefined) return [{ division, date, change: 'added', title }];
        return was.title.en === title ? [] : [{ division, date, change: 'renamed', title }];
      }),
    ].sort((a, b) => (a.date < b.date ? -1 : 1));
  });
}
