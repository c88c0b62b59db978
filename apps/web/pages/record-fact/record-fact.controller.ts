import { Controller, NotFoundException } from '@nestjs/common';
import { z } from 'zod';
import { listToRecord } from '#application/holidays';
import { awaitedFacts, recordedFacts } from '#application/queries';
import { formatDate } from '#domain/deadlines';
import { type Bilingual, type Language, idSchema } from '#domain/kernel';
import {
  type FactEntry,
  type FactKind,
  factKindSchema,
  factStatusSchema,
  factStream,
} from '#domain/obligations';
import { choice, day, late, optionalChoice, optionalWords, withTheRest } from '../../forms/answers';
import type { Body, FieldOption } from '../../forms/field';
import { formController } from '../../forms/form-controller';
import type { FormBase } from '../../forms/form-definition';
import {
  type Shape,
  answersOf,
  saidAnswers,
  saidBy,
  saidFaults,
  shapeOf,
} from '../../obligation/said/said-answers';
import { saidFields } from '../../obligation/said/said-fields';
import { sentences } from '../../platform/locale';
import { viewerOf } from '../../platform/request';
import { factName } from './fact-name';

interface RecordModel {
  /** the version of a list of bank holidays, where that is what is recorded */
  readonly list: string;
  readonly kind: FactKind;
  readonly shape: Shape;
  /** null of what nobody has named yet */
  readonly fact: string | null;
  readonly factTitle: Bilingual | null;
  /** something on the register counts from it or waits for it, or it was recorded before */
  readonly isKnown: boolean;
  /** those that stand, by number */
  readonly entries: readonly FactEntry[];
}

const base: FormBase<RecordModel> = {
  model: async ({ ledger }, request) => {
    const kind = factKindSchema.safeParse(request.params['kind']);
    const name = request.params['name'];
    const fact = name === undefined ? null : (idSchema.safeParse(name).data ?? null);
    if (!kind.success || (name !== undefined && fact === null)) throw new NotFoundException();
    const viewer = viewerOf(request);
    const recorded = (await recordedFacts(viewer, ledger)).find((each) => each.fact === fact);
    const awaited = (await awaitedFacts(viewer, ledger)).find((each) => each.fact === fact);
    const entries = (recorded?.entries ?? []).filter(({ withdrawn }) => !withdrawn);
    return {
      list: listToRecord(ledger.holidays),
      kind: kind.data,
      shape: shapeOf(kind.data, entries.at(-1)),
      fact,
      factTitle: recorded?.title ?? awaited?.title ?? null,
      isKnown: recorded !== undefined || awaited !== undefined,
      entries,
    };
  },
  target: (_model, command) => {
    if (command.type !== 'record-fact') throw new TypeError('this form records a fact');
    return factStream(command.fact);
  },
  next: (_model, command) => (command.type === 'record-fact' ? `/facts/${command.fact}` : '/facts'),
  back: () => '/record-fact',
};

const say = (language: Language) => sentences(language, 'record-fact');

const named =
  (group: string, values: readonly string[]) =>
  (_model: RecordModel, language: Language): readonly FieldOption[] =>
    values.map((value) => ({ value, text: say(language)(`${group}.${value}`) }));

const CERTAIN: readonly Shape[] = ['school-calendar', 'sitting-calendar', 'holiday-list'];

const expected = ({ entries }: RecordModel): readonly FactEntry[] =>
  entries.filter(({ status }) => status === 'projected');

const replaced = (model: RecordModel, language: Language): readonly FieldOption[] =>
  expected(model).map(({ number, effectiveOn }) => ({
    value: String(number),
    text: formatDate(effectiveOn, language),
  }));

/** What is recorded again is most often what was recorded before, with a few days more. */
const initial = ({ shape, entries }: RecordModel): Body => {
  const last = entries.at(-1);
  return {
    status: 'recorded',
    ...(last !== undefined && shape.endsWith('-calendar') && answersOf(last)),
  };
};

const schema = z
  .object({
    fact: optionalChoice,
    titleEn: optionalWords,
    titleCy: optionalWords,
    unawaited: optionalChoice,
    status: choice(factStatusSchema.options).optional(),
    effectiveOn: day,
    ...saidAnswers,
    number: optionalChoice,
    late,
  })
  .superRefine((answers, context) => {
    const { fact, titleEn, titleCy } = answers;
    const fault = (path: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (fact === undefined && titleEn === undefined) fault('titleEn', 'required');
    if (titleEn !== undefined && factName(titleEn) === null) fault('titleEn', 'no-words');
    if ((fact === undefined || titleEn !== undefined) && titleCy === undefined) fault('titleCy', 'both');
    if (titleCy !== undefined && titleEn === undefined) fault('titleEn', 'both');
    for (const [path, message] of saidFaults(answers)) fault(path, message);
  }, withTheRest);

const isNew = ({ fact }: RecordModel): boolean => fact === null;

const form = formController<RecordModel, typeof schema>(
  {
    page: 'record-fact',
    command: 'record-fact',
    schema,
    fields: [
      { kind: 'hidden', name: 'fact', value: ({ fact }) => fact ?? '' },
      { kind: 'line', name: 'titleEn', wide: true, when: ({ factTitle }) => factTitle === null },
      { kind: 'line', name: 'titleCy', wide: true, when: ({ factTitle }) => factTitle === null },
      {
        kind: 'list',
        name: 'unawaited',
        options: named('unawaited', ['yes']),
        when: (model) => isNew(model) || !model.isKnown,
      },
      {
        kind: 'one-of',
        name: 'status',
        options: named('statuses', factStatusSchema.options),
        when: ({ shape }) => !CERTAIN.includes(shape),
      },
      { kind: 'day', name: 'effectiveOn' },
      ...saidFields,
      { kind: 'list', name: 'number', options: replaced, when: (model) => expected(model).length > 0 },
      { kind: 'line', name: 'reference', wide: true },
      { kind: 'line', name: 'sha256', wide: true, behind: true },
      { kind: 'late', name: 'late' },
    ],
    initial,
    toCommand: (
      { late: lateness, titleEn, titleCy, status = 'recorded', effectiveOn, unawaited, number, ...answers },
      { fact, kind, shape, list },
    ) => ({
      type: 'record-fact',
      fact: fact ?? factName(titleEn ?? '') ?? '',
      kind,
      ...(titleEn !== undefined && titleCy !== undefined && { title: { en: titleEn, cy: titleCy } }),
      ...(number !== undefined && { number: Number(number) }),
      status,
      ...(unawaited !== undefined && { evenIfNothingWaits: true as const }),
      effectiveOn,
      ...saidBy(answers, { shape, list, effectiveOn }),
      evidence: {
        reference: answers.reference,
        ...(answers.sha256 !== undefined && { sha256: answers.sha256 }),
      },
      ...lateness,
    }),
  },
  base,
);

/** The questions of one kind of fact: of one that the register knows, or of a new one, which gets its name from its title. */
@Controller(['record-fact/:kind', 'record-fact/:kind/:name'])
export class RecordFactController extends form {}
