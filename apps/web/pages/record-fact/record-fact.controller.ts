import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { awaitedFacts, recordedFacts } from '#application/queries';
import { factStream } from '#domain/obligations';
import { viewerOf } from '../../platform/request';
import { idSchema } from '#domain/kernel';
import { day, late, optionalChoice, optionalFingerprint, optionalWords, words } from '../../forms/answers';
import { formController } from '../../forms/form-controller';
import type { FormBase } from '../../forms/form-definition';
import { sentences } from '../../platform/locale';

interface TriggerModel {
  readonly triggers: Awaited<ReturnType<typeof awaitedFacts>>;
  readonly recorded: Awaited<ReturnType<typeof recordedFacts>>;
}

/** A name that no entry waits for. */
const OTHER = 'other-name';

const nameOf = (trigger: string, otherName = trigger): string => (trigger === OTHER ? otherName : trigger);

const base: FormBase<TriggerModel> = {
  model: async ({ ledger, now }, request) => {
    const [viewer, asked] = [viewerOf(request), { now: now() }];
    return {
      triggers: await awaitedFacts(viewer, ledger, asked),
      recorded: await recordedFacts(viewer, ledger, asked),
    };
  },
  target: (_model, command) => {
    if (command.type !== 'record-fact') throw new TypeError('this form records that something happened');
    return factStream(command.fact);
  },
  next: () => '/register',
  back: () => '/register',
};

const form = formController(
  {
    page: 'record-fact',
    command: 'record-fact',
    schema: z
      .object({
        trigger: words,
        otherName: optionalWords,
        unawaited: optionalChoice,
        effectiveOn: day,
        reference: words,
        sha256: optionalFingerprint,
        late,
      })
      .refine(({ trigger, otherName }) => trigger !== OTHER || otherName !== undefined, {
        path: ['otherName'],
        error: 'required',
      })
      .refine(({ otherName }) => otherName === undefined || idSchema.safeParse(otherName).success, {
        path: ['otherName'],
        error: 'not-a-name',
      }),
    fields: [
      {
        kind: 'one-of',
        name: 'trigger',
        options: ({ triggers }, language) => {
          const t = sentences(language, 'record-fact');
          const listed = triggers.map(({ fact, waiting }) => ({
            value: fact,
            text: fact,
            hint: t('waiting', { count: waiting }),
          }));
          return [...listed, { value: OTHER, text: t('other'), hint: t('otherHint') }];
        },
      },
      { kind: 'line', name: 'otherName' },
      {
        kind: 'list',
        name: 'unawaited',
        options: (_model, language) => [
          { value: 'yes', text: sentences(language, 'record-fact')('evenIfNothingWaits') },
        ],
      },
      { kind: 'day', name: 'effectiveOn' },
      { kind: 'line', name: 'reference', wide: true },
      { kind: 'line', name: 'sha256', wide: true },
      { kind: 'late', name: 'late' },
    ],
    toCommand: ({ trigger, otherName, unawaited, effectiveOn, reference, sha256, late: lateness }) => ({
      type: 'record-fact',
      fact: nameOf(trigger, otherName),
      ...(unawaited && { evenIfNothingWaits: true }),
      effectiveOn,
      evidence: { reference, ...(sha256 && { sha256 }) },
      ...lateness,
    }),
  },
  base,
);

@Controller('record-fact')
export class RecordFactController extends form {}
