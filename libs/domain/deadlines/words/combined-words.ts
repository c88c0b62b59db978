import { type Bilingual, type CalendarDate, both } from '#domain/kernel';
import type { Awaited, ExplanationStep } from '../rules/answer';
import { formatDate, formatDateWithDay } from './dates-in-words';

/** Which of several days counts. */
export const chosenStep = (
  which: 'earliest' | 'latest',
  of: readonly CalendarDate[],
  gives: CalendarDate,
): ExplanationStep => ({
  id: which,
  date: gives,
  text:
    which === 'earliest'
      ? both(
          `Of these days the earliest counts: ${formatDateWithDay(gives, 'en')}.`,
          `O’r dyddiau hyn, y cynharaf sy’n cyfrif: ${formatDateWithDay(gives, 'cy')}.`,
        )
      : both(
          `Of these days the latest counts: ${formatDateWithDay(gives, 'en')}.`,
          `O’r dyddiau hyn, y diweddaraf sy’n cyfrif: ${formatDateWithDay(gives, 'cy')}.`,
        ),
  arithmetic: { does: 'choose', which, of, gives },
});

export const practicableStep = (side: 'after' | 'before', on: CalendarDate): ExplanationStep => ({
  id: 'as-soon-as-practicable',
  date: on,
  text:
    side === 'after'
      ? both(
          `It must be done as soon as practicable after ${formatDate(on, 'en')}.`,
          `Rhaid ei wneud cyn gynted ag y bo’n ymarferol ar ôl ${formatDate(on, 'cy')}.`,
        )
      : both(
          `It must be done as soon as practicable before ${formatDate(on, 'en')}.`,
          `Rhaid ei wneud cyn gynted ag y bo’n ymarferol cyn ${formatDate(on, 'cy')}.`,
        ),
});

export const triggeredStep = (title: Bilingual, on: CalendarDate): ExplanationStep => ({
  id: 'triggered',
  date: on,
  text: both(
    `The duty arose because this happened on ${formatDate(on, 'en')}: ${title.en}.`,
    `Cododd y ddyletswydd oherwydd i hyn ddigwydd ar ${formatDate(on, 'cy')}: ${title.cy}.`,
  ),
});

export const conditionStep = (title: Bilingual): ExplanationStep => ({
  id: 'unless',
  text: both(
    `The date applies unless this happens first: ${title.en}. Nothing of the kind is recorded.`,
    `Mae’r dyddiad yn gymwys oni bai bod hyn yn digwydd yn gyntaf: ${title.cy}. Ni chofnodwyd dim o’r fath.`,
  ),
});

export const excusableStep = (explanation: Bilingual): ExplanationStep => ({
  id: 'excusable',
  text: both(`If it cannot be met: ${explanation.en}.`, `Os na ellir ei fodloni: ${explanation.cy}.`),
});

/** The day chosen is the latest possible one: a part that is not known yet can only bring it forward. */
export const mayComeEarlierStep = (on: CalendarDate, awaiting: readonly Awaited[]): ExplanationStep => ({
  id: 'may-come-earlier',
  date: on,
  text: both(
    `This day may come earlier, never later: ${formatDateWithDay(on, 'en')}. One of the days is not known yet. ${awaiting.map(({ message }) => message.en).join(' ')}`,
    `Gall y diwrnod hwn ddod yn gynharach, byth yn hwyrach: ${formatDateWithDay(on, 'cy')}. Nid yw un o’r dyddiau’n hysbys eto. ${awaiting.map(({ message }) => message.cy).join(' ')}`,
  ),
});

/** A part that cannot bring the day forward: it sets no last day, has fallen away, or cannot fall so early. */
export const leftOutStep = ({ message }: Awaited): ExplanationStep => ({
  id: 'left-out',
  text: both(
    `One of the parts does not decide here: ${message.en}`,
    `Nid yw un o’r rhannau yn penderfynu yma: ${message.cy}`,
  ),
});

/** The act must come as soon as practicable after or before a day that is not known yet; the long-stop stands. */
export const unknownOpeningStep = ({ message }: Awaited): ExplanationStep => ({
  id: 'as-soon-as-practicable',
  text: both(
    `It must be done as soon as practicable; the day to count that from is not known yet. ${message.en} The last day in any event remains.`,
    `Rhaid ei wneud cyn gynted ag y bo’n ymarferol; nid yw’r diwrnod i gyfrif hynny ohono yn hysbys eto. ${message.cy} Mae’r diwrnod olaf beth bynnag yn parhau.`,
  ),
});

/** The condition came, but after the day that it had to precede. */
export const conditionTooLateStep = (
  title: Bilingual,
  on: CalendarDate,
  last: CalendarDate,
): ExplanationStep => ({
  id: 'unless',
  text: both(
    `The date applies unless this happens first: ${title.en}. It happened on ${formatDate(on, 'en')}, after ${formatDate(last, 'en')}, and changes nothing.`,
    `Mae’r dyddiad yn gymwys oni bai bod hyn yn digwydd yn gyntaf: ${title.cy}. Digwyddodd ar ${formatDate(on, 'cy')}, ar ôl ${formatDate(last, 'cy')}, ac nid yw’n newid dim.`,
  ),
});

/** The first day of a window: acting before it is a breach as well. */
export const firstLawfulStep = (on: CalendarDate): ExplanationStep => ({
  id: 'first-lawful-day',
  date: on,
  text: both(
    `The first lawful day is ${formatDateWithDay(on, 'en')}: an act before it comes too early.`,
    `Y diwrnod cyfreithlon cyntaf yw ${formatDateWithDay(on, 'cy')}: mae gweithred cyn hynny yn rhy gynnar.`,
  ),
});

export const firstLawfulUnknownStep = ({ message }: Awaited): ExplanationStep => ({
  id: 'first-lawful-day',
  text: both(
    `An act can come too early, and the first lawful day is not known yet. ${message.en}`,
    `Gall gweithred ddod yn rhy gynnar, ac nid yw’r diwrnod cyfreithlon cyntaf yn hysbys eto. ${message.cy}`,
  ),
});

/** Which rule of one’s own the day comes from. */
export const ownRuleStep = (on: CalendarDate, title: Bilingual): ExplanationStep => ({
  id: 'anchor',
  date: on,
  text: both(
    `That day is counted from: ${formatDateWithDay(on, 'en')} – ${title.en}.`,
    `Cyfrifir o’r diwrnod hwnnw: ${formatDateWithDay(on, 'cy')} – ${title.cy}.`,
  ),
  arithmetic: { does: 'start', gives: on },
});
