import { Controller, NotFoundException } from '@nestjs/common';
import { z } from 'zod';
import { recordedFacts } from '#application/queries';
import { factStream } from '#domain/obligations';
import { choice, optionalDay, optionalFingerprint, words } from '../../forms/answers';
import { formController } from '../../forms/form-controller';
import type { FormBase } from '../../forms/form-definition';
import { sentences } from '../../platform/locale';
import { viewerOf } from '../../platform/request';

type Shown = Awaited<ReturnType<typeof recordedFacts>>[number];

interface FactModel {
  readonly fact: Shown;
}

export const factBase: FormBase<FactModel> = {
  model: async ({ ledger, now }, request) => {
    const recorded = await recordedFacts(viewerOf(request), ledger, { now: now() });
    const fact = recorded.find(({ fact: name }) => name === request.params['name']);
    if (fact === undefined) throw new NotFoundException();
    return { fact };
  },
  target: ({ fact }) => factStream(fact.fact),
  next: () => '/record-fact',
  back: () => '/record-fact',
};

const CORRECTIONS = ['fact-correction', 'fact-withdrawal'] as const;

const form = formController(
  {
    page: 'correct-fact',
    command: 'propose-change',
    schema: z
      .object({
        kind: choice(CORRECTIONS),
        effectiveOn: optionalDay,
        reason: words,
        reference: words,
        sha256: optionalFingerprint,
      })
      .refine(({ kind, effectiveOn }) => kind !== 'fact-correction' || effectiveOn !== undefined, {
        path: ['effectiveOn'],
        error: 'required',
      }),
    fields: [
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
      { kind: 'paragraph', name: 'reason' },
      { kind: 'line', name: 'reference', wide: true },
      { kind: 'line', name: 'sha256', wide: true },
    ],
    toCommand: ({ kind, effectiveOn, reason, reference, sha256 }, _model, commandId) => {
      const shared = { reason, evidence: { reference, ...(sha256 && { sha256 }) } };
      return {
        type: 'propose-change',
        proposalId: `proposal-${commandId}`,
        change:
          kind === 'fact-correction' && effectiveOn !== undefined
            ? { kind: 'fact-correction', effectiveOn, ...shared }
            : { kind: 'fact-withdrawal', ...shared },
      };
    },
  },
  factBase,
);

@Controller('facts/:name/correct')
export class CorrectFactController extends form {}
