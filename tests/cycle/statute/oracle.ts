import { isWorkingDay, previousWorkingDay, withExpectedHolidays } from '#domain/calendars';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { type CalendarDate, addDays, addMonths, addWeeks } from '#domain/kernel';
import { Dates, ruleOf } from './dates';
import { APPROVER, FIRST_DAY, type FactRecording, type Lived, OWNER, doneOn } from './scenario';

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
  private readonly dates = new Dates();
  private today = FIRST_DAY;

  constructor(
    private readonly entries: readonly Lived[],
    private readonly recordings: readonly FactRecording[],
  ) {}

  until(end: CalendarDate): readonly string[] {
    this.record();
    for (const entry of this.entries) {
      this.dates.occurrences.set(entry.id, []);
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
      if (isWorkingDay(this.today, 'wales', HOLIDAYS)) for (const entry of this.entries) this.digest(entry);
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

  private record(): boolean {
    const recorded = this.recordings.filter(({ on }) => on === this.today);
    for (const each of recorded) {
      const before = this.lastDays();
      const entries = (this.dates.facts.get(each.fact) ?? []).filter(({ number }) => number !== each.number);
      this.dates.facts.set(
        each.fact,
        [...entries, each].sort((a, b) => a.number - b.number),
      );
      this.dates.changed();
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
      const next = this.dates.next(entry);
      const opens = next !== null && next.on <= this.today ? [next.number] : [];
      const numbers = [...this.dates.of(entry).map(({ number }) => number), ...opens];
      return numbers.map((number) => `${entry.id}/${number} ${this.dates.day(entry, number).last}`);
    });
    return days.join();
  }

  private openings(entry: Lived): void {
    for (let opened = 0; opened < 50; opened += 1) {
      const next = this.dates.next(entry);
      if (next === null || next.on > this.today) return;
      const { last, from, projected } = this.dates.day(entry, next.number);
      const setOn = this.today;
      const beforeRegister = last !== null && last < FIRST_DAY;
      this.dates.of(entry).push({
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
      this.dates.changed();
      this.say(entry.id, 'opens', next.number, last ?? '-');
    }
  }

  private passes(entry: Lived): void {
    for (const each of this.dates.of(entry)) {
      if (each.passed || each.done !== null || each.last === null || each.last >= this.today) continue;
      each.passed = true;
      this.say(entry.id, 'passes', each.number);
    }
  }

  private redate(entry: Lived): void {
    for (const each of this.dates.of(entry)) {
      const { last, from, projected } = this.dates.day(entry, each.number);
      const before = each.last;
      if (last === before && (last === null || (projected === each.projected && from === each.from)))
        continue;
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
      this.dates.changed();
      // what is done is judged by the day that stands
      if (each.done !== null) this.restated.set(`${entry.id}/${each.number}`, this.today);
    }
    this.passes(entry);
    this.openings(entry);
  }

  private reminders(entry: Lived): void {
    for (const each of this.dates.of(entry)) {
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
    if (isRival && this.dates.of(entry).some(({ last, done }) => last !== null && done === null))
      this.list(entry.id, 'reading-awaits-advice', '', OWNER);
    if (!this.hasDay(entry)) this.list(entry.id, 'without-look-again', '', ADMINISTRATOR);
    for (const { number, last, done, beforeRegister } of this.dates.of(entry)) {
      const restatedOn = this.restated.get(`${entry.id}/${number}`);
      if (restatedOn !== undefined) this.list(entry.id, 'judged-anew', number, OWNER, restatedOn);
      if (done !== null) continue;
      if (beforeRegister) this.list(entry.id, 'outcome-not-recorded', number, OWNER, last ?? '');
      if (last === null)
        for (const post of [OWNER, ADMINISTRATOR])
          this.list(entry.id, 'occurrence-without-date', number, post);
    }
  }

  private hasDay(entry: Lived): boolean {
    if (this.dates.of(entry).some(({ last }) => last !== null)) return true;
    const next = this.dates.next(entry);
    return next !== null && this.dates.day(entry, next.number).last !== null;
  }

  private list(id: string, section: string, number: number | '', post: string, of = ''): void {
    const key = `${id} ${section} ${number} ${post} ${of}`;
    if (this.listed.has(key)) return;
    this.listed.add(key);
    this.digests.push(`${this.today} ${id} digest ${section} ${number} ${post}`);
  }

  private acts(entry: Lived): void {
    for (const each of this.dates.of(entry)) {
      const { number, last, done, beforeRegister } = each;
      if (last === null || done !== null || beforeRegister) continue;
      if (doneOn(entry.id, number, last) > this.today) continue;
      // what is to have been done before today is done on the next day of work
      if (previous(this.today) !== this.today) continue;
      each.done = this.today;
      this.dates.changed();
      this.say(entry.id, 'done', number, this.today > last ? 'late' : 'in-time');
      this.say(entry.id, 'mail', 'completion-submitted', APPROVER);
      this.say(entry.id, 'mail', 'completion-confirmed', OWNER);
    }
  }
}
