import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { obligationId } from '#domain/kernel';
import { choice, optionalChoice, optionalWords, words } from '../../forms/answers';
import { otherEntriesForm, otherEntryOptions } from '../../obligation/other-entries-form';
import { sentences } from '../../platform/locale';

const GROUNDS = ['fulfilled', 'dropped', 'superseded', 'repealed', 'revoked', 'entered-in-error'] as const;

const form = otherEntriesForm({
  page: 'close',
  command: 'close',
  schema: z.object({
    ground: choice(GROUNDS),
    provision: optionalWords,
    supersededBy: optionalChoice,
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
    { kind: 'list', name: 'supersededBy', options: otherEntryOptions },
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
