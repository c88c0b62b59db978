import { type Bilingual, type CalendarDate, addDays, both } from '#domain/kernel';
import type { DeadlineRefusal } from '../rules/answer';
import { formatDate, formatMonth, formatMonthDay } from './dates-in-words';
import { nth, theNth } from './occurrence-words';

/** Only a grid has a second occurrence. */
export const onlyOnce = (occurrence: number): DeadlineRefusal => ({
  code: 'no-such-occurrence',
  message: both(
    `This rule gives one date; there is no ${nth(occurrence).en}.`,
    `Mae’r rheol hon yn rhoi un dyddiad; nid oes ${nth(occurrence).cy}.`,
  ),
});

/** Occurrences are 1, 2, 3 … */
export const uncountable = (occurrence: number): DeadlineRefusal => ({
  code: 'no-such-occurrence',
  message: both(
    `Occurrences are counted in whole numbers from 1, and ${occurrence} is not one.`,
    `Cyfrifir y troeon mewn rhifau cyfan gan ddechrau ag 1, ac nid yw ${occurrence} yn un.`,
  ),
});

/** An occurrence so far off that its date cannot be written. */
export const pastTheCalendar = (occurrence: number): DeadlineRefusal => ({
  code: 'no-such-occurrence',
  message: both(
    `The ${nth(occurrence).en} would fall after the year 9999, where dates end. Ask for an earlier one.`,
    `Byddai ${theNth(occurrence).cy} ar ôl y flwyddyn 9999, lle mae’r dyddiadau’n dod i ben. Gofynnwch am un cynharach.`,
  ),
});

/** 29 February in a year that has none. */
export const noSuchDay = (monthDay: string, year: number): DeadlineRefusal => ({
  code: 'no-such-day',
  message: both(
    `${year} has no ${formatMonthDay(monthDay, 'en')}. The instrument must say which day it means in such a year.`,
    `Nid oes ${formatMonthDay(monthDay, 'cy')} yn ${year}. Rhaid i’r offeryn ddweud pa ddiwrnod y mae’n ei olygu mewn blwyddyn o’r fath.`,
  ),
});

/** A month in which no day counts under a regime. */
export const noWorkingDay = (days: Bilingual, month: CalendarDate): DeadlineRefusal => ({
  code: 'no-such-day',
  message: both(
    `In ${formatMonth(month, 'en')} no day is one of these: ${days.en}.`,
    `Ym mis ${formatMonth(month, 'cy')} nid oes un o’r dyddiau hyn: ${days.cy}.`,
  ),
});

/** `from` says when something may begin, never when it must be done. */
export const noLastDay = (namedDay: CalendarDate): DeadlineRefusal => ({
  code: 'no-last-day',
  message: both(
    `The words say that it begins on ${formatDate(namedDay, 'en')}; they name no last day.`,
    `Mae’r geiriau’n dweud ei fod yn dechrau ar ${formatDate(namedDay, 'cy')}; nid ydynt yn enwi diwrnod olaf.`,
  ),
});

/** The day to count from has not been given. */
export const missingAnchor = (name: string, title: Bilingual): DeadlineRefusal => ({
  code: 'missing-anchor',
  missing: name,
  message: both(
    `The date is counted from a day that is not given: ${title.en}. Give its day by the name “${name}”.`,
    `Cyfrifir y dyddiad o ddiwrnod na roddwyd: ${title.cy}. Rhowch ei ddiwrnod o dan yr enw “${name}”.`,
  ),
});

/** A value set outside the law is missing or invalid. */
export const missingParameter = (name: string, title: Bilingual): DeadlineRefusal => ({
  code: 'missing-parameter',
  missing: name,
  message: both(
    `The rule needs a value that is set outside the law: ${title.en}. Give it by the name “${name}”.`,
    `Mae angen ar y rheol werth a bennir y tu allan i’r gyfraith: ${title.cy}. Rhowch ef o dan yr enw “${name}”.`,
  ),
});

