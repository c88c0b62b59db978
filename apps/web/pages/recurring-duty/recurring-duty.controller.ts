import { Controller, NotFoundException } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import type { Directory } from '#application/directory';
import { recordedFacts } from '#application/queries';
import {
  type DatesAhead,
  conventionChoice,
  datesAhead,
  factsOfStatuteBook,
  operatorChoice,
  ruleFromTerms,
  unitChoice,
  yearKindSchema,
} from '#application/statute';
import {
  type CalendarDate,
  type CommandId,
  type Language,
  type PostId,
  type Refusal,
  both,
  dateInWales,
} from '#domain/kernel';
import { choice, withTheRest } from '../../forms/answers';
import { type Body, type Field, type FieldOption, readAnswers } from '../../forms/field';
import { bodyOf } from '../../forms/form-body';
import { formController } from '../../forms/form-controller';
import type { FormBase } from '../../forms/form-definition';
import { datesDrawn } from '../../obligation/dates-drawn';
import {
  definitionOfProvision,
  idField,
  inBoth,
  provisionAnswers,
  provisionFields,
  titleFields,
} from '../../obligation/provision';
import { ofNewEntry } from '../../obligation/new-entry';
import { postOptions } from '../../obligation/options';
import { sentences } from '../../platform/locale';
import { personOf, viewerOf } from '../../platform/request';
import type { WebServices } from '../../platform/services';
import {
  ANOTHER_FACT,
  COUNTED_FROM,
  type CountedFrom,
  type KnownFact,
  type TermsAnswers,
  asks,
  termsAnswers,
  termsFaults,
  termsIn,
  termsSchema,
} from './terms-answers';

interface DutyModel {
  readonly from: CountedFrom;
  readonly directory: Directory;
  readonly facts: readonly KnownFact[];
  readonly today: CalendarDate;
  readonly ownPost: PostId | undefined;
  /** on the answers so far; null while they do not say when */
  readonly ahead: DatesAhead | null;
}

const schema = z
  .object({ ...termsAnswers, ...provisionAnswers })
  .refine(({ titleEn, titleCy }) => titleEn ?? titleCy, {
    path: ['titleEn'],
    error: 'required',
    ...withTheRest,
  })
  .superRefine((answers, context) => {
    for (const [path, message] of termsFaults(answers))
      context.addIssue({ code: 'custom', path: [path], message });
  }, withTheRest);

const CAN_COUNT_FROM: readonly string[] = ['event', 'series', 'period'];

/** What is recorded, and what the statute book counts from besides. */
async function knownFacts({ ledger }: WebServices, request: Request): Promise<readonly KnownFact[]> {
  const recorded = (await recordedFacts(viewerOf(request), ledger)).flatMap(({ fact, kind, title }) =>
    kind === null ? [] : [{ fact, kind, title: title ?? both(fact, fact) }],
  );
  const others = factsOfStatuteBook().filter(({ fact }) => !recorded.some((each) => each.fact === fact));
  return [...recorded, ...others].filter(({ kind }) => CAN_COUNT_FROM.includes(kind));
}

const HAPPENS_ONCE: Refusal = {
  code: 'happens-once',
  pointer: '/comes',
  message: both(
    'This is recorded as something that happens once, so a duty that follows each time would have one date and never another. Choose “From the first time, and then every so often”, or another fact.',
    'Cofnodir hyn fel rhywbeth sy’n digwydd unwaith, felly un dyddiad yn unig fyddai gan ddyletswydd sy’n dilyn bob tro. Dewiswch “O’r tro cyntaf, ac yna bob hyn a hyn”, neu ffaith arall.',
  ),
};

const base: FormBase<DutyModel> = {
  model: async (services, request) => {
    const { ledger, directory, now } = services;
    const from = choice(COUNTED_FROM).safeParse(request.params['from']).data;
    if (from === undefined) throw new NotFoundException();
    const at = now();
    const viewer = viewerOf(request);
    const facts = from === 'fact' ? await knownFacts(services, request) : [];
    const terms = termsAsked(request, from, facts);
    const ahead =
      terms === null ? null : await datesAhead(viewer, ledger, { rule: ruleFromTerms(terms), now: at });
    const [ownPost] = personOf(request).posts;
    return { from, directory, facts, today: dateInWales(at), ownPost, ahead };
  },
  ...ofNewEntry,
};

