import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { obligationId, obligationIdSchema } from '#domain/kernel';
import { choice, optionalWords, words } from '../../forms/answers';
import { obligationForm } from '../../obligation/obligation-form';
import { sentences } from '../../platform/locale';

const GROUNDS = ['fulfilled', 'dropped', 'superseded', 'repealed', 'revoked', 'entered-in-error'] as const;

const form = obligationForm({
  page: 'close',
  command: 'close',
  schema: z.object({
    ground: choice(GROUNDS),
    provision: optionalWords,
    supersededBy: optionalWords.refine(
      (id) => id === undefined || obligationIdSchema.safeParse(id).success,
      'not-an-entry',
    ),
    reason: words,
  }),
  fields: [
    {
      kind: 'one-of',
      name: 'ground',
      options: (_model, language) =>
        GROUNDS.map((value) => ({ value, text: sentences(language, 'close')(`grounds.${value}`) })),
    },
    { kind: 'line', name: 'provision', wide: true },
    { kind: 'line', name: 'supersededBy' },
    { kind: 'paragraph', name: 'reason' },
  ],
  toCommand: ({ ground, provision, supersededBy, reason }) => ({
    type: 'close',
    ground,
    reason,
    ...(provision && { provision }),
    ...(supersededBy && { supersededBy: obligationId(supersededBy) }),
  }),
});

@Controller('obligations/:id/close')
export class CloseController extends form {}