/** School or sitting days are counted, and there is no calendar of them. */
export const missingCalendar = (name: string): DeadlineRefusal => ({
  code: 'missing-calendar',
  missing: name,
  message: both(
    `The days are counted over a calendar that is not given: “${name}”. Nobody can know them without it.`,
    `Cyfrifir y dyddiau dros galendr na roddwyd: “${name}”. Ni all neb eu gwybod hebddo.`,
  ),
});

/** The count reaches days that the calendar does not cover. */
export const beyondCalendar = (
  on: CalendarDate,
  known: { readonly version: string; readonly knownFrom: CalendarDate; readonly knownUntil: CalendarDate },
  mayBeProvisional: boolean,
): DeadlineRefusal => ({
  code: 'beyond-calendar',
  missing: known.version,
  message: both(
    `The count reaches ${formatDate(on, 'en')}, and the calendar is known only from ${formatDate(known.knownFrom, 'en')} to ${formatDate(known.knownUntil, 'en')}.${mayBeProvisional ? ' Ask for a provisional date if one will do.' : ''}`,
    `Mae’r cyfrif yn cyrraedd ${formatDate(on, 'cy')}, a dim ond y cyfnod o ${formatDate(known.knownFrom, 'cy')} hyd at ${formatDate(known.knownUntil, 'cy')} sy’n hysbys yn y calendr.${mayBeProvisional ? ' Gofynnwch am ddyddiad dros dro os yw hynny’n ddigon.' : ''}`,
  ),
});

/** Nothing is due until something happens that is not recorded. */
export const notTriggered = (trigger: string, title: Bilingual): DeadlineRefusal => ({
  code: 'not-triggered',
  missing: trigger,
  message: both(
    `Nothing is due until this happens: ${title.en}. No such event is recorded.`,
    `Nid oes dyddiad cau nes i hyn ddigwydd: ${title.cy}. Ni chofnodwyd digwyddiad o’r fath.`,
  ),
});

/** What ends the duty has happened. */
export const conditionMet = (title: Bilingual, on: CalendarDate): DeadlineRefusal => ({
  code: 'condition-met',
  message: both(
    `The date no longer applies, because this happened on ${formatDate(on, 'en')}: ${title.en}.`,
    `Nid yw’r dyddiad yn gymwys mwyach, oherwydd i hyn ddigwydd ar ${formatDate(on, 'cy')}: ${title.cy}.`,
  ),
});

/** A pause has begun and not ended. */
export const clockStopped = (title: Bilingual, from: CalendarDate): DeadlineRefusal => ({
  code: 'clock-stopped',
  message: both(
    `The clock has been stopped since ${formatDate(from, 'en')}: ${title.en}. There is no date until it starts again.`,
    `Mae’r cloc wedi’i stopio ers ${formatDate(from, 'cy')}: ${title.cy}. Nid oes dyddiad nes iddo ailddechrau.`,
  ),
});

/** Two duties count from each other. @param names the circle, its first name again at the end */
export const circular = (names: readonly string[]): DeadlineRefusal => ({
  code: 'circular',
  message: both(
    `These duties count from each other, so none has a date: ${names.join(', ')}.`,
    `Mae’r dyletswyddau hyn yn cyfrif o’i gilydd, felly nid oes dyddiad i’r un: ${names.join(', ')}.`,
  ),
});

/** The days of an event’s occurrences do not follow one another, so the n-th given is not the n-th that happened. */
export const outOfOrder = (
  name: string,
  title: Bilingual,
  [before, after]: readonly [CalendarDate, CalendarDate],
): DeadlineRefusal => ({
  code: 'out-of-order',
  missing: name,
  message: both(
    `The days given as “${name}” (${title.en}) do not follow one another: ${formatDate(after, 'en')} is after ${formatDate(before, 'en')}. Give them in the order in which they fall, each once.`,
    `Nid yw’r dyddiau a roddwyd fel “${name}” (${title.cy}) yn dilyn ei gilydd: mae ${formatDate(after, 'cy')} ar ôl ${formatDate(before, 'cy')}. Rhowch nhw yn y drefn y maent yn digwydd, bob un unwaith.`,
  ),
});

