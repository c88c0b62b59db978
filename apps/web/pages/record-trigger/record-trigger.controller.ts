import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { dateInWales } from '#domain/kernel';
import { listObligations } from '#record/read-models';
import { TRIGGER_WORKFLOW_TYPE, triggerStream } from '#domain/obligations';
import type { WebServices } from '../../platform/services';
import { day, late, optionalFingerprint, words } from '../../forms/answers';
import { formController } from '../../forms/form-controller';
import type { FormBase } from '../../forms/form-definition';
import { sentences } from '../../platform/locale';

interface WaitedFor {
  readonly trigger: string;
  /** how many entries wait for it */
  readonly waiting: number;
}

/** The events that open entries of the register wait for and that have not reached them yet. */
async function waitedFor({ ledger, now }: WebServices): Promise<readonly WaitedFor[]> {
  const listings = await listObligations(ledger.db, dateInWales(now()));
  const waiting = listings.filter(({ status }) => status === 'open').flatMap(({ awaits }) => awaits);
  return [...new Set(waiting)]
    .toSorted()
    .map((trigger) => ({ trigger, waiting: waiting.filter((other) => other === trigger).length }));
}

interface TriggerModel {
  readonly triggers: readonly WaitedFor[];
}

const base: FormBase<TriggerModel> = {
  model: async (services) => ({ triggers: await waitedFor(services) }),
  target: (_model, command) => ({
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
  base,
);

@Controller('record-trigger')
export class RecordTriggerController extends form {}
