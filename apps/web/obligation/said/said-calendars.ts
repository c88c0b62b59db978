import {
  type SchoolCalendar,
  type SittingCalendar,
  schoolCalendarSchema,
  sittingCalendarSchema,
} from '#domain/calendars';
import type { CalendarDate } from '#domain/kernel';
import type { Body } from '../../forms/field';
import { dayLines, daysIn, rangeLine, rangesIn } from './day-lines';
import { dayParts } from './day-parts';

export const LEGISLATURES = ['senedd', 'uk-parliament'] as const;

/** What is asked of a calendar of school terms or of sittings. */
export interface CalendarAnswers {
  readonly authorityEn?: string | undefined;
  readonly authorityCy?: string | undefined;
  readonly terms?: string | undefined;
  readonly closures?: string | undefined;
  readonly legislature?: string | undefined;
  readonly knownFrom?: CalendarDate | undefined;
  readonly knownTo?: CalendarDate | undefined;
  readonly recesses?: string | undefined;
  readonly commons?: string | undefined;
  readonly lords?: string | undefined;
  readonly closed?: string | undefined;
}

/** Where a calendar is from, and the day from which it counts. */
export interface CalendarSource {
  readonly reference: string;
  readonly effectiveOn: CalendarDate;
}

const inTwo = (said: string): readonly [string, string] => {
  const [en = '', cy = en] = said.split('/').map((part) => part.trim());
  return [en, cy];
};

const first = (ranges: readonly { readonly from: string }[]): string =>
  ranges.map(({ from }) => from).toSorted()[0] ?? '';
const last = (ranges: readonly { readonly to: string }[]): string =>
  ranges
    .map(({ to }) => to)
    .toSorted()
    .at(-1) ?? '';

/** Null where the answers make no calendar of terms. */
export function schoolCalendarOf(
  { authorityEn, authorityCy, terms = '', closures = '' }: CalendarAnswers,
  { reference, effectiveOn }: CalendarSource,
): SchoolCalendar | null {
  const ranges = rangesIn(terms);
  const closed = rangesIn(closures)?.map(({ from, to, said }) => {
    const [title_en, title_cy] = inTwo(said);
    return { from, to, title_en, title_cy };
  });
  if (ranges === null || closed === undefined) return null;
  const made = {
    about: reference,
    version: `school-terms@${first(ranges)}/${last(ranges)}`,
    asAt: effectiveOn,
    authority_en: authorityEn,
    authority_cy: authorityCy,
    terms: ranges.map(({ from, to }) => ({ from, to })),
    closures: closed,
  };
  return schoolCalendarSchema.safeParse(made).data ?? null;
}

const HOUSES = {
  commons: { title_en: 'the House of Commons', title_cy: 'Tŷ’r Cyffredin' },
  lords: { title_en: 'the House of Lords', title_cy: 'Tŷ’r Arglwyddi' },
  senedd: { title_en: 'the Senedd', title_cy: 'y Senedd' },
} as const;

/** Null where the answers make no calendar of sittings. */
export function sittingCalendarOf(
  { legislature, knownFrom, knownTo, recesses = '', commons = '', lords = '', closed = '' }: CalendarAnswers,
  { reference, effectiveOn }: CalendarSource,
): SittingCalendar | null {
  const shut = rangesIn(closed);
  const ofSenedd = rangesIn(recesses);
  const sat = { commons: daysIn(commons), lords: daysIn(lords) };
  if (shut === null || ofSenedd === null || sat.commons === null || sat.lords === null) return null;
  const asRange = ({ from, to }: { readonly from: string; readonly to: string }) => ({ from, to });
  const houses =
    legislature === 'senedd'
      ? { senedd: { ...HOUSES.senedd, recesses: ofSenedd.map(asRange) } }
      : {
          ...(sat.commons.length > 0 && { commons: { ...HOUSES.commons, sittings: sat.commons } }),
          ...(sat.lords.length > 0 && { lords: { ...HOUSES.lords, sittings: sat.lords } }),
        };
  const made = {
    about: reference,
    source: reference,
    version: `${legislature}-days@${knownFrom}/${knownTo}`,
    asAt: effectiveOn,
    legislature,
    known: { from: knownFrom, to: knownTo },
    houses,
    closed: shut.map(asRange),
  };
  return sittingCalendarSchema.safeParse(made).data ?? null;
}

/** The answers that would make this calendar again. */
export const answersOfSchool = ({ authority_en, authority_cy, terms, closures }: SchoolCalendar): Body => ({
  authorityEn: authority_en,
  authorityCy: authority_cy,
  terms: terms.map((term) => rangeLine(term)).join('\n'),
  closures: closures
    .map((each) =>
      rangeLine(
        each,
        each.title_en === each.title_cy ? each.title_en : `${each.title_en} / ${each.title_cy}`,
      ),
    )
    .join('\n'),
});

export const answersOfSitting = ({ legislature, known, houses, closed }: SittingCalendar): Body => ({
  legislature,
  ...dayParts('knownFrom', known.from),
  ...dayParts('knownTo', known.to),
  recesses: (houses.senedd?.recesses ?? []).map((each) => rangeLine(each)).join('\n'),
  commons: dayLines(houses.commons?.sittings ?? []),
  lords: dayLines(houses.lords?.sittings ?? []),
  closed: closed.map((each) => rangeLine(each)).join('\n'),
});