const termsAsked = (request: Request, from: CountedFrom, facts: readonly KnownFact[]) => {
  const answers = termsSchema.safeParse({ ...readAnswers(TERMS, bodyOf(request)), from });
  return answers.success ? termsIn(answers.data, facts) : null;
};

const say = (language: Language) => sentences(language, 'recurring-duty');

const named =
  (group: string, values: readonly string[]) =>
  (_model: DutyModel, language: Language): readonly FieldOption[] =>
    values.map((value) => ({ value, text: say(language)(`${group}.${value}`) }));

const factOptions = ({ facts }: DutyModel, language: Language): readonly FieldOption[] => [
  ...facts.map(({ fact, title }) => ({ value: fact, text: title[language] })),
  { value: ANOTHER_FACT, text: say(language)('anotherFact') },
];

const ofTerms = (field: Field<DutyModel> & { readonly name: keyof TermsAnswers }): Field<DutyModel> => ({
  ...field,
  when: ({ from }: DutyModel) => asks(from, field.name),
});

const TERMS: readonly Field<DutyModel>[] = [
  { kind: 'hidden', name: 'from', value: ({ from }) => from, section: 'when' },
  ofTerms({ kind: 'list', name: 'fact', options: factOptions }),
  ofTerms({ kind: 'line', name: 'factEn', wide: true }),
  ofTerms({ kind: 'line', name: 'factCy', wide: true }),
  ofTerms({ kind: 'one-of', name: 'comes', options: named('comes', ['each-time', 'once']) }),
  ofTerms({ kind: 'one-of', name: 'years', options: named('years', yearKindSchema.options) }),
  ofTerms({ kind: 'day', name: 'firstYear' }),
  ofTerms({ kind: 'day', name: 'inForce' }),
  ofTerms({ kind: 'line', name: 'count', narrow: true }),
  ofTerms({ kind: 'list', name: 'unit', options: named('unit', unitChoice.options) }),
  ofTerms({ kind: 'one-of', name: 'operator', options: named('operator', operatorChoice.options) }),
  ofTerms({ kind: 'one-of', name: 'convention', options: named('convention', conventionChoice.options) }),
  ofTerms({ kind: 'day', name: 'lastAct' }),
  ofTerms({ kind: 'day', name: 'firstDue' }),
  ofTerms({ kind: 'day', name: 'first' }),
];

const registered = (answers: z.output<typeof schema>, { facts }: DutyModel, id?: CommandId) => {
  const terms = termsIn(answers, facts);
  if (terms === null) throw new TypeError('the answers were checked');
  const rule = ruleFromTerms(terms);
  const reason = inBoth(answers.wordsEn, answers.wordsCy);
  const readings = rule.readings.map((reading) => ({ ...reading, reason }));
  const dates = {
    kind: 'recurring-duty',
    authority: 'statutory',
    readings,
    undated: undefined,
    facts: rule.facts,
  } as const;
  return definitionOfProvision(answers, dates, id);
};

const form = formController(
  {
    page: 'recurring-duty',
    command: 'register',
    schema,
    fields: [
      ...TERMS,
      { kind: 'preview-button', name: 'preview' },
      {
        kind: 'preview',
        name: 'ahead',
        template: 'recurring-duty/dates-ahead.njk',
        data: ({ ahead, today }, language) => ({
          ahead: ahead === null ? null : datesDrawn(ahead, today, language),
        }),
      },
      ...titleFields,
      ...provisionFields,
      { kind: 'line', name: 'responsible', wide: true, section: 'who' },
      { kind: 'list', name: 'owner', options: postOptions, pair: true },
      { kind: 'list', name: 'approver', options: postOptions },
      { kind: 'day', name: 'heldFrom' },
      idField,
    ],
    initial: ({ ownPost }): Body => ({ owner: ownPost }),
    check: (answers, model) => {
      const counted = model.facts.find(({ fact }) => fact === answers.fact);
      if (answers.comes === 'each-time' && counted?.kind === 'event') return HAPPENS_ONCE;
      const written = registered(answers, model);
      return written.ok ? null : written.refusal;
    },
    toCommand: (answers, model, id) => {
      const written = registered(answers, model, id);
      if (!written.ok) throw new TypeError('the answers were checked');
      return { type: 'register', definition: written.value };
    },
  },
  base,
);

/** A recurring duty in the terms of its provision: when it falls due, and under which provision. */
@Controller('new/recurring-duty/:from')
export class RecurringDutyController extends form {}
