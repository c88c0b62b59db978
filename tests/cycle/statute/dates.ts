import type { SchoolCalendar } from '#domain/calendars';
import { ukBankHolidays } from '#domain/shipped-holidays';
import {
  type AnchorValue,
  type DeadlineRule,
  type Facts,
  computeDeadline,
  hasEnded,
  opensOn,
  yearFrom,
} from '#domain/deadlines';
import { type CalendarDate, addDays } from '#domain/kernel';
import { FIRST_DAY, type FactRecording, type Lived } from './scenario';

/** One occurrence as the day book has it. */
export interface Dated {
  readonly number: number;
  last: CalendarDate | null;
  /** the first lawful day, where there is one */
  from: CalendarDate | null;
  /** the day from which this date stands */
  setOn: CalendarDate;
  projected: boolean;
  beforeRegister: boolean;
  passed: boolean;
  done: CalendarDate | null;
  sent: Set<string>;
}

/** What the calculator says of an occurrence. */
interface Day {
  readonly last: CalendarDate | null;
  readonly from: CalendarDate | null;
  readonly projected: boolean;
}

/** The occurrence that opens next, and when. */
interface Next {
  readonly number: number;
  readonly on: CalendarDate;
}

/** What the calculator says of entries that are lived together, of what is known of their facts and of each other so far. */
export class Dates {
  readonly facts = new Map<string, FactRecording[]>();
  readonly occurrences = new Map<string, Dated[]>();
  /** grows with everything that a date may count from: what was computed before is still so until it does */
  private revision = 0;
  private readonly days = new Map<string, { readonly revision: number; readonly day: Day }>();
  private readonly nexts = new Map<string, { readonly revision: number; readonly next: Next | null }>();

  /** To be said whenever something changes that a date may count from. */
  changed(): void {
    this.revision += 1;
  }

  of({ id }: Lived): Dated[] {
    return this.occurrences.get(id) ?? [];
  }

  /** What the calculator is told, as known today. */
  private known(entry: Lived): Facts {
    const anchors: Record<string, AnchorValue | readonly AnchorValue[]> = {};
    const parameters: Record<string, string | number> = {};
    const schools: Record<string, SchoolCalendar> = {};
    for (const [name, source] of Object.entries(entry.sources)) {
      const values: AnchorValue[] = [];
      if ('fact' in source)
        for (const { kind, number, effectiveOn, status, value, school } of this.facts.get(source.fact) ??
          []) {
          const day = { date: effectiveOn, projected: status === 'projected' };
          if (school !== undefined) schools[name] = school;
          else if (value !== undefined) parameters[name] = value;
          else if (kind === 'event') anchors[name] = day;
          else values[number - 1] = day;
        }
      else if ('obligation' in source)
        for (const { number, last, done } of this.occurrences.get(source.obligation) ?? []) {
          const day = source.of === 'act' ? done : last;
          if (day !== null) values[number - 1] = { date: day };
        }
      else if ('financialYearsFrom' in source)
        for (let number = 1; number <= 40; number += 1)
          values.push({
            date: yearFrom('financial-year', FIRST_DAY, source.financialYearsFrom + number - 1),
          });
      if (values.length > 0) anchors[name] = values;
    }
    for (const name of actNames(ruleOf(entry))) {
      const acts: AnchorValue[] = [];
      const lastAct = Object.values(entry.sources).find((source) => 'lastAct' in source);
      if (lastAct !== undefined) acts[0] = { date: lastAct.lastAct };
      for (const { number, done } of this.of(entry)) if (done !== null) acts[number - 1] = { date: done };
      anchors[name] = acts;
    }
    return { anchors, parameters, schools };
  }

  day(entry: Lived, number: number): Day {
    const key = `${entry.id}/${number}`;
    const known = this.days.get(key);
    if (known?.revision === this.revision) return known.day;
    const day = this.computed(entry, number);
    this.days.set(key, { revision: this.revision, day });
    return day;
  }

  private computed(entry: Lived, number: number): Day {
    const answer = computeDeadline({
      rule: ruleOf(entry),
      occurrence: number,
      calendar: ukBankHolidays,
      provisional: true,
      facts: this.known(entry),
    });
    return answer.ok
      ? {
          last: answer.value.lastLawfulDay,
          from: answer.value.window.from ?? null,
          projected: answer.value.projected,
        }
      : { last: null, from: answer.refusal.from ?? null, projected: false };
  }

  next(entry: Lived): Next | null {
    const known = this.nexts.get(entry.id);
    if (known?.revision === this.revision) return known.next;
    const next = this.following(entry);
    this.nexts.set(entry.id, { revision: this.revision, next });
    return next;
  }

  private following(entry: Lived): Next | null {
    const before = this.of(entry).at(-1);
    if (entry.definition.kind === 'continuous-duty') return null;
    if (entry.definition.kind !== 'recurring-duty')
      return before === undefined ? { number: 1, on: FIRST_DAY } : null;
    if (before === undefined) {
      const number = this.first(entry);
      return this.lacks(entry) ? null : { number, on: FIRST_DAY };
    }
    const rule = ruleOf(entry);
    const facts = this.known(entry);
    for (let number = before.number + 1; number <= before.number + 3; number += 1) {
      if (hasEnded({ rule, occurrence: number, calendar: ukBankHolidays, provisional: true, facts }))
        return null;
      if (rule.primitive === 'year-grid') {
        const on = opensOn(rule, number, ukBankHolidays, facts);
        return on === null ? null : { number, on };
      }
      const [own, prior] = [this.day(entry, number), this.day(entry, number - 1)];
      const [ownDay, priorDay] = [own.last ?? own.from, prior.last ?? prior.from];
      if (ownDay === null || (priorDay !== null && ownDay <= priorDay)) continue;
      const ends = [
        prior.last,
        actNames(rule).length > 0
          ? (this.of(entry).find((each) => each.number === number - 1)?.done ?? null)
          : null,
      ];
      const [first] = ends.filter((each) => each !== null).sort();
      return { number, on: first === undefined ? (own.from ?? FIRST_DAY) : addDays(first, 1) };
    }
    return null;
  }

  /** The first occurrence that is due from the day on which the register begins. */
  private first(entry: Lived): number {
    const least = Object.values(entry.sources).some((source) => 'lastAct' in source) ? 2 : 1;
    for (let number = least; number < 200; number += 1) {
      const { last } = this.day(entry, number);
      if (last === null && number === 1 && this.day(entry, 2).last !== null) continue;
      if (last === null || last >= FIRST_DAY) return number;
    }
    throw new Error(`${entry.id} has no first occurrence`);
  }

  lacks(entry: Lived): boolean {
    return Object.values(entry.sources).some((source) => 'fact' in source && !this.facts.has(source.fact));
  }
}

export const ruleOf = ({ definition }: Lived): DeadlineRule => {
  const { readings, workingReading } = definition;
  const rule = (readings.find(({ id }) => id === workingReading) ?? readings[0])?.rule;
  if (rule === undefined) throw new Error(`${definition.id} has no rule`);
  return rule;
};

/** The names under which a rule counts from its own acts. */
function actNames(rule: DeadlineRule): readonly string[] {
  return rule.primitive === 'recurring' &&
    rule.then.primitive === 'offset' &&
    rule.then.anchor.kind === 'previous-actual'
    ? [rule.then.anchor.event]
    : [];
}
