import { Controller, NotFoundException } from '@nestjs/common';
import { z } from 'zod';
import { listToRecord } from '#application/holidays';
import { type ShownDuty, duty, needTitle, valueInWords, writtenAs } from '#application/statute';
import { schoolCalendarSchema, sittingCalendarSchema } from '#domain/calendars';
import { type Bilingual, type Refusal, both } from '#domain/kernel';
import { type Command, type FactKind, factSaid, factStatusSchema, factStream } from '#domain/obligations';
import { choice, day, late, optionalDay, optionalWords, words } from '../../forms/answers';
import { formController } from '../../forms/form-controller';
import type { FormBase } from '../../forms/form-definition';
import { listIn } from '../../obligation/fact-answers';
import { sentences } from '../../platform/locale';
import { viewerOf } from '../../platform/request';

interface FactModel {
  readonly dutyId: string;
  /** the version of a list of bank holidays, where that is what is recorded */
  readonly list: string;
  readonly fact: string;
  readonly title: Bilingual;
  readonly kind: FactKind;
  readonly recorded: Bilingual | null;
}

/** A fact that a duty counts from or became. */
function factIn({ entries, facts }: ShownDuty, name: unknown): Omit<FactModel, 'dutyId' | 'list'> | null {
  const own = facts.find(({ fact }) => fact === name);
  const need = entries
    .flatMap(({ needs }) => needs)
    .find(({ supply }) => supply !== null && 'fact' in supply && supply.fact === name);
  const kind = own?.kind ?? need?.factKind ?? null;
  const value = own?.recorded ?? need?.recorded ?? null;
  return kind === null || typeof name !== 'string'
    ? null
    : {
        fact: name,
        title: own?.title ?? (need && needTitle(need)) ?? both(name, name),
        kind,
        recorded: value && valueInWords(value),
      };
}

const base: FormBase<FactModel> = {
  model: async ({ ledger, now }, request) => {
    const found = await duty(viewerOf(request), ledger, { id: String(request.params['id']), now: now() });
    const fact = found.ok ? factIn(found.value, request.params['fact']) : null;
    if (!found.ok || fact === null) throw new NotFoundException();
    return { dutyId: found.value.id, list: listToRecord(ledger.holidays), ...fact };
  },
  target: ({ fact }) => factStream(fact),
  next: ({ dutyId }) => `/duties/${dutyId}`,
  back: ({ dutyId }) => `/duties/${dutyId}`,
};

const answersSchema = z.object({
  status: choice(factStatusSchema.options),
  effectiveOn: day,
  until: optionalDay,
  value: optionalWords,
  calendar: optionalWords,
  reference: words,
  late,
});
type Answers = z.output<typeof answersSchema>;

type RecordFact = Extract<Command, { type: 'record-fact' }>;

const CALENDARS = { 'school-calendar': schoolCalendarSchema, 'sitting-calendar': sittingCalendarSchema };
const isCalendar = (kind: FactKind): kind is keyof typeof CALENDARS => kind in CALENDARS;

/** What a fact of the kind says beside its day, or why that cannot be read. */
function contentsOf(
  { value, calendar, until }: Answers,
  { kind, list }: Pick<FactModel, 'kind' | 'list'>,
): { readonly said: Partial<RecordFact> } | { readonly refusal: Refusal } {
  if (isCalendar(kind)) {
    const read = writtenAs<z.ZodType>(CALENDARS[kind], calendar ?? '', '/calendar');
    if (!read.ok) return { refusal: read.refusal };
    return { said: { [kind === 'school-calendar' ? 'school' : 'sitting']: read.value } };
  }
  if (kind !== 'parameter') return { said: { ...(until !== undefined && { until }), ...listIn(kind, list) } };
  const number = /^\d+$/.test(value ?? '') ? Number(value) : value;
  const read = writtenAs(factSaid.value.unwrap(), JSON.stringify(number ?? ''), '/value');
  return read.ok ? { said: { value: read.value } } : { refusal: read.refusal };
}

const form = formController(
  {
    page: 'record-duty-fact',
    command: 'record-fact',
    schema: answersSchema,
    fields: [
      {
        kind: 'one-of',
        name: 'status',
        options: (_model, language) =>
          factStatusSchema.options.map((value) => ({
            value,
            text: sentences(language, 'record-duty-fact')(`status.${value}`),
          })),
      },
      { kind: 'day', name: 'effectiveOn' },
      { kind: 'day', name: 'until', when: ({ kind }) => kind === 'period' },
      { kind: 'line', name: 'value', when: ({ kind }) => kind === 'parameter' },
      { kind: 'paragraph', name: 'calendar', rows: 12, when: ({ kind }) => isCalendar(kind) },
      { kind: 'line', name: 'reference', wide: true },
      { kind: 'late', name: 'late' },
    ],
    check: (answers, model) => {
      const contents = contentsOf(answers, model);
      return 'refusal' in contents ? contents.refusal : null;
    },
    toCommand: (answers, model) => {
      const { fact, kind } = model;
      const contents = contentsOf(answers, model);
      return {
        type: 'record-fact',
        fact,
        kind,
        status: answers.status,
        effectiveOn: answers.effectiveOn,
        ...('said' in contents ? contents.said : {}),
        evidence: { reference: answers.reference },
        // the statute book counts from it, whether or not an entry of the register does yet
        evenIfNothingWaits: true,
        ...answers.late,
      };
    },
  },
  base,
);

@Controller('duties/:id/facts/:fact')
export class RecordDutyFactController extends form {}
