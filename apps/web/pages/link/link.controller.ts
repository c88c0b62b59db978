import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { obligationId } from '#domain/kernel';
import { linkTypes, linkWords } from '#domain/obligations';
import { choice, words } from '../../forms/answers';
import { otherEntriesForm, otherEntryOptions } from '../../obligation/other-entries-form';

const form = otherEntriesForm({
  page: 'link',
  command: 'link',
  schema: z.object({ type: choice(linkTypes), to: words, reason: words }),
  fields: [
    {
      kind: 'one-of',
      name: 'type',
      options: (_model, language) =>
        linkTypes.map((type) => ({ value: type, text: linkWords[type].own[language] })),
    },
    { kind: 'list', name: 'to', options: otherEntryOptions },
    { kind: 'paragraph', name: 'reason' },
  ],
  toCommand: ({ type, to, reason }) => ({ type: 'link', link: { type, to: obligationId(to) }, reason }),
});

@Controller('obligations/:id/link')
export class LinkController extends form {}
