import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  DIVISIONS,
  type HolidayCalendar,
  type ListDifference,
  type ListedDivisions,
  bilingualSchema,
  calendarDateSchema,
  compareLists,
  fromGovUk,
  govUkListSchema,
  holidayCalendar,
} from '#domain/calendars';
import { type UnreasonableDay, unreasonableDay } from '#domain/deadlines';
import {
  BilingualError,
  type CalendarDate,
  type Refusal,
  type Result,
  both,
  canonicalJson,
  ok,
  refuse,
  yearOf,
} from '#domain/kernel';

/** What a newer list is made of: GOV.UK’s own, with its Welsh one for titles that are new, or the list in use with one day more. */
export const givenListSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('published'),
    list: govUkListSchema,
    welsh: govUkListSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('day'),
    on: calendarDateSchema,
    divisions: z.array(z.enum(DIVISIONS)).min(1),
    title: bilingualSchema,
  }),
]);
export type GivenList = z.output<typeof givenListSchema>;

/** A list that is not in force yet. */
export interface NewerList {
  readonly file: ReturnType<typeof listFile>;
  readonly calendar: HolidayCalendar;
  /** what it adds, removes or renames */
  readonly differences: readonly ListDifference[];
}

type ListRefusal = Refusal<
  'no-welsh-title' | 'not-a-list' | 'holiday-already-listed' | 'year-not-published' | 'list-ends-earlier'
>;

/** @param asAt the day as at which it is published */
export function newerList(
  given: GivenList,
  known: HolidayCalendar,
  { asAt, today }: { readonly asAt: CalendarDate; readonly today: CalendarDate },
): Result<NewerList, ListRefusal | UnreasonableDay> {
  const unmeant = unreasonableDay('as-at', asAt, today);
  if (unmeant !== null) return refuse({ ...unmeant, pointer: '/asAt' });
  const divisions =
    given.kind === 'published' ? fromGovUk(given.list, given.welsh ?? null, known) : withDay(given, known);
  if (!divisions.ok) return divisions;
  const file = listFile(divisions.value, asAt);
  try {
    const differences = compareLists(known, divisions.value);
    const calendar = holidayCalendar(file, announcementsOf(known, differences, asAt));
    return calendar.knownUntil < known.knownUntil
      ? refuse(endsEarlier(calendar, known))
      : ok({ file, calendar, differences });
  } catch (error) {
    if (!(error instanceof BilingualError)) throw error;
    return refuse({ code: 'not-a-list', message: error.said });
  }
}

/** As `announcements.json` has them; those of a list in force were read before. */
const announcementsSchema = z.looseObject({ announcements: z.array(z.looseObject({ date: z.string() })) });

/** When each holiday became known: one that is added to a year published already, on the day of the newer list. */
function announcementsOf(known: HolidayCalendar, differences: readonly ListDifference[], asAt: CalendarDate) {
  const before = announcementsSchema.safeParse(known.source?.announcements).data;
  const announced = before?.announcements ?? [];
  const late = differences.flatMap(({ change, date }) =>
    change === 'added' && date <= known.knownUntil ? [date as string] : [],
  );
  const added = [...new Set(late)]
    .filter((date) => !announced.some((each) => each.date === date))
    .map((date) => ({ date, announced: asAt, source: `List of bank holidays as at ${asAt}` }));
  if (added.length === 0) return before;
  const announcements = [...announced, ...added];
  const version = `uk-holiday-announcements@${asAt}/${contentName(announcements)}`;
  return { about: 'When holidays outside the yearly list became known.', ...before, version, announcements };
}

const endsEarlier = (newer: HolidayCalendar, known: HolidayCalendar): ListRefusal => {
  const [ends, goesTo] = [yearOf(newer.knownUntil), yearOf(known.knownUntil)];
  return {
    code: 'list-ends-earlier',
    pointer: '/list',
    message: both(
      `This list ends with ${ends}, and the one in force goes to ${goesTo}: it is an older one, or a part. Give GOV.UK’s whole list of today.`,
      `Mae’r rhestr hon yn gorffen gyda ${ends}, ac mae’r un sydd mewn grym yn mynd hyd at ${goesTo}: rhestr hŷn, neu ran, yw hi. Rhowch restr gyfan GOV.UK heddiw.`,
    ),
  };
};

/** The list in use with one day more; of a year of which nothing is published one day would pass for all of them. */
function withDay(
  { on, divisions, title }: Extract<GivenList, { kind: 'day' }>,
  known: HolidayCalendar,
): Result<ListedDivisions, ListRefusal> {
  if (on < known.knownFrom || on > known.knownUntil) return refuse(yearNotPublished(known));
  const listed = divisions.flatMap((division) => known.divisions[division].get(on) ?? []);
  if (listed.length > 0) return refuse(alreadyListed(listed[0]?.title ?? title));
  const day = { date: on, title_en: title.en, title_cy: title.cy, substitute: false, notes_en: null };
  const inDivision = (division: (typeof DIVISIONS)[number]) =>
    [
      ...[...known.divisions[division].values()].map((holiday) => ({
        date: holiday.on,
        title_en: holiday.title.en,
        title_cy: holiday.title.cy,
        substitute: holiday.substitute,
        notes_en: holiday.substitute ? 'Substitute day' : null,
      })),
      ...(divisions.includes(division) ? [day] : []),
    ].toSorted((one, other) => (one.date < other.date ? -1 : 1));
  return ok({
    'england-and-wales': inDivision('england-and-wales'),
    scotland: inDivision('scotland'),
    'northern-ireland': inDivision('northern-ireland'),
  });
}

const alreadyListed = ({ en, cy }: { readonly en: string; readonly cy: string }): ListRefusal => ({
  code: 'holiday-already-listed',
  pointer: '/on',
  message: both(
    `That day is a bank holiday already: ${en}. Give another day.`,
    `Mae’r diwrnod hwnnw’n ŵyl banc eisoes: ${cy}. Rhowch ddiwrnod arall.`,
  ),
});

const yearNotPublished = ({ knownFrom, knownUntil }: HolidayCalendar): ListRefusal => {
  const [first, last] = [yearOf(knownFrom), yearOf(knownUntil)];
  return {
    code: 'year-not-published',
    pointer: '/on',
    message: both(
      `Holidays are published for the years ${first} to ${last}. Give a day in one of them, or GOV.UK’s newer list.`,
      `Cyhoeddwyd gwyliau ar gyfer y blynyddoedd ${first} i ${last}. Rhowch ddiwrnod yn un ohonynt, neu restr fwy newydd GOV.UK.`,
    ),
  };
};

function listFile(divisions: ListedDivisions, asAt: CalendarDate) {
  const years = divisions['england-and-wales'].map(({ date }) => yearOf(date));
  return {
    about: `Published UK bank holidays by division, with English and Welsh titles, as GOV.UK had published them on ${asAt}. A later proclamation can add a day.`,
    licence: 'Open Government Licence v3.0',
    version: `govuk-bank-holidays@${asAt}/${Math.min(...years)}-${Math.max(...years)}/${contentName(divisions)}`,
    asAt,
    divisions,
  };
}

const contentName = (content: unknown): string =>
  `sha256:${createHash('sha256').update(canonicalJson(content)).digest('hex').slice(0, 12)}`;
