import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { obligationId } from '#domain/kernel';
import { linkTypes, linkWords } from '#domain/obligations';
import { choice, words } from '../../forms/answers';
import {
  namesAnother,
  otherEntryAnswers,
  otherEntryFields,
  otherEntryForm,
  otherEntryIn,
  unnamed,
  whichEntry,
} from '../../obligation/other-entry-form';

const form = otherEntryForm({
  page: 'link',
  command: 'link',
  schema: z
    .object({ type: choice(linkTypes), ...otherEntryAnswers, reason: words })
    .refine(namesAnother, unnamed),
  fields: [
    {
      kind: 'one-of',
      name: 'type',
      options: (_model, language) =>
        linkTypes.map((type) => ({ value: type, text: linkWords[type].own[language] })),
    },
    ...otherEntryFields,
    { kind: 'paragraph', name: 'reason' },
  ],
  check: whichEntry,
  toCommand: ({ type, reason, ...named }, model) => ({
    type: 'link',
    link: { type, to: obligationId(otherEntryIn(named, model) ?? '') },
    reason,
  }),
});

@Controller('obligations/:id/link')
export class LinkController extends form {}
