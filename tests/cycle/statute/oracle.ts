import {
  type SchoolCalendar,
  isWorkingDay,
  previousWorkingDay,
  ukBankHolidays,
  withExpectedHolidays,
} from '#domain/calendars';
import {
  type AnchorValue,
  type DeadlineRule,
  type Facts,
  computeDeadline,
  hasEnded,
  opensOn,
  yearFrom,
} from '#domain/deadlines';
import { type CalendarDate, addDays, addMonths, addWeeks } from '#domain/kernel';
import { FIRST_DAY, type FactRecording, type Lived, OWNER, APPROVER, doneOn } from './scenario';

/** One occurrence as the day book has it. */
interface Dated {
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

interface Step {
  readonly key: string;
  readonly on: CalendarDate;
  readonly approver: boolean;
}

const ADMINISTRATOR = 'register-administrator';
const HOLIDAYS = withExpectedHolidays(ukBankHolidays);

const previous = (day: CalendarDate): CalendarDate => previousWorkingDay(day, 'wales', ukBankHolidays).on;

/** The published ladder: steps back from the last day, and which of them the approver of a statutory date hears too. */
const LADDER: readonly (readonly [
  key: string,
  back: (last: CalendarDate) => CalendarDate,
  approver: boolean,
])[] = [
  ['P12M', (last) => addMonths(last, -12), true],
  ['P6M', (last) => addMonths(last, -6), false],
  ['P3M', (last) => addMonths(last, -3), true],
  ['P1M', (last) => addMonths(last, -1), true],
  ['P2W', (last) => addWeeks(last, -2), false],
  ['P1W', (last) => addWeeks(last, -1), false],
  ['P1D', (last) => addDays(last, -1), false],
  ['P0D', (last) => last, false],
];

/** Of cycles of three years or more, 24 months before too. */
const LONG: (typeof LADDER)[number] = ['P24M', (last) => addMonths(last, -24), false];

/**
 * What the statute book, the published ladder and the scenario require of entries that are lived together, day by day: no agenda, no
 * decision, no event. Dates are the calculator’s.
 */
export class DayBook {
  readonly lines: string[] = [];
  /** what digests list for the first time, by day */
  readonly digests: string[] = [];
  private readonly listed = new Set<string>();
  /** by entry and occurrence: its outcome was judged anew */
  private readonly restated = new Map<string, CalendarDate>();
  private readonly facts = new Map<string, FactRecording[]>();
  private readonly occurrences = new Map<string, Dated[]>();
  private today = FIRST_DAY;
  /** grows with everything that a date may count from: what was computed before is still so until it does */
  private revision = 0;
  private readonly days = new Map<string, { readonly revision: number; readonly day: Day }>();
  private readonly nexts = new Map<string, { readonly revision: number; readonly next: Next | null }>();

  constructor(
    private readonly entries: readonly Lived[],
    private readonly recordings: readonly FactRecording[],
  ) {}

  until(end: CalendarDate): readonly string[] {
    this.record();
    for (const entry of this.entries) {
      this.occurrences.set(entry.id, []);
      this.openings(entry);
    }
    for (const entry of this.entries) this.redate(entry);
    for (const entry of this.entries) this.reminders(entry);
    for (const entry of this.entries) this.acts(entry);
    for (this.today = addDays(FIRST_DAY, 1); this.today <= end; this.today = addDays(this.today, 1)) {
      for (const entry of this.entries) this.passes(entry);
      for (const entry of this.entries) this.openings(entry);
      for (const entry of this.entries) this.redate(entry);
      // at eight on working days: reminders are no news of a digest’s
      if (isWorkingDay(this.today, 'wales', HOLIDAYS))
        for (const entry of this.entries) this.digest(entry);
      for (const entry of this.entries) this.reminders(entry);
      if (this.record()) {
        for (const entry of this.entries) this.redate(entry);
        for (const entry of this.entries) this.reminders(entry);
      }
      for (const entry of this.entries) this.acts(entry);
      for (const entry of this.entries) this.redate(entry);
      // of what one act has opened or dated for another entry
      for (const entry of this.entries) this.reminders(entry);
    }
    return this.lines;
  }

  private say(id: string, ...words: readonly (string | number)[]): void {
    this.lines.push(`${this.today} ${id} ${words.join(' ')}`);
  }

