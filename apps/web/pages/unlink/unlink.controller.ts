import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { entryTitles } from '#application/queries';
import type { PartlyTranslated } from '#domain/kernel';
import { linkSchema, linkWords } from '#domain/obligations';
import { words } from '../../forms/answers';
import { formController } from '../../forms/form-controller';
import type { FormDefinition } from '../../forms/form-definition';
import { type ObligationModel, base, modelOf } from '../../obligation/obligation-form';
import { inLanguage } from '../../platform/format';
import { viewerOf } from '../../platform/request';

interface LinkedModel extends ObligationModel {
  /** of the entries that it is linked to, by id */
  readonly titles: ReadonlyMap<string, PartlyTranslated>;
}

const schema = z.object({
  link: words
    .transform((text) => linkSchema.safeParse({ type: text.split(' ')[0], to: text.split(' ')[1] }).data)
    .refine((link) => link !== undefined, 'required'),
  reason: words,
});

const form: FormDefinition<LinkedModel, typeof schema> = {
  page: 'unlink',
  command: 'unlink',
  schema,
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
};

const pages = formController(
  form,
  base<LinkedModel>(async (services, request) => {
    const model = await modelOf(services, request);
    const ids = model.obligation.links.map(({ to }) => to);
    return { ...model, titles: await entryTitles(viewerOf(request), services.ledger, { ids }) };
  }),
);

@Controller('obligations/:id/unlink')
export class UnlinkController extends pages {}
