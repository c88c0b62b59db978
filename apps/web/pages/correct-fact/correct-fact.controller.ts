import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { type FactInFull, fact as factAsked } from '#application/queries';
import { formatDate } from '#domain/deadlines';
import { factStream, standingEntries } from '#domain/obligations';
import { choice, optionalDay, withTheRest, words } from '../../forms/answers';
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
import { dayParts } from '../../obligation/said/day-parts';
import { sentences } from '../../platform/locale';
import { accepted, viewerOf } from '../../platform/request';

interface FactModel {
  readonly fact: FactInFull;
  readonly shape: Shape;
}

const factBase: FormBase<FactModel> = {
  model: async ({ ledger }, request) => {
    const name = String(request.params['name']);
    const fact = accepted(await factAsked(viewerOf(request), ledger, { name }));
    return { fact, shape: shapeOf(fact.kind ?? 'event', standingEntries(fact).at(-1)) };
  },
  target: ({ fact }) => factStream(fact.fact),
  next: ({ fact }) => `/facts/${fact.fact}`,
  back: ({ fact }) => `/facts/${fact.fact}`,
};

const CORRECTIONS = ['fact-correction', 'fact-withdrawal'] as const;

const schema = z
  .object({
    kind: choice(CORRECTIONS),
    number: words,
    effectiveOn: optionalDay,
    ...saidAnswers,
    reason: words,
  })
  .superRefine((answers, context) => {
    if (answers.kind !== 'fact-correction') return;
    const fault = (path: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (answers.effectiveOn === undefined) fault('effectiveOn', 'required');
    for (const [path, message] of saidFaults(answers)) fault(path, message);
  }, withTheRest);

const form = formController<FactModel, typeof schema>(
  {
    page: 'correct-fact',
    command: 'propose-change',
    schema,
    fields: [
      {
        kind: 'list',
        name: 'number',
        options: ({ fact }, language) =>
          standingEntries(fact).map(({ number, effectiveOn }) => ({
            value: String(number),
            text: sentences(language, 'correct-fact')('recorded', {
              day: formatDate(effectiveOn, language),
            }),
          })),
      },
      {
        kind: 'one-of',
        name: 'kind',
        options: (_model, language) =>
          CORRECTIONS.map((value) => ({
            value,
            text: sentences(language, 'correct-fact')(`kinds.${value}`),
          })),
      },
      { kind: 'day', name: 'effectiveOn' },
      ...saidFields,
      { kind: 'paragraph', name: 'reason' },
      { kind: 'line', name: 'reference', wide: true },
      { kind: 'line', name: 'sha256', wide: true, behind: true },
    ],
    initial: ({ fact }, { number }) => {
      const standing = standingEntries(fact);
      const asked = standing.find((each) => String(each.number) === number) ?? standing.at(-1);
      return asked === undefined
        ? {}
        : {
            number: String(asked.number),
            ...dayParts('effectiveOn', asked.effectiveOn),
            ...answersOf(asked),
          };
    },
    toCommand: ({ kind, number, effectiveOn, reason, sha256, ...said }, { fact, shape }, commandId) => {
      const evidence = { reference: said.reference, ...(sha256 !== undefined && { sha256 }) };
      const shared = { number: Number(number), reason, evidence };
      // of a list of bank holidays only the day is corrected
      const list = standingEntries(fact).find((each) => each.number === shared.number)?.list ?? '';
      return {
        type: 'propose-change',
        proposalId: `proposal-${commandId}`,
        change:
          kind === 'fact-correction' && effectiveOn !== undefined
            ? {
                kind: 'fact-correction',
                effectiveOn,
                ...saidBy(said, { shape, list, effectiveOn }),
                ...shared,
              }
            : { kind: 'fact-withdrawal', ...shared },
      };
    },
  },
  factBase,
);

@Controller('facts/:name/correct')
export class CorrectFactController extends form {}
