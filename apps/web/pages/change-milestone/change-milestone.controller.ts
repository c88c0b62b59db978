import { Controller } from '@nestjs/common';
import { z } from 'zod';
import type { Language } from '#domain/kernel';
import {
  milestoneKindWords,
  milestoneKinds,
  milestoneNations,
  milestoneRuleWords,
  milestoneUnits,
} from '#domain/obligations';
import { choice, optionalChoice, optionalWords, words } from '../../forms/answers';
import type { FieldOption } from '../../forms/field';
import { type ObligationModel, obligationForm } from '../../obligation/obligation-form';
import { postOptions } from '../../obligation/options';
import { sentences } from '../../platform/locale';
import { DUE, NEW, changedList } from './changed-list';

const optional = <const Values extends readonly string[]>(values: Values) =>
  optionalChoice.pipe(z.enum(values).optional());

const say = (language: Language) => sentences(language, 'change-milestone');

const planned = ({ obligation }: ObligationModel, language: Language): readonly FieldOption[] => {
  const { milestones } = obligation;
  const titleOf = (id: string) => milestones.find((each) => each.id === id)?.title ?? { en: id, cy: id };
  return milestones.map(({ id, title, rule }) => ({
    value: id,
    text: title[language],
    hint: milestoneRuleWords(rule, titleOf)[language],
  }));
};

const named =
  (group: string, values: readonly string[]) =>
  (_model: ObligationModel, language: Language): readonly FieldOption[] =>
    values.map((value) => ({ value, text: say(language)(`${group}.${value}`) }));

const form = obligationForm({
  page: 'change-milestone',
  command: 'set-milestones',
  schema: z
    .object({
      milestone: words,
      what: choice(['change', 'remove']),
      titleEn: optionalWords,
      titleCy: optionalWords,
      kind: optional(milestoneKinds),
      count: optionalWords
        .refine((text) => text === undefined || /^\d{1,4}$/.test(text), 'not-a-number')
        .transform((text) => (text === undefined ? undefined : Number(text))),
      unit: optional(milestoneUnits),
      nation: optional(milestoneNations),
      direction: optional(['before', 'after']),
      from: optionalChoice,
      owner: optionalChoice,
      reason: words,
    })
    .refine(({ milestone, titleEn, titleCy }) => milestone !== NEW || (titleEn && titleCy), {
      path: ['titleEn'],
      error: 'both-titles',
    })
    .refine(({ milestone, count }) => milestone !== NEW || count !== undefined, {
      path: ['count'],
      error: 'not-a-number',
    })
    .refine(({ milestone, unit }) => milestone !== NEW || unit !== undefined, {
      path: ['unit'],
      error: 'required',
    }),
  fields: [
    {
      kind: 'one-of',
      name: 'milestone',
      options: (model, language) => [...planned(model, language), { value: NEW, text: say(language)('new') }],
    },
    { kind: 'one-of', name: 'what', options: named('what', ['change', 'remove']) },
    { kind: 'line', name: 'titleEn', wide: true },
    { kind: 'line', name: 'titleCy', wide: true },
    {
      kind: 'list',
      name: 'kind',
      options: (_model, language) =>
        milestoneKinds.map((value) => ({ value, text: milestoneKindWords[value][language] })),
    },
    { kind: 'line', name: 'count' },
    { kind: 'list', name: 'unit', options: named('unit', milestoneUnits) },
    { kind: 'list', name: 'nation', options: named('nation', milestoneNations) },
    { kind: 'list', name: 'direction', options: named('direction', ['before', 'after']) },
    {
      kind: 'list',
      name: 'from',
      options: (model, language) => [
        { value: DUE, text: say(language)('due') },
        ...planned(model, language).map(({ value, text }) => ({ value, text })),
      ],
    },
    { kind: 'list', name: 'owner', options: postOptions },
    { kind: 'paragraph', name: 'reason', rows: 3 },
  ],
  toCommand: ({ reason, ...answers }, { obligation }, commandId) => ({
    type: 'set-milestones',
    milestones: { list: changedList(obligation, answers, commandId) },
    reason,
  }),
});

@Controller('obligations/:id/change-milestone')
export class ChangeMilestoneController extends form {}
