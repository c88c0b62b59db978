import { type Bilingual, type CalendarDate, both } from '#domain/kernel';
import type { ExplanationStep } from '../rules/answer';
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
    `The date stands unless this happens first: ${title.en}. Nothing of the kind is recorded.`,
    `Mae’r dyddiad yn sefyll oni bai i hyn ddigwydd yn gyntaf: ${title.cy}. Ni chofnodwyd dim o’r fath.`,
  ),
});

export const excusableStep = (explanation: Bilingual): ExplanationStep => ({
  id: 'excusable',
  text: both(`If it cannot be met: ${explanation.en}.`, `Os na ellir ei fodloni: ${explanation.cy}.`),
});