  private of({ id }: Lived): Dated[] {
    return this.occurrences.get(id) ?? [];
  }

  private record(): boolean {
    const recorded = this.recordings.filter(({ on }) => on === this.today);
    for (const each of recorded) {
      const before = this.lastDays();
      const entries = (this.facts.get(each.fact) ?? []).filter(({ number }) => number !== each.number);
      this.facts.set(
        each.fact,
        [...entries, each].sort((a, b) => a.number - b.number),
      );
      this.revision += 1;
      // what sets or moves a date that an Act fixes is approved by another, who is asked, and whose answer is told; on the first day
      // nothing is registered yet
      if (this.today === FIRST_DAY || this.lastDays() === before) continue;
      this.say(`fact-${each.fact}`, 'mail', 'fact-change-proposed', APPROVER);
      this.say(`fact-${each.fact}`, 'mail', 'fact-change-decided', OWNER);
    }
    return recorded.length > 0;
  }

  /** Of what is open, and of what opens today. */
  private lastDays(): string {
    const days = this.entries.flatMap((entry) => {
      const next = this.next(entry);
      const opens = next !== null && next.on <= this.today ? [next.number] : [];
      const numbers = [...this.of(entry).map(({ number }) => number), ...opens];
      return numbers.map((number) => `${entry.id}/${number} ${this.day(entry, number).last}`);
    });
    return days.join();
  }

