import type { HolidayCalendar } from '#domain/calendars';
import { type Reading, needsOf } from '#domain/deadlines';
import { type Bilingual, type CalendarDate, both } from '#domain/kernel';
import { type Dated, datedIn, versionAt } from '#domain/obligations';

interface ComingDay {
  readonly occurrence: number;
  readonly lastLawfulDay: CalendarDate;
  /** an act before it is a breach too */
  readonly firstLawfulDay: CalendarDate | null;
  /** counts from what is expected, not recorded */
  readonly projected: boolean;
  /** rests on holidays that are not published */
  readonly provisional: boolean;
  /** the day from which the version of the rule that dates it decides; null where it is the first, or the only one */
  readonly versionFrom: CalendarDate | null;
}

export interface ComingDays {
  readonly days: readonly ComingDay[];
  /** why there are no more of them; null where there are */
  readonly why: Bilingual | null;
}

/** So many occurrences are looked at: a month’s duty for more than eighty years. */
const MOST_LOOKED_AT = 1000;

/** So many occurrences in a row may lack their date: a rolling duty’s first, a year without its day. */
const MOST_UNKNOWN = 2;

/** The next last days on a reading from a day on, as far as what is recorded tells. */
export function comingDays(
  of: Dated,
  reading: Pick<Reading, 'id' | 'rule' | 'later'>,
  {
    from,
    most,
    calendar,
  }: { readonly from: CalendarDate; readonly most: number; readonly calendar: HolidayCalendar },
): ComingDays {
  const days: ComingDay[] = [];
  let why: Bilingual | null = null;
  let unknown = 0;
  const again = comesAgain(of, reading, calendar);
  const versionOf = (occurrence: number): CalendarDate | null =>
    reading.later === undefined ? null : versionAt(of, reading, { occurrence, calendar }).effectiveFrom;
  for (
    let occurrence = 1;
    occurrence <= MOST_LOOKED_AT && days.length < most && unknown <= MOST_UNKNOWN;
    occurrence += 1
  ) {
    const answer = datedIn(of, reading, { occurrence, calendar });
    if (!answer.ok) {
      unknown += 1;
      why ??= whyUndated(reading, answer.refusal);
      continue;
    }
    const { lastLawfulDay, firstLawfulDay = null, projected, provisional } = answer.value;
    unknown = 0;
    why = null;
    // a rule for one occurrence gives every number the same day
    if (days.at(-1)?.lastLawfulDay === lastLawfulDay) break;
    if (lastLawfulDay >= from || !again)
      days.push({
        occurrence,
        lastLawfulDay,
        firstLawfulDay,
        projected,
        provisional,
        versionFrom: versionOf(occurrence),
      });
    if (!again) break;
  }
  return { days, why: days.length < most ? why : null };
}

/** What is counted from is recorded, not given by a name, where the register keeps it. */
function whyUndated(
  { rule }: Pick<Reading, 'rule'>,
  {
    code,
    missing,
    message,
  }: { readonly code: string; readonly missing?: string | undefined; readonly message: Bilingual },
): Bilingual {
  const title = code === 'missing-anchor' ? needsOf(rule).find(({ name }) => name === missing)?.title : null;
  return title == null
    ? message
    : both(
        `There is no date until this is recorded: ${title.en}.`,
        `Nid oes dyddiad hyd nes y cofnodir hyn: ${title.cy}.`,
      );
}

const NO_MORE = ['no-such-occurrence', 'series-ended'];

function comesAgain(
  of: Dated,
  reading: Pick<Reading, 'id' | 'rule' | 'later'>,
  calendar: HolidayCalendar,
): boolean {
  const second = datedIn(of, reading, { occurrence: 2, calendar });
  return second.ok || !NO_MORE.includes(second.refusal.code);
}