/** The window closes before it opens. */
export const noLawfulDay = (first: CalendarDate, last: CalendarDate): DeadlineRefusal => ({
  code: 'no-lawful-day',
  from: first,
  message: both(
    `No day is lawful: the first would be ${formatDate(first, 'en')}, and the last is ${formatDate(last, 'en')}, before it.`,
    `Nid oes diwrnod cyfreithlon: y cyntaf fyddai ${formatDate(first, 'cy')}, a’r olaf yw ${formatDate(last, 'cy')}, cyn hynny.`,
  ),
});

/** A span that nobody counts in days. */
export const spanTooLong = (most: number): DeadlineRefusal => ({
  code: 'beyond-calendar',
  message: both(
    `The two days lie more than ${most} days apart. Ask for a shorter span.`,
    `Mae mwy na ${most} o ddiwrnodau rhwng y ddau ddiwrnod. Gofynnwch am gyfnod byrrach.`,
  ),
});

/** Rules that call on one another so often that no person could follow the workings. */
export const tooManyRules = (most: number, deep: number): DeadlineRefusal => ({
  code: 'too-many-rules',
  message: both(
    `The rules call on one another more than ${most} times, or more than ${deep} deep. Put fewer of them together, or give the day of one under anchors.`,
    `Mae’r rheolau’n galw ar ei gilydd fwy na ${most} o weithiau, neu fwy na ${deep} o lefelau o ddyfnder. Rhowch lai ohonynt ynghyd, neu rhowch ddiwrnod un ohonynt o dan anchors.`,
  ),
});

/** Counts that together look at more days than a question may ask for. */
export const tooManyDays = (most: number): DeadlineRefusal => ({
  code: 'too-many-rules',
  message: both(
    `The rules of this question count over more than ${most} days together. Put fewer of them together, or count fewer days.`,
    `Mae rheolau’r cwestiwn hwn yn cyfrif dros fwy na ${most} o ddiwrnodau gyda’i gilydd. Rhowch lai ohonynt ynghyd, neu cyfrifwch lai o ddiwrnodau.`,
  ),
});

/** As soon as practicable, and the law sets no last day. */
export const noLongStop = (side: 'after' | 'before', on: CalendarDate): DeadlineRefusal =>
  side === 'after'
    ? {
        code: 'no-last-day',
        from: addDays(on, 1),
        message: both(
          `It must be done as soon as practicable after ${formatDate(on, 'en')}. The law sets no last day; a target day would be policy.`,
          `Rhaid ei wneud cyn gynted ag y bo’n ymarferol ar ôl ${formatDate(on, 'cy')}. Nid yw’r gyfraith yn pennu diwrnod olaf; mater o bolisi fyddai diwrnod targed.`,
        ),
      }
    : {
        code: 'no-last-day',
        message: both(
          `It must be done as soon as practicable before ${formatDate(on, 'en')}. The law sets no last day; a target day would be policy.`,
          `Rhaid ei wneud cyn gynted ag y bo’n ymarferol cyn ${formatDate(on, 'cy')}. Nid yw’r gyfraith yn pennu diwrnod olaf; mater o bolisi fyddai diwrnod targed.`,
        ),
      };

/** A count or a search that reaches its bound. */
export const noDayCounts = (days: number): DeadlineRefusal => ({
  code: 'no-day-counts',
  message: both(
    `Among ${days} days too few count, and no more than 40,000 are looked at: give a calendar or a regime with days that count, a shorter pause or a smaller count.`,
    `Ymhlith ${days} o ddiwrnodau mae rhy ychydig yn cyfrif, ac nid edrychir ar fwy na 40,000: rhowch galendr neu drefn â diwrnodau sy’n cyfrif, saib byrrach neu rif llai.`,
  ),
});

/** A date that cannot be written. */
export const pastDates = (): DeadlineRefusal => ({
  code: 'no-such-day',
  message: both(
    'The calculation goes beyond the years 1 to 9999, where dates end. Use a smaller count, or a day well within them.',
    'Mae’r cyfrifiad yn mynd y tu hwnt i’r blynyddoedd 1 i 9999, lle mae’r dyddiadau’n dod i ben. Defnyddiwch rif llai, neu ddiwrnod o fewn y blynyddoedd hynny.',
  ),
});
