import { namesIn } from '#application/directory';
import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { setAuditScope, trySetAuditScope } from '#application/audit-scope';
import { sourceTitles } from '#application/queries';
import { scopedSchema } from '#domain/audit-scope';
import {
  type Bilingual,
  type ObligationId,
  type Refusal,
  dateInWales,
  ok,
  personIdSchema,
  refuse,
} from '#domain/kernel';
import { kindSchema, kindWords } from '#domain/obligations';
import { type ToAct, actController } from '../../forms/act-controller';
import { choice, optionalDay, optionalSeveral, optionalWords, words } from '../../forms/answers';
import type { PageBase } from '../../forms/form-definition';
import { entriesWritten } from '../../obligation/entries-written';
import { sentences } from '../../platform/locale';
import { personOf, viewerOf } from '../../platform/request';
import type { WebServices } from '../../platform/services';

const WHAT = ['everything', 'entries'] as const;

interface Model {
  readonly services: WebServices;
  readonly sources: readonly Bilingual[];
}

const schema = z
  .object({
    person: words.pipe(personIdSchema),
    what: choice(WHAT),
    obligations: optionalWords,
    kinds: optionalSeveral.pipe(z.array(kindSchema)),
    sources: optionalSeveral,
    from: optionalDay,
    to: optionalDay,
    reason: words,
  })
  .refine(({ from, to }) => typeof from !== 'string' || typeof to !== 'string' || from <= to, {
    path: ['to'],
    error: 'reversed',
  })
  .refine(
    ({ what, obligations, kinds, sources }) =>
      what !== 'entries' || obligations !== undefined || kinds.length + sources.length > 0,
    { path: ['obligations'], error: 'nothing' },
  );

type Asked = ToAct<Model, z.output<typeof schema>>;

function toSet({ answers, services, shown }: Asked, obligations: readonly ObligationId[]) {
  const { person, what, kinds, sources, from, to, reason } = answers;
  return {
    personId: person,
    scope:
      what === 'everything'
        ? ({ kind: 'everything' } as const)
        : scopedSchema.parse({ kind: 'entries', obligations, kinds, sources }),
    from: from ?? dateInWales(services.now()),
    to: to ?? null,
    reason,
    shown,
  };
}

const acting = ({ services }: Asked) => ({
  ledger: services.ledger,
  directory: services.directory,
  now: services.now(),
});

const namedIn = ({ answers, request, services }: Asked) =>
  entriesWritten(answers.obligations, { request, services, pointer: '/obligations', most: 500 });

/** The field of the form that a refusal is about. */
const atField = (refusal: Refusal): Refusal =>
  refusal.pointer?.startsWith('/scope') === true ? { ...refusal, pointer: '/obligations' } : refusal;

const base: PageBase<Model> = {
  model: async (services, request) => ({
    services,
    sources: await sourceTitles(viewerOf(request), services.ledger),
  }),
  back: () => '/audit-scope',
};

const form = actController(
  {
    page: 'set-audit-scope',
    permits: ({ roles }) => roles.includes('administrator'),
    schema,
    fields: [
      {
        kind: 'list',
        name: 'person',
        options: ({ services }) =>
          services.directory.people
            .filter(({ roles }) => roles.every((role) => role === 'auditor'))
            .map(({ id, name }) => ({ value: id, text: name })),
      },
      {
        kind: 'one-of',
        name: 'what',
        options: (_model, language) =>
          WHAT.map((value) => ({ value, text: sentences(language, 'set-audit-scope')(`what.${value}`) })),
      },
      { kind: 'paragraph', name: 'obligations', rows: 3 },
      {
        kind: 'some-of',
        name: 'kinds',
        options: (_model, language) =>
          kindSchema.options.map((value) => ({ value, text: kindWords[value][language] })),
      },
      {
        kind: 'some-of',
        name: 'sources',
        when: ({ sources }) => sources.length > 0,
        options: ({ sources }, language) =>
          sources.map((title) => ({ value: title.en, text: title[language] })),
      },
      { kind: 'day', name: 'from' },
      { kind: 'day', name: 'to' },
      { kind: 'paragraph', name: 'reason', rows: 3 },
    ],
    initial: (_model, { person }) => ({ person }),
    preview: async (asked) => {
      const named = await namedIn(asked);
      if (!named.ok) return named;
      const { language } = asked.request;
      const name = namesIn(asked.services.directory, language);
      const tried = await trySetAuditScope(
        { services: acting(asked), by: personOf(asked.request), name },
        toSet(asked, named.value),
      );
      if (!tried.ok) return refuse(atField(tried.refusal));
      const { records, ...rest } = tried.value;
      return ok({
        ...rest,
        records: records.map((each) => each[language]),
        moves: [sentences(language, 'set-audit-scope')('moves')],
        mails: [],
        seen: null,
      });
    },
    record: async (asked) => {
      const named = await namedIn(asked);
      if (!named.ok) return named;
      const set = await setAuditScope(acting(asked), personOf(asked.request), toSet(asked, named.value));
      return set.ok
        ? ok({ next: '/audit-scope', said: { page: 'audit-scope' } })
        : refuse(atField(set.refusal));
    },
  },
  base,
);

/** What an auditor may see, as an administrator sets it. */
@Controller('audit-scope/set')
export class SetAuditScopeController extends form {}
