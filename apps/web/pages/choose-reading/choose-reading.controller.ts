import { Controller } from '@nestjs/common';
import { z } from 'zod';
import type { Language } from '#domain/kernel';
import { ANOTHER_DAY, barToNewReading, offeredReadings } from '#domain/obligations';
import { optionalDay, words } from '../../forms/answers';
import type { FieldOption } from '../../forms/field';
import {
  asksDecision,
  decisionAnswers,
  decisionFields,
  decisionOf,
  isWholeDecision,
} from '../../obligation/decision-answers';
import { anotherDay, listedChoices, offeredChoices, phrasePreview } from '../../obligation/phrase-readings';
import { type ObligationModel, obligationForm } from '../../obligation/obligation-form';
import { sentences } from '../../platform/locale';

/** The entry stays without a date, and someone is reminded again. */
const NO_DATE = 'no-date';

const mayBring = ({ obligation }: ObligationModel): boolean => barToNewReading(obligation) === null;
const isUndated = ({ obligation }: ObligationModel): boolean => obligation.definition.readings.length === 0;

function choices(model: ObligationModel, language: Language): readonly FieldOption[] {
  const { calendar } = model;
  const { definition } = model.obligation;
  const listed = definition.readings.filter(({ basis }) => basis === 'policy');
  const brought = mayBring(model)
    ? [...offeredChoices(offeredReadings(definition), { calendar, language }, listed), anotherDay(language)]
    : [];
  const t = sentences(language, 'choose-reading');
  const none = isUndated(model) ? [{ value: NO_DATE, text: t('noDate'), hint: t('noDateHint') }] : [];
  return [...listedChoices(listed, { calendar, language }), ...brought, ...none];
}

const form = obligationForm({
  page: 'choose-reading',
  command: 'choose-reading',
  schema: z
    .object({
      readingId: words,
      otherDay: optionalDay,
      lookAgain: optionalDay,
      reason: words,
      ...decisionAnswers,
    })
    .refine(isWholeDecision, { path: ['decidedBy'], error: 'all-or-none' })
    .refine(({ readingId, otherDay }) => readingId !== ANOTHER_DAY || otherDay !== undefined, {
      path: ['otherDay'],
      error: 'required',
    })
    .refine(({ readingId, lookAgain }) => readingId !== NO_DATE || lookAgain !== undefined, {
      path: ['lookAgain'],
      error: 'required',
    }),
  fields: [
    { kind: 'one-of', name: 'readingId', help: 'reading', options: choices },
    { kind: 'day', name: 'otherDay', when: mayBring },
    { kind: 'day', name: 'lookAgain', when: isUndated },
    { kind: 'paragraph', name: 'reason' },
    ...decisionFields(({ obligation }: ObligationModel) => asksDecision(obligation.definition.authority)),
  ],
  toCommand: ({ readingId, otherDay, lookAgain, reason, ...answers }) =>
    readingId === NO_DATE
      ? { type: 'look-again', note: reason, ...(lookAgain && { nextOn: lookAgain }) }
      : {
          type: 'choose-reading',
          readingId,
          ...(readingId === ANOTHER_DAY && otherDay && { otherDay }),
          ...decisionOf(answers),
          reason,
        },
  data: ({ obligation, calendar }) => ({
    phrase: phrasePreview(offeredReadings(obligation.definition), calendar),
  }),
});

@Controller('obligations/:id/choose-reading')
export class ChooseReadingController extends form {}
