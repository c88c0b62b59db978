import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { listToRecord } from '#application/holidays';
import { awaitedFacts, recordedFacts } from '#application/queries';
import { type FactKind, factKindSchema, factStream } from '#domain/obligations';
import { type Language, idSchema } from '#domain/kernel';
import { choice, day, late, optionalChoice, optionalWords, words } from '../../forms/answers';
import type { Body, FieldOption } from '../../forms/field';
import { formController } from '../../forms/form-controller';
import type { FormBase } from '../../forms/form-definition';
import {
  calendarFaults,
  isParameterValue,
  saidAnswers,
  saidBy,
  saidFields,
} from '../../obligation/fact-answers';
import { sentences } from '../../platform/locale';
import { viewerOf } from '../../platform/request';

interface RecordModel {
  /** the version of a list of bank holidays, where that is what is recorded */
  readonly list: string;
  readonly awaited: Awaited<ReturnType<typeof awaitedFacts>>;
  readonly recorded: Awaited<ReturnType<typeof recordedFacts>>;
}

/** A name that no entry waits for. */
const OTHER = 'other-name';
const STATUSES = ['recorded', 'projected'] as const;

const nameOf = (fact: string, otherName = fact): string => (fact === OTHER ? otherName : fact);

const base: FormBase<RecordModel> = {
  model: async ({ ledger }, request) => {
    const viewer = viewerOf(request);
    return {
      list: listToRecord(ledger.holidays),
      awaited: await awaitedFacts(viewer, ledger),
      recorded: await recordedFacts(viewer, ledger),
    };
  },
  target: (_model, command) => {
    if (command.type !== 'record-fact') throw new TypeError('this form records a fact');
    return factStream(command.fact);
  },
  next: (_model, command) => (command.type === 'record-fact' ? `/facts/${command.fact}` : '/facts'),
  back: () => '/facts',
};

/** Recorded facts that may have more entries. */
const goingOn = ({ awaited, recorded }: RecordModel): RecordModel['recorded'] =>
  recorded.filter(({ fact, kind }) => kind !== 'event' && !awaited.some((each) => each.fact === fact));

const names = (model: RecordModel, language: Language): readonly FieldOption[] => {
  const t = sentences(language, 'record-fact');
  /** its words; the name that it is recorded under where it has none */
  const option = (
    { fact, title }: Pick<RecordModel['awaited'][number], 'fact' | 'title'>,
    hint: string,
  ): FieldOption =>
    title === null ? { value: fact, text: fact, hint } : { value: fact, text: title[language], hint };
  return [
    ...model.awaited.map((each) => option(each, t('waiting', { count: each.waiting }))),
    ...goingOn(model).map((each) => option(each, t('another'))),
    { value: OTHER, text: t('other'), hint: t('otherHint') },
  ];
};

const named =
  (group: string, values: readonly string[]) =>
  (_model: RecordModel, language: Language): readonly FieldOption[] =>
    values.map((value) => ({ value, text: sentences(language, 'record-fact')(`${group}.${value}`) }));

/** As a link names it: what is missing of an entry, or nothing. */
function initial(
  model: RecordModel,
  { name, kind, status = 'recorded' }: Readonly<Record<string, string>>,
): Body {
  const listed = [...model.awaited, ...goingOn(model)].map(({ fact }) => fact);
  return {
    status,
    ...(kind !== undefined && { kind }),
    ...(name !== undefined && (listed.includes(name) ? { fact: name } : { fact: OTHER, otherName: name })),
  };
}

const schema = z
  .object({
    fact: words,
    otherName: optionalWords,
    unawaited: optionalChoice,
    kind: optionalChoice,
    status: choice(STATUSES),
    number: optionalWords,
    titleEn: optionalWords,
    titleCy: optionalWords,
    effectiveOn: day,
    ...saidAnswers,
    late,
  })
  .superRefine((answers, context) => {
    const { fact, otherName, kind, number, value, titleEn, titleCy, calendar } = answers;
    const fault = (path: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (fact === OTHER && otherName === undefined) fault('otherName', 'required');
    if (otherName !== undefined && !idSchema.safeParse(otherName).success) fault('otherName', 'not-a-name');
    if (kind !== undefined && !factKindSchema.safeParse(kind).success) fault('kind', 'required');
    if (number !== undefined && !/^[1-9]\d{0,5}$/u.test(number)) fault('number', 'not-a-number');
    if (!isParameterValue(value)) fault('value', 'not-a-value');
    if (titleEn !== undefined && titleCy === undefined) fault('titleCy', 'both');
    if (titleCy !== undefined && titleEn === undefined) fault('titleEn', 'both');
    for (const message of calendarFaults(calendar, kind)) fault('calendar', message);
  });

const form = formController(
  {
    page: 'record-fact',
    command: 'record-fact',
    schema,
    fields: [
      { kind: 'one-of', name: 'fact', options: names },
      { kind: 'line', name: 'otherName' },
      { kind: 'list', name: 'unawaited', options: named('unawaited', ['yes']) },
      { kind: 'list', name: 'kind', options: named('kinds', factKindSchema.options) },
      { kind: 'one-of', name: 'status', options: named('statuses', STATUSES) },
      { kind: 'day', name: 'effectiveOn' },
      ...saidFields,
      { kind: 'line', name: 'number' },
      { kind: 'line', name: 'titleEn', wide: true },
      { kind: 'line', name: 'titleCy', wide: true },
      { kind: 'line', name: 'reference', wide: true },
      { kind: 'line', name: 'sha256', wide: true },
      { kind: 'late', name: 'late' },
    ],
    initial,
    toCommand: ({ late: lateness, titleEn, titleCy, ...answers }, { list }) => {
      const kind = answers.kind as FactKind | undefined;
      return {
        type: 'record-fact',
        fact: nameOf(answers.fact, answers.otherName),
        ...(kind !== undefined && { kind }),
        ...(titleEn !== undefined && titleCy !== undefined && { title: { en: titleEn, cy: titleCy } }),
        ...(answers.number !== undefined && { number: Number(answers.number) }),
        status: answers.status,
        ...(answers.unawaited !== undefined && { evenIfNothingWaits: true as const }),
        effectiveOn: answers.effectiveOn,
        ...saidBy(answers, { kind, list }),
        evidence: {
          reference: answers.reference,
          ...(answers.sha256 !== undefined && { sha256: answers.sha256 }),
        },
        ...lateness,
      };
    },
  },
  base,
);

@Controller('record-fact')
export class RecordFactController extends form {}
