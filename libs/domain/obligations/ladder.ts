import { type HolidayCalendar, previousWorkingDay } from '#domain/calendars';
import { type CalendarDate, addDays, addMonths, addWeeks } from '#domain/kernel';
import type { Authority } from './model/definition';
import { type Hearer, type Ladder, type LadderOffset, type Nation, keyOf } from './model/ladder';

/** One reminder of the ladder. `on` is `nominalOn` rolled back to a working day of whoever hears of it. */
export interface LadderStep {
  /**
   * `P24M` … `P1D`, `P0D` before and on the day; `A3D`, `A1W`, `A2W` … after it. Where those who hear of it work on other days,
   * `.approver` or `.deputy` follows the key of theirs.
   */
  readonly key: string;
  readonly when: 'before' | 'on' | 'after';
  readonly nominalOn: CalendarDate;
  readonly on: CalendarDate;
  /** the holidays of that time are not published yet */
  readonly provisional: boolean;
  /** who is reminded while nothing else decides (a decision that waits) */
  readonly to: readonly Hearer[];
  /** a weekly step that goes to others than the first */
  readonly escalated: boolean;
  /** the date was set on a day off, with no working day left: the mail leaves at once, not at its hour */
  readonly atOnce: boolean;
}

/** Who there is to hear of a step, and on which days they work. */
export interface Hearers {
  /** whose nation is not Wales */
  readonly nations?: Partial<Readonly<Record<Hearer, Nation>>> | undefined;
  readonly hasDeputy?: boolean | undefined;
  /** only they hear, whatever a step says: a decision waits for them */
  readonly only?: readonly Hearer[] | undefined;
}

export interface LadderQuestion {
  readonly ladder: Ladder;
  /** the day that the steps are counted from: the last lawful day of an occurrence, the day of a milestone */
  readonly day: CalendarDate;
  readonly calendar: HolidayCalendar;
  readonly hearers?: Hearers;
}

const ORDER: readonly Hearer[] = ['owner', 'approver', 'deputy'];

export const inOrder = (hearers: readonly Hearer[]): readonly Hearer[] =>
  ORDER.filter((hearer) => hearers.includes(hearer));

function heardBy(to: readonly Hearer[], { hasDeputy = false, only }: Hearers): readonly Hearer[] {
  if (only !== undefined) return only;
  const present = hasDeputy ? to : to.filter((hearer) => hearer !== 'deputy');
  return present.length === 0 ? ['owner'] : inOrder(present);
}

const forward = (day: CalendarDate, { count, unit }: Pick<LadderOffset, 'count' | 'unit'>, sign: 1 | -1) => {
  switch (unit) {
    case 'day':
      return addDays(day, sign * count);
    case 'week':
      return addWeeks(day, sign * count);
    case 'month':
      return addMonths(day, sign * count);
    case 'year':
      return addMonths(day, sign * count * 12);
  }
};

type Rung = Pick<LadderStep, 'key' | 'when' | 'nominalOn' | 'to'> & { readonly escalated?: boolean };

/** A step for each day on which somebody hears of it: one, unless they work on other days. */
function stepsOf(rung: Rung, { day, calendar, hearers = {} }: LadderQuestion): readonly LadderStep[] {
  const { nominalOn, when } = rung;
  const groups = new Map<CalendarDate, { provisional: boolean; to: Hearer[] }>();
  const found = new Map<Nation, ReturnType<typeof previousWorkingDay>>();
  for (const hearer of heardBy(rung.to, hearers)) {
    const nation = hearers.nations?.[hearer] ?? 'wales';
    const { on: back, provisional } = found.get(nation) ?? previousWorkingDay(nominalOn, nation, calendar);
    found.set(nation, { on: back, provisional });
    // lateness is never spoken of on the day itself or before it
    const on = when === 'after' && back <= day ? nominalOn : back;
    const group = groups.get(on);
    if (group === undefined) groups.set(on, { provisional, to: [hearer] });
    else group.to.push(hearer);
  }
  return [...groups].map(([on, { provisional, to }], index) => ({
    key: index === 0 ? rung.key : `${rung.key}.${to[0] ?? 'owner'}`,
    when,
    nominalOn,
    on,
    provisional,
    to,
    escalated: rung.escalated ?? false,
    atOnce: false,
  }));
}