  /** What the calculator is told, as known today. */
  private known(entry: Lived): Facts {
    const anchors: Record<string, AnchorValue | readonly AnchorValue[]> = {};
    const parameters: Record<string, string | number> = {};
    const schools: Record<string, SchoolCalendar> = {};
    for (const [name, source] of Object.entries(entry.sources)) {
      const values: AnchorValue[] = [];
      if ('fact' in source)
        for (const { kind, number, effectiveOn, status, value, school } of this.facts.get(source.fact) ?? []) {
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

  private day(entry: Lived, number: number): Day {
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

  private openings(entry: Lived): void {
    for (let opened = 0; opened < 50; opened += 1) {
      const next = this.next(entry);
      if (next === null || next.on > this.today) return;
      const { last, from, projected } = this.day(entry, next.number);
      const setOn = this.today;
      const beforeRegister = last !== null && last < FIRST_DAY;
      this.of(entry).push({
        number: next.number,
        last,
        from,
        setOn,
        projected,
        beforeRegister,
        passed: beforeRegister,
        done: null,
        sent: new Set(),
      });
      this.revision += 1;
      this.say(entry.id, 'opens', next.number, last ?? '-');
    }
  }

  private next(entry: Lived): Next | null {
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
        const on = opensOn(rule, number, facts);
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

  private lacks(entry: Lived): boolean {
    return Object.values(entry.sources).some((source) => 'fact' in source && !this.facts.has(source.fact));
  }

  private passes(entry: Lived): void {
    for (const each of this.of(entry)) {
      if (each.passed || each.done !== null || each.last === null || each.last >= this.today) continue;
      each.passed = true;
      this.say(entry.id, 'passes', each.number);
    }
  }

  private redate(entry: Lived): void {
    for (const each of this.of(entry)) {
      const { last, from, projected } = this.day(entry, each.number);
      const before = each.last;
      if (last === before && (last === null || (projected === each.projected && from === each.from))) continue;
      this.say(
        entry.id,
        last === null ? 'undated' : 'redated',
        each.number,
        `${before ?? '-'}>${last ?? '-'}`,
      );
      if (before !== last)
        for (const post of [OWNER, APPROVER]) this.say(entry.id, 'mail', 'date-changed', post);
      Object.assign(each, { projected, from });
      // the same last day, surer than before or of a period that begins otherwise, begins nothing anew
      if (before === last) continue;
      const beforeRegister = last !== null && last < FIRST_DAY;
      Object.assign(each, {
        last,
        setOn: this.today,
        sent: new Set(),
        passed: beforeRegister,
        beforeRegister,
      });
      this.revision += 1;
      // what is done is judged by the day that stands
      if (each.done !== null) this.restated.set(`${entry.id}/${each.number}`, this.today);
    }
    this.passes(entry);
    this.openings(entry);
  }

  private reminders(entry: Lived): void {
    for (const each of this.of(entry)) {
      const { last, setOn, done, beforeRegister } = each;
      if (last === null || done !== null || beforeRegister) continue;
      const due = this.steps(entry, last, setOn).filter(
        ({ key, on }) => on === this.today && !each.sent.has(key),
      );
      if (due.length === 0) continue;
      for (const { key } of due) each.sent.add(key);
      const week = Math.max(0, ...due.map(({ key }) => Number(/^A(\d+)W$/.exec(key)?.[1] ?? 0)));
      const both = week > 2 || (week === 0 && due.some(({ approver }) => approver));
      this.say(entry.id, 'reminds', each.number, due.map(({ key }) => key).join(), both ? 'both' : 'owner');
      for (const post of both ? [OWNER, APPROVER] : [OWNER])
        this.say(entry.id, 'mail', week > 0 ? 'reminder-after' : 'reminder-before', post);
    }
  }

  private steps(entry: Lived, last: CalendarDate, setOn: CalendarDate): readonly Step[] {
    const rule = ruleOf(entry);
    const isLong = rule.primitive === 'year-grid' && rule.intervalYears >= 3;
    const before = [...(isLong ? [LONG] : []), ...LADDER]
      .map(([key, back, approver]) => ({ key, on: previous(back(last)), approver }))
      .filter(({ on }) => on >= setOn);
    if (before.length > 0 && !before.some(({ approver }) => approver))
      before[0] = { ...before[0]!, approver: true };
    const base = setOn > last ? setOn : last;
    const after: Step[] = [];
    for (let week = 1; addWeeks(base, week - 1) <= this.today; week += 1) {
      const nominal = addWeeks(base, week);
      const on = previous(nominal);
      after.push({ key: `A${week}W`, on: on > base ? on : nominal, approver: false });
    }
    return [...before, ...after];
  }

  /**
   * The owner hears once of what has no date, what had passed before the register began and what is judged anew, and that a date
   * stands on one of several readings; the administrators of what has no date, and of an entry that no day brings up again.
   */
  private digest(entry: Lived): void {
    // the words of a window may always be read otherwise
    const { readings } = entry.definition;
    const isRival = readings.length > 1 || readings[0]?.rule.primitive === 'window';
    if (isRival && this.of(entry).some(({ last, done }) => last !== null && done === null))
      this.list(entry.id, 'reading-awaits-advice', '', OWNER);
    if (!this.hasDay(entry)) this.list(entry.id, 'without-look-again', '', ADMINISTRATOR);
    for (const { number, last, done, beforeRegister } of this.of(entry)) {
      const restatedOn = this.restated.get(`${entry.id}/${number}`);
      if (restatedOn !== undefined) this.list(entry.id, 'judged-anew', number, OWNER, restatedOn);
      if (done !== null) continue;
      if (beforeRegister) this.list(entry.id, 'outcome-not-recorded', number, OWNER, last ?? '');
      if (last === null)
        for (const post of [OWNER, ADMINISTRATOR]) this.list(entry.id, 'occurrence-without-date', number, post);
    }
  }

  private hasDay(entry: Lived): boolean {
    if (this.of(entry).some(({ last }) => last !== null)) return true;
    const next = this.next(entry);
    return next !== null && this.day(entry, next.number).last !== null;
  }

  private list(id: string, section: string, number: number | '', post: string, of = ''): void {
    const key = `${id} ${section} ${number} ${post} ${of}`;
    if (this.listed.has(key)) return;
    this.listed.add(key);
    this.digests.push(`${this.today} ${id} digest ${section} ${number} ${post}`);
  }

  private acts(entry: Lived): void {
    for (const each of this.of(entry)) {
      const { number, last, done, beforeRegister } = each;
      if (last === null || done !== null || beforeRegister) continue;
      if (doneOn(entry.id, number, last) > this.today) continue;
      // what is to have been done before today is done on the next day of work
      if (previous(this.today) !== this.today) continue;
      each.done = this.today;
      this.revision += 1;
      this.say(entry.id, 'done', number, this.today > last ? 'late' : 'in-time');
      this.say(entry.id, 'mail', 'completion-submitted', APPROVER);
      this.say(entry.id, 'mail', 'completion-confirmed', OWNER);
    }
  }
}

const ruleOf = ({ definition }: Lived): DeadlineRule => {
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
