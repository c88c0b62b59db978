import type { ObligationInFull } from '#application/queries';
import type { HolidayCalendar } from '#domain/calendars';
import { formatDate } from '#domain/deadlines';
import { hearersInWords } from '#domain/history';
import { type CalendarDate, type Language, dateInWales } from '#domain/kernel';
import {
  type Hearer,
  type Obligation,
  type Occurrence,
  hearerPost,
  hearerSchema,
  hearersOf,
  inOrder,
  ladderInForce,
  stepsUpTo,
} from '#domain/obligations';
import { type LadderDrawing, type Rung, type RungState, ladderDrawing } from '../../drawings/ladder';
import { formatShortDate } from '../../platform/format';
import { sentences } from '../../platform/locale';

interface Asked {
  readonly at: ObligationInFull;
  /** the list of bank holidays in force */
  readonly calendar: HolidayCalendar;
  readonly today: CalendarDate;
  readonly language: Language;
}

/** One day of reminders, and what became of it. */
interface Step {
  readonly on: CalendarDate;
  readonly state: RungState;
  readonly to: readonly Hearer[];
}

/** The steps up to the due date, as sent, as they will be, or as not sent. */
function stepsBefore(
  state: Obligation,
  occurrence: Occurrence,
  { coming, calendar }: { readonly coming: ReadonlySet<string>; readonly calendar: HolidayCalendar },
): readonly Step[] {
  const { due, remindersSent } = occurrence;
  const ladder = ladderInForce(state, due);
  if (due === null || ladder === null) return [];
  const day = due.lastLawfulDay;
  const steps = stepsUpTo({ ladder, day, calendar, hearers: hearersOf(state, occurrence) });
  return steps.map(({ key, on, to }) => ({
    on,
    to,
    state: remindersSent.includes(key) ? 'sent' : coming.has(on) ? 'coming' : 'missed',
  }));
}

/** One step a day: several on one day are one reminder, to everybody who hears of any. */
function byDay(steps: readonly Step[], today: CalendarDate): readonly Step[] {
  const days = new Map<string, Step>();
  for (const step of steps) {
    // a step to come that nothing will send is none: the act is done, or its date had passed before
    if (step.state === 'missed' && step.on >= today) continue;
    const before = days.get(step.on);
    const to = inOrder([...new Set([...(before?.to ?? []), ...step.to])]);
    days.set(step.on, { ...step, ...(before?.state === 'sent' && { state: 'sent' }), to });
  }
  return [...days.values()];
}

const AFTER = 'reminder-after';
/** Every audience is named after those in it. */
const hearers = hearerSchema.options;

function stepsOf({ at, today, calendar }: Asked, occurrence: Occurrence): readonly Step[] {
  const reminders = at.agenda.flatMap((item) =>
    item.kind === 'reminder' && item.occurrence === occurrence.number ? [item] : [],
  );
  const coming = new Set(reminders.map(({ on }) => on));
  const before = stepsBefore(at.state, occurrence, { coming, calendar });
  const known = new Set(before.map(({ on }) => on));
  const after = at.mails
    .filter(({ template, state }) => template === AFTER && state === 'sent')
    .map(({ plannedAt, recipient }): Step => ({
      on: dateInWales(plannedAt),
      state: 'sent',
      to: hearers.filter((hearer) => hearerPost(at.state, hearer) === recipient),
    }));
  const later = reminders
    .filter(({ on }) => !known.has(on))
    .map(({ on, to }): Step => ({
      on,
      state: 'coming',
      to: hearers.filter((hearer) => to.includes(hearer)),
    }));
  return byDay([...before, ...after, ...later], today);
}

/** The reminders of the occurrence that presses, drawn and in a table; null where there are none. */
export function drawnLadder(asked: Asked) {
  const { at, today, language } = asked;
  const t = sentences(language, 'shared/days');
  const occurrence = at.current;
  const due = occurrence?.due ?? null;
  if (occurrence === null || due === null) return null;
  const steps = stepsOf(asked, occurrence);
  if (steps.length === 0) return null;
  const words = ({ state, on }: Step): string =>
    state === 'missed' && on < due.setOn
      ? t('drawing.ladder.missedSince', { day: formatDate(due.setOn, language) })
      : t(`drawing.ladder.${state}`);
  const rung = (on: CalendarDate, state: RungState): Rung => ({
    on,
    state,
    lines: [formatShortDate(on, language), t(`drawing.ladder.${state}`)],
  });
  const days = [...steps.map(({ on, state }) => rung(on, state)), rung(due.lastLawfulDay, 'due-date')];
  const drawing: LadderDrawing = ladderDrawing(days, {
    on: today,
    text: t('drawing.today', { day: formatDate(today, language) }),
  });
  const table = steps
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))
    .map((step) => ({ on: step.on, to: hearersInWords(step.to)[language], outcome: words(step) }));
  const description = drawing.rungs.map(({ lines: [day = '', what = ''] }) => `${day}: ${what}`).join('; ');
  return { ...drawing, description, table };
}
