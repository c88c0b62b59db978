import { Controller } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { previewChange, recordChange } from '#application/change-of-government';
import { type Directory, mayDo } from '#application/directory';
import { changeRequestSchema } from '#domain/government';
import { type Language, type ObligationId, type Refusal, faultsOf, ok, refuse } from '#domain/kernel';
import { authoritySchema, authorityWords } from '#domain/obligations';
import { actController } from '../../forms/act-controller';
import { optionalDay, optionalSeveral, optionalWords } from '../../forms/answers';
import type { PageBase } from '../../forms/form-definition';
import { entriesWritten } from '../../obligation/entries-written';
import { nameHelpers } from '../../obligation/in-words';
import { sentences } from '../../platform/locale';
import { personOf } from '../../platform/request';
import type { WebServices } from '../../platform/services';

const asked = z.object({
  act: optionalWords,
  on: optionalDay,
  reason: optionalWords,
  document: optionalWords,
  posts: z.record(z.string(), z.string()).default({}),
  owners: optionalSeveral,
  tags: optionalWords,
  authority: optionalWords,
  ids: optionalWords,
});

type Answers = z.output<typeof asked>;

/** Words apart from each other by spaces, commas or lines. */
const several = (text = ''): readonly string[] | undefined => {
  const words = text.split(/[\s,]+/u).filter((word) => word !== '');
  return words.length === 0 ? undefined : words;
};

/** The change that the form asks for, or the faults of its answers. */
const changeIn = (
  { act, on, reason, document, posts, owners, tags, authority }: Answers,
  ids: readonly ObligationId[] = [],
) =>
  changeRequestSchema.safeParse({
    act,
    on,
    reason,
    document: { reference: document },
    posts: Object.entries(posts).map(([from, to]) => ({ from, to })),
    which: {
      owners: owners.length === 0 ? undefined : owners,
      tags: several(tags),
      authority,
      ids: ids.length === 0 ? undefined : ids,
    },
  });

/** The field that a fault of the request is about. */
const fieldOf = (pointer: string): string => {
  const [, first = 'act', second] = pointer.split('/');
  return first === 'which' ? (second ?? 'ids') : first;
};

const schema = asked.superRefine((answers, context) => {
  const change = changeIn(answers);
  if (change.success) return;
  const fields = new Set(faultsOf(change.error).map(({ pointer }) => fieldOf(pointer)));
  for (const field of fields) context.addIssue({ code: 'custom', path: [field], message: 'required' });
});

const namedIn = ({ ids }: Answers, asked: { readonly request: Request; readonly services: WebServices }) =>
  entriesWritten(ids, { ...asked, pointer: '/ids', most: 2_000 });

interface Model {
  readonly directory: Directory;
}

const base: PageBase<Model> = {
  model: ({ directory }) => Promise.resolve({ directory }),
  back: () => '/change-of-government',
};

const atField = (refusal: Refusal): Refusal => ({
  ...refusal,
  pointer: `/${fieldOf(refusal.pointer ?? '/act')}`,
});

const posts = ({ directory }: Model, language: Language) =>
  directory.posts.map(({ id, title }) => ({ value: id, text: title[language] }));

const form = actController(
  {
    page: 'record-government',
    permits: ({ roles }) => mayDo(roles, 'change-government'),
    schema,
    fields: [
      { kind: 'line', name: 'act' },
      { kind: 'day', name: 'on' },
      { kind: 'paragraph', name: 'reason', rows: 3 },
      { kind: 'line', name: 'document', wide: true },
      { kind: 'pairs', name: 'posts', of: posts, options: posts },
      { kind: 'some-of', name: 'owners', options: posts },
      { kind: 'line', name: 'tags', wide: true },
      {
        kind: 'list',
        name: 'authority',
        options: (_model, language) =>
          authoritySchema.options.map((value) => ({ value, text: authorityWords[value][language] })),
      },
      { kind: 'paragraph', name: 'ids', rows: 3 },
    ],
    preview: async ({ answers, services, request }) => {
      const named = await namedIn(answers, { request, services });
      if (!named.ok) return named;
      const change = changeRequestSchema.parse(changeIn(answers, named.value).data);
      const previewed = await previewChange({ ...services, now: services.now() }, personOf(request), change);
      if (!previewed.ok) return refuse(atField(previewed.refusal));
      const { language } = request;
      const { entries, listSha256 } = previewed.value;
      const t = sentences(language, 'record-government');
      const helpers = nameHelpers(services.directory, language);
      const heard = entries.flatMap(({ owner, approver, problem }) =>
        problem !== null
          ? []
          : [owner, approver].flatMap(({ before, after }) => (before === after ? [] : (after ?? []))),
      );
      return ok({
        records: [t('records', { act: change.act, count: entries.length, reason: change.reason })],
        moves: [t('warning')],
        mails: [...new Set(heard)].map((post) => helpers.postTitle(post)),
        drawn: { template: 'record-government/entries.njk', data: { entries, ...helpers } },
        seen: listSha256,
      });
    },
    record: async ({ answers, services, request }, seen) => {
      const named = await namedIn(answers, { request, services });
      if (!named.ok) return named;
      const change = changeRequestSchema.parse(changeIn(answers, named.value).data);
      const recorded = await recordChange(
        { ...services, now: services.now() },
        personOf(request),
        change,
        String(seen),
      );
      return recorded.ok
        ? ok({ next: `/change-of-government/${change.act}`, said: { page: 'record-government' } })
        : refuse(atField(recorded.refusal));
    },
  },
  base,
);

/** A change of government: asked for, shown entry by entry, and recorded once it was seen. */
@Controller('record-change-of-government')
export class RecordGovernmentController extends form {}
