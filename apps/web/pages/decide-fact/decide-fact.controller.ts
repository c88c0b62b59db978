import { Controller, NotFoundException } from '@nestjs/common';
import { z } from 'zod';
import { choice, optionalWords } from '../../forms/answers';
import { formController } from '../../forms/form-controller';
import type { FormBase } from '../../forms/form-definition';
import { nameHelpers } from '../../obligation/in-words';
import { sentences } from '../../platform/locale';
import { factBase } from '../correct-fact/correct-fact.controller';

const DECISIONS = ['approve-change', 'refuse-change', 'withdraw-change'] as const;

const base = {
  ...factBase,
  model: async (services, request) => {
    const { fact } = await factBase.model(services, request);
    const proposal = fact.proposals.find(({ proposalId }) => proposalId === request.params['proposalId']);
    if (proposal === undefined) throw new NotFoundException();
    const listed = fact.recordedEffects.find((each) => each.proposalId === proposal.proposalId);
    return { fact, proposal, effects: listed?.effects ?? [], directory: services.directory };
  },
  helpers: ({ directory }, language) => nameHelpers(directory, language),
} satisfies FormBase<Model>;

type Model = Awaited<ReturnType<(typeof factBase)['model']>> & {
  readonly proposal: Awaited<ReturnType<(typeof factBase)['model']>>['fact']['proposals'][number];
  readonly effects: Awaited<
    ReturnType<(typeof factBase)['model']>
  >['fact']['recordedEffects'][number]['effects'];
  readonly directory: Parameters<typeof nameHelpers>[0];
};

const form = formController<
  Model,
  z.ZodType<{ decision: (typeof DECISIONS)[number]; reason?: string | undefined }>
>(
  {
    page: 'decide-fact',
    command: 'withdraw-change',
    schema: z
      .object({ decision: choice(DECISIONS), reason: optionalWords })
      .refine(({ decision, reason }) => decision === 'approve-change' || reason !== undefined, {
        path: ['reason'],
        error: 'required',
      }),
    fields: [
      {
        kind: 'one-of',
        name: 'decision',
        options: (_model, language) =>
          DECISIONS.map((value) => ({
            value,
            text: sentences(language, 'decide-fact')(`decisions.${value}`),
          })),
      },
      { kind: 'paragraph', name: 'reason' },
    ],
    toCommand: ({ decision, reason = '' }, { proposal: { proposalId } }) =>
      decision === 'approve-change' ? { type: decision, proposalId } : { type: decision, proposalId, reason },
  },
  base,
);

@Controller('facts/:name/decide/:proposalId')
export class DecideFactController extends form {}
