import { Controller } from '@nestjs/common';
import { TRIGGER_WORKFLOW_TYPE, triggerStream } from '#obligations';
import { z } from 'zod';
import { day, formController, late, optionalFingerprint, words, type FormFrame } from '../../forms';
import { sentences } from '../../platform/locale';
import { waitedFor, type WaitedFor } from './waited-for';

interface TriggerScene {
  readonly triggers: readonly WaitedFor[];
}

const frame: FormFrame<TriggerScene> = {
  scene: async (services) => ({ triggers: await waitedFor(services) }),
  target: (_scene, command) => ({
    obligationId: triggerStream(command.type === 'record-trigger' ? command.trigger : ''),
    workflowType: TRIGGER_WORKFLOW_TYPE,
  }),
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
  frame,
);

@Controller('record-trigger')
export class RecordTriggerController extends form {}
