import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { obligationId } from '#domain/kernel';
import { choice, optionalWords, words } from '../../forms/answers';
import {
  namesAnother,
  otherEntryAnswers,
  otherEntryFields,
  otherEntryForm,
  otherEntryIn,
  whichEntry,
} from '../../obligation/other-entry-form';
import { sentences } from '../../platform/locale';

const GROUNDS = ['fulfilled', 'dropped', 'superseded', 'repealed', 'revoked', 'entered-in-error'] as const;

const form = otherEntryForm({
  page: 'close',
  command: 'close',
  schema: z.object({
    ground: choice(GROUNDS),
    provision: optionalWords,
    ...otherEntryAnswers,
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
    ...otherEntryFields,
    { kind: 'paragraph', name: 'reason' },
  ],
  check: (answers, model) => (namesAnother(answers) ? whichEntry(answers, model) : null),
  toCommand: ({ ground, provision, reason, ...named }, model) => ({
    type: 'close',
    ground,
    reason,
    ...(provision && { provision }),
    ...(namesAnother(named) && { supersededBy: obligationId(otherEntryIn(named, model) ?? '') }),
  }),
});

@Controller('obligations/:id/close')
export class CloseController extends form {}
