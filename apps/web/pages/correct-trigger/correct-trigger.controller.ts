import { Controller, NotFoundException } from '@nestjs/common';
import { z } from 'zod';
import { recordedTriggers } from '#application/queries';
import { triggerStream } from '#domain/obligations';
import { choice, optionalDay, optionalFingerprint, words } from '../../forms/answers';
import { formController } from '../../forms/form-controller';
import type { FormBase } from '../../forms/form-definition';
import { sentences } from '../../platform/locale';
import { viewerOf } from '../../platform/request';

type Shown = Awaited<ReturnType<typeof recordedTriggers>>[number];

interface TriggerModel {
  readonly trigger: Shown;
}

export const triggerBase: FormBase<TriggerModel> = {
  model: async ({ ledger, now }, request) => {
    const recorded = await recordedTriggers(viewerOf(request), ledger, { now: now() });
    const trigger = recorded.find(({ trigger: name }) => name === request.params['name']);
    if (trigger === undefined) throw new NotFoundException();
    return { trigger };
  },
  target: ({ trigger }) => triggerStream(trigger.trigger),
  next: () => '/record-trigger',
  back: () => '/record-trigger',
};

const CORRECTIONS = ['trigger-date', 'trigger-withdrawal'] as const;

const form = formController(
  {
    page: 'correct-trigger',
    command: 'propose-change',
    schema: z
      .object({
        kind: choice(CORRECTIONS),
        effectiveOn: optionalDay,
        reason: words,
        reference: words,
        sha256: optionalFingerprint,
      })
      .refine(({ kind, effectiveOn }) => kind !== 'trigger-date' || effectiveOn !== undefined, {
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
            text: sentences(language, 'correct-trigger')(`kinds.${value}`),
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
          kind === 'trigger-date' && effectiveOn !== undefined
            ? { kind: 'trigger-date', effectiveOn, ...shared }
            : { kind: 'trigger-withdrawal', ...shared },
      };
    },
  },
  triggerBase,
);

@Controller('triggers/:name/correct')
export class CorrectTriggerController extends form {}
