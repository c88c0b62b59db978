import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { awaitedTriggers } from '#application/queries';
import { triggerStream } from '#domain/obligations';
import { viewerOf } from '../../platform/request';
import { day, late, optionalFingerprint, words } from '../../forms/answers';
import { formController } from '../../forms/form-controller';
import type { FormBase } from '../../forms/form-definition';
import { sentences } from '../../platform/locale';

interface TriggerModel {
  readonly triggers: Awaited<ReturnType<typeof awaitedTriggers>>;
}

const base: FormBase<TriggerModel> = {
  model: async ({ ledger, now }, request) => ({
    triggers: await awaitedTriggers(viewerOf(request), ledger, { now: now() }),
  }),
  target: (_model, command) => {
    if (command.type !== 'record-trigger') throw new TypeError('this form records that something happened');
    return triggerStream(command.trigger);
  },
  next: () => '/register',
  back: () => '/register',
};

const form = formController(
  {
    page: 'record-trigger',
    command: 'record-trigger',
    schema: z.object({
      trigger: words,
      effectiveOn: day,
      reference: words,
      sha256: optionalFingerprint,
      late,
    }),
    fields: [
      {
        kind: 'one-of',
        name: 'trigger',
        options: ({ triggers }, language) =>
          triggers.map(({ trigger, waiting }) => ({
            value: trigger,
            text: trigger,
            hint: sentences(language, 'record-trigger')('waiting', { count: waiting }),
          })),
      },
      { kind: 'day', name: 'effectiveOn' },
      { kind: 'line', name: 'reference', wide: true },
      { kind: 'line', name: 'sha256', wide: true },
      { kind: 'late', name: 'late' },
    ],
    toCommand: ({ trigger, effectiveOn, reference, sha256, late: lateness }) => ({
      type: 'record-trigger',
      trigger,
      effectiveOn,
      evidence: { reference, ...(sha256 && { sha256 }) },
      ...lateness,
    }),
  },
  base,
);

@Controller('record-trigger')
export class RecordTriggerController extends form {}
