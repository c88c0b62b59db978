import { type CalendarDate, addDays, addMonths } from '#domain/kernel';
import {
  type ObligationStanding,
  type StandingFacts,
  isUnansweredPast,
  obligationStandingOf,
  pressingOn,
} from './standing';
import type { Obligation } from './state';

/** The days on which an obligation stands so, by the same date, as far as is recorded. */
export interface StandingSpan {
  /** null: from the first day that there is */
  readonly from: CalendarDate | null;
  /** the day after the last; null: until something is recorded */
  readonly until: CalendarDate | null;
  readonly standing: ObligationStanding;
  /** of the occurrence that it stands by */
  readonly lastLawfulDay: CalendarDate | null;
}

/** The days on which an occurrence may come to stand otherwise. One whose past is unanswered is never late. */
const daysOfChange = (facts: StandingFacts, pressing: boolean): readonly CalendarDate[] => {
  const { lastLawfulDay, timeliness } = facts;
  if (lastLawfulDay === null || timeliness !== null) return [];
  const after = lastLawfulDay === LAST_DAY ? [] : [addDays(lastLawfulDay, 1)];
  return pressing ? [addMonths(lastLawfulDay, -1), ...after] : isUnansweredPast(facts) ? [] : after;
};

/**
 * How an obligation stands on every day, if nothing more is recorded: spans without gaps, the first first. What
 * `obligationStandingOf` and `pressingOn` say of a day, for all days at once.
 */
export function standingSpans({
  status,
  occurrences,
}: {
  readonly status: Obligation['status'];
  readonly occurrences: readonly StandingFacts[];
}): readonly StandingSpan[] {
  const pressing = pressingOn(occurrences, FIRST_DAY);
  const changes = occurrences.flatMap((each) => daysOfChange(each, each === pressing));
  const spans: StandingSpan[] = [];
  for (const from of [null, ...[...new Set(changes)].sort()]) {
    const day = from ?? FIRST_DAY;
    const standing = obligationStandingOf({ status, occurrences }, day);
    const lastLawfulDay = pressingOn(occurrences, day)?.lastLawfulDay ?? null;
    const before = spans.at(-1);
    if (before?.standing === standing && before.lastLawfulDay === lastLawfulDay) continue;
    if (before !== undefined) spans[spans.length - 1] = { ...before, until: from };
    spans.push({ from, until: null, standing, lastLawfulDay });
  }
  return spans;
}

const LAST_DAY = '9999-12-31' as CalendarDate;
const FIRST_DAY = '0001-01-01' as CalendarDate;
