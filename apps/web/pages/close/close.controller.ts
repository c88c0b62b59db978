import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { choice, optionalWords, words } from '../../forms/answers';
import { obligationForm } from '../../obligation/obligation-form';
import { sentences } from '../../platform/locale';

const GROUNDS = ['fulfilled', 'dropped', 'superseded', 'repealed', 'entered-in-error'] as const;

const form = obligationForm({
  page: 'close',
  command: 'close',
  matter: 'ending',
  schema: z.object({ ground: choice(GROUNDS), provision: optionalWords, reason: words }),
  fields: [
    {
      kind: 'one-of',
      name: 'ground',
      options: (_model, language) =>
        GROUNDS.map((value) => ({ value, text: sentences(language, 'close')(`grounds.${value}`) })),
    },
    { kind: 'line', name: 'provision', wide: true },
    { kind: 'paragraph', name: 'reason' },
  ],
  toCommand: ({ ground, provision, reason }) => ({
    type: 'close',
    ground,
    reason,
    ...(provision && { provision }),
  }),
});

@Controller('obligations/:id/close')
export class CloseController extends form {}
