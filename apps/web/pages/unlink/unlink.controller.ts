import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { linkSchema, linkWords } from '#domain/obligations';
import { words } from '../../forms/answers';
import { otherEntriesForm } from '../../obligation/other-entries-form';
import { inLanguage } from '../../platform/format';

const form = otherEntriesForm({
  page: 'unlink',
  command: 'unlink',
  schema: z.object({
    link: words
      .transform((text) => linkSchema.safeParse({ type: text.split(' ')[0], to: text.split(' ')[1] }).data)
      .refine((link) => link !== undefined, 'required'),
    reason: words,
  }),
  fields: [
    {
      kind: 'one-of',
      name: 'link',
      options: ({ obligation, titles }, language) =>
        obligation.links.map(({ type, to }) => {
          const title = titles.get(to);
          const named = title === undefined ? to : `${inLanguage(title, language).text} (${to})`;
          return { value: `${type} ${to}`, text: `${linkWords[type].own[language]} ${named}` };
        }),
    },
    { kind: 'paragraph', name: 'reason' },
  ],
  toCommand: ({ link, reason }) => ({ type: 'unlink', link, reason }),
});

@Controller('obligations/:id/unlink')
export class UnlinkController extends form {}
