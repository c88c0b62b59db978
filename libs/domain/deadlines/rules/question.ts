import type { HolidayCalendar, SchoolCalendar, SittingCalendar } from '#domain/calendars';
import { type Bilingual, type CalendarDate, type Result, ownValue } from '#domain/kernel';
import type { DeadlineRefusal } from './answer';
import type { DeadlineRule } from './rule';
import type { Computation } from './computation';

/** A day with its evidence. */
export interface AnchorValue {
  readonly date: CalendarDate;
  readonly evidence?: string | undefined;
  /** expected and not happened yet; absent: as the rule has it */
  readonly projected?: boolean | undefined;
}

/** A pause as it happened; `to` is null while it lasts. */
interface Stop {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/** A number of years that a scheme sets, and the day from which it counts. */
export interface IntervalSet {
  readonly from: CalendarDate;
  readonly years: unknown;
}

/** What a rule leaves open and a question must supply. */
export interface Facts {
  /** by the name of the event or duty; a list holds one for each occurrence */
  readonly anchors?: Readonly<Record<string, AnchorValue | readonly AnchorValue[]>> | undefined;
  /** by name: a date, a day of the year (`MM-DD`) or a number */
  readonly parameters?: Readonly<Record<string, string | number>> | undefined;
  /** by the name of the parameter: the intervals that were set one after another; what opened before the day of one is not moved by it */
  readonly intervals?: Readonly<Record<string, readonly IntervalSet[]>> | undefined;
  /** pauses by the name of their event */
  readonly stops?: Readonly<Record<string, readonly Stop[]>> | undefined;
  /** other duties that a rule may count from, by name */
  readonly duties?: Readonly<Record<string, DeadlineRule>> | undefined;
  /** school and sitting calendars by name */
  readonly schools?: Readonly<Record<string, SchoolCalendar>> | undefined;
  readonly sittings?: Readonly<Record<string, SittingCalendar>> | undefined;
}

export interface DeadlineQuestion {
  readonly rule: DeadlineRule;
  /** 1, 2, 3 …; most rules have only one */
  readonly occurrence: number;
  readonly calendar: HolidayCalendar;
  /** the law or statement the rule comes from, shown with its first step */
  readonly citation?: Bilingual | undefined;
  /** the rule’s own words, shown with its first step instead of ours */
  readonly ruleText?: Bilingual | undefined;
  readonly facts?: Facts | undefined;
  /** answer with the holidays as they were known at the end of this day */
  readonly knownOn?: CalendarDate | undefined;
  /** answer beyond the published holidays too, marked provisional, instead of refusing */
  readonly provisional?: boolean | undefined;
  /** the day on which the act was done, to be judged: too early, in time or late */
  readonly doneOn?: CalendarDate | undefined;
}

/** The last lawful day of the first occurrence, as sure as it is. */
interface FirstRequired extends Pick<
  Computation,
  'projected' | 'provisional' | 'holidays' | 'mayComeEarlier'
> {
  readonly on: CalendarDate;
  readonly occurrencesLater: number;
}

/** The context of evaluation inside a rule made of rules. */
export interface Context {
  readonly facts: Facts;
  readonly occurrence: number;
  readonly calendar: HolidayCalendar;
  readonly provisional: boolean;
  /** the duties under evaluation, outermost first */
  readonly underWay: readonly string[];
  /** how many rules may still be evaluated and days looked at, and how deep this rule lies: rules that call on one another could never end */
  readonly budget: { left: number; days: number; depth: number };
  /** evaluates a rule within this one */
  readonly solve: (rule: DeadlineRule, context: Context) => Result<Computation, DeadlineRefusal>;
  /** the last lawful day of occurrence 1 and how far the occurrence asked for lies from it, for `previous-required` */
  readonly firstRequired?: FirstRequired | undefined;
}

const isList = (value: AnchorValue | readonly AnchorValue[]): value is readonly AnchorValue[] =>
  Array.isArray(value);

/** All values of an event in their order; empty where it is not recorded. */
export function anchorValues({ anchors }: Facts, name: string): readonly AnchorValue[] {
  const value = ownValue(anchors, name);
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}

/** The value for one occurrence: of a list the one of that number, else the one there is. */
export function anchorValue(facts: Facts, name: string, occurrence: number): AnchorValue | undefined {
  const value = ownValue(facts.anchors, name);
  return value === undefined || !isList(value) ? value : value[occurrence - 1];
}