const compare = (one: CalendarDate, other: CalendarDate): number => (one < other ? -1 : one > other ? 1 : 0);

const byDay = (one: LadderStep, other: LadderStep): number =>
  compare(one.on, other.on) || compare(one.nominalOn, other.nominalOn);

/** The key of the step on the day itself. */
export const ON_THE_DAY = 'P0D';

/** The steps up to the day, earliest first. Each is counted from the day, never from another step. */
export function stepsUpTo(question: LadderQuestion): readonly LadderStep[] {
  const { ladder, day } = question;
  const rungs: readonly Rung[] = [
    ...ladder.before.map((step): Rung => ({
      key: keyOf('P', step),
      when: 'before',
      nominalOn: forward(day, step, -1),
      to: step.to,
    })),
    ...(ladder.on === undefined
      ? []
      : [{ key: ON_THE_DAY, when: 'on' as const, nominalOn: day, to: ladder.on.to }]),
  ];
  return rungs.flatMap((rung) => stepsOf(rung, question)).sort(byDay);
}

/** The steps after the day that do not repeat, earliest first. */
export const stepsAfter = (question: LadderQuestion): readonly LadderStep[] =>
  question.ladder.after
    .flatMap((step) =>
      stepsOf(
        {
          key: keyOf('A', step),
          when: 'after',
          nominalOn: forward(question.day, step, 1),
          to: step.to,
        },
        question,
      ),
    )
    .sort(byDay);

/** The n-th weekly step after the day; none where the ladder does not repeat. Never rolled back to that day or before it. */
export function weeklySteps(question: LadderQuestion, number: number): readonly LadderStep[] {
  const { weekly } = question.ladder;
  if (weekly === undefined) return [];
  const risen = weekly.escalations
    .filter(({ fromWeek }) => fromWeek <= number)
    .reduce<(typeof weekly.escalations)[number] | undefined>(
      (last, each) => (last === undefined || each.fromWeek >= last.fromWeek ? each : last),
      undefined,
    );
  return stepsOf(
    {
      key: `A${number}W`,
      when: 'after',
      nominalOn: addWeeks(question.day, number),
      to: risen?.to ?? weekly.to,
      escalated: risen !== undefined,
    },
    question,
  );
}

/** The authority whose approver hears of a date before it passes, however late it came to the register. */
export const APPROVER_HEARS_BEFORE: Authority = 'statutory';

/**
 * Of all steps up to a day, those of a date that stands from `setOn`: none dated before it. Where every step is, the last one
 * leaves at once. The approver of a statutory date always hears of one of them.
 * @param sent keys of the steps that were sent already
 */
export function standingSteps(
  all: readonly LadderStep[],
  {
    day,
    setOn,
    authority,
    hearers = {},
    sent = [],
  }: {
    readonly day: CalendarDate;
    readonly setOn: CalendarDate;
    readonly authority: Authority;
    readonly hearers?: Hearers;
    readonly sent?: readonly string[];
  },
): readonly LadderStep[] {
  const ahead = all.filter((step) => step.on >= setOn);
  const last = all.at(-1);
  const steps =
    ahead.length === 0 && last !== undefined && setOn <= day ? [{ ...last, on: setOn, atOnce: true }] : ahead;
  if (authority !== APPROVER_HEARS_BEFORE || hearers.only !== undefined) return steps;
  if (steps.some(({ to }) => to.includes('approver'))) return steps;
  // once one of them was sent, the approver has heard of it
  if (steps.some(({ key }) => sent.includes(key))) return steps;
  const [first] = steps;
  return steps.map((step) => (step === first ? { ...step, to: inOrder([...step.to, 'approver']) } : step));
}

/** The reminders up to a day that stands from `setOn`, by one ladder: what a milestone and a preview ask. */
export const ladderStepsFor = (
  question: LadderQuestion & {
    readonly setOn: CalendarDate;
    readonly authority: Authority;
    readonly sent?: readonly string[];
  },
): readonly LadderStep[] => standingSteps(stepsUpTo(question), question);

/** Which week after the day a key stands for; 0 for every other step. */
export const weekOf = (key: string): number => {
  const match = /^A(\d+)W(?:\.|$)/.exec(key);
  return match === null ? 0 : Number(match[1]);
};
