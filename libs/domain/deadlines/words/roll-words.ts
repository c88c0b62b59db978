import type { CountableDays, PassedOver } from '#domain/calendars';
import { type Bilingual, type CalendarDate, both } from '#domain/kernel';
import type { ExplanationStep } from '../rules/answer';
import { formatDateWithDay } from './dates-in-words';

export interface Roll {
  readonly from: CalendarDate;
  readonly to: 'next' | 'previous';
  readonly passed: readonly CalendarDate[];
  readonly gives: CalendarDate;
  readonly days: CountableDays;
  readonly authority: Bilingual;
}

/** A last day that is no working day, and the day that the instrument puts in its place. */
export function rolledStep({ from, to, passed, gives, days, authority }: Roll): ExplanationStep {
  const last = { en: formatDateWithDay(from, 'en'), cy: formatDateWithDay(from, 'cy') };
  const moved = { en: formatDateWithDay(gives, 'en'), cy: formatDateWithDay(gives, 'cy') };
  const off = passed.map((on) => whyOff(on, days.passedOver(on)));
  const text =
    passed.length === 0
      ? both(
          `${last.en} is a working day under this rule, so it does not move.`,
          `Mae ${last.cy} yn ddiwrnod gwaith o dan y rheol hon, felly nid yw’n symud.`,
        )
      : both(
          `Not working days: ${off.map(({ en }) => en).join('; ')}. The instrument moves the last day to the ${to === 'next' ? 'next' : 'previous'} working day: ${moved.en}.`,
          `Nid yw’r rhain yn ddiwrnodau gwaith: ${off.map(({ cy }) => cy).join('; ')}. Mae’r offeryn yn symud y diwrnod olaf i’r diwrnod gwaith ${to === 'next' ? 'nesaf' : 'blaenorol'}: ${moved.cy}.`,
        );
  return {
    id: 'roll',
    date: gives,
    citation: authority,
    calendarVersion: days.version,
    text,
    arithmetic: {
      does: 'move',
      from,
      direction: to === 'next' ? 'forward' : 'backward',
      passedOver: passed,
      gives,
    },
  };
}

/** A day passed over, with its holiday where there is one. */
export function whyOff(on: CalendarDate, why: PassedOver | null): Bilingual {
  const day = { en: formatDateWithDay(on, 'en'), cy: formatDateWithDay(on, 'cy') };
  if (why === null || typeof why === 'string') return day;
  return both(`${day.en} (${why.title.en})`, `${day.cy} (${why.title.cy})`);
}
