import { Controller, NotFoundException } from '@nestjs/common';
import { z } from 'zod';
import { listToRecord } from '#application/holidays';
import { type ShownDuty, duty, needTitle, valueInWords } from '#application/statute';
import { type Bilingual, both } from '#domain/kernel';
import { type FactKind, factStatusSchema, factStream } from '#domain/obligations';
import { choice, day, late, withTheRest } from '../../forms/answers';
import { formController } from '../../forms/form-controller';
import type { FormBase } from '../../forms/form-definition';
import { type Shape, saidAnswers, saidBy, saidFaults, shapeOf } from '../../obligation/said/said-answers';
import { saidFields } from '../../obligation/said/said-fields';
import { sentences } from '../../platform/locale';
import { viewerOf } from '../../platform/request';

interface FactModel {
  readonly dutyId: string;
  /** the version of a list of bank holidays, where that is what is recorded */
  readonly list: string;
  readonly fact: string;
  readonly title: Bilingual;
  readonly kind: FactKind;
  readonly shape: Shape;
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
        shape: shapeOf(kind, value !== null && 'entries' in value ? value.entries.at(-1) : undefined),
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

const schema = z
  .object({ status: choice(factStatusSchema.options), effectiveOn: day, ...saidAnswers, late })
  .superRefine((answers, context) => {
    for (const [path, message] of saidFaults(answers))
      context.addIssue({ code: 'custom', path: [path], message });
  }, withTheRest);

const form = formController<FactModel, typeof schema>(
  {
    page: 'record-duty-fact',
    command: 'record-fact',
    schema,
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
      ...saidFields,
      { kind: 'line', name: 'reference', wide: true },
      { kind: 'late', name: 'late' },
    ],
    toCommand: ({ status, effectiveOn, late: lateness, sha256: _none, ...answers }, model) => {
      const { fact, kind, shape, list } = model;
      return {
        type: 'record-fact',
        fact,
        kind,
        status,
        effectiveOn,
        ...saidBy(answers, { shape, list, effectiveOn }),
        evidence: { reference: answers.reference },
        // the statute book counts from it, whether or not an entry of the register does yet
        evenIfNothingWaits: true,
        ...lateness,
      };
    },
  },
  base,
);

@Controller('duties/:id/facts/:fact')
export class RecordDutyFactController extends form {}
