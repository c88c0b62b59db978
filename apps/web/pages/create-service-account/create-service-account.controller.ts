import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { namesIn } from '#application/directory';
import { createAccount, tryCreateAccount } from '#application/service-accounts';
import { scopedSchema } from '#domain/audit-scope';
import { accountScopeWords } from '#domain/history';
import { type ObligationId, type Refusal, idSchema, ok, refuse } from '#domain/kernel';
import { accountScopes } from '#domain/service-accounts';
import { type ToAct, actController } from '../../forms/act-controller';
import { choice, day, optionalWords, several, words } from '../../forms/answers';
import type { PageBase } from '../../forms/form-definition';
import { entriesWritten } from '../../obligation/entries-written';
import { sentences } from '../../platform/locale';
import { personOf } from '../../platform/request';

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const WHAT = ['everything', 'entries'] as const;

const schema = z
  .object({
    id: words.refine((text) => idSchema.safeParse(text).success, 'form'),
    scopes: several.pipe(z.array(z.enum(accountScopes))),
    what: choice(WHAT),
    obligations: optionalWords,
    to: day,
    reason: words,
  })
  .refine(({ what, obligations }) => what !== 'entries' || obligations !== undefined, {
    path: ['obligations'],
    error: 'nothing',
  });

type Asked = ToAct<object, z.output<typeof schema>>;

const toCreate = ({ answers, shown }: Asked, obligations: readonly ObligationId[]) => ({
  accountId: answers.id,
  scopes: answers.scopes,
  sees:
    answers.what === 'everything'
      ? ({ kind: 'everything' } as const)
      : scopedSchema.parse({ kind: 'entries', obligations, kinds: [], sources: [] }),
  to: answers.to,
  reason: answers.reason,
  shown,
});

const acting = ({ services }: Asked) => ({ ledger: services.ledger, now: services.now() });

const namedIn = ({ answers, request, services }: Asked) =>
  entriesWritten(answers.obligations, { request, services, pointer: '/obligations', most: 500 });

/** The field of the form that a refusal is about. */
const atField = (refusal: Refusal): Refusal =>
  refusal.pointer?.startsWith('/sees') === true ? { ...refusal, pointer: '/obligations' } : refusal;

const base: PageBase<object> = {
  model: () => Promise.resolve({}),
  back: () => '/service-accounts',
};

const form = actController(
  {
    page: 'create-service-account',
    permits: ({ roles }) => roles.includes('administrator'),
    schema,
    fields: [
      { kind: 'line', name: 'id' },
      { kind: 'paragraph', name: 'reason', rows: 3 },
      {
        kind: 'some-of',
        name: 'scopes',
        options: (_model, language) =>
          accountScopes.map((value) => ({ value, text: capitalised(accountScopeWords[value][language]) })),
      },
      {
        kind: 'one-of',
        name: 'what',
        options: (_model, language) =>
          WHAT.map((value) => ({
            value,
            text: sentences(language, 'create-service-account')(`what.${value}`),
          })),
      },
      { kind: 'paragraph', name: 'obligations', rows: 3 },
      { kind: 'day', name: 'to' },
    ],
    preview: async (asked) => {
      const named = await namedIn(asked);
      if (!named.ok) return named;
      const { language } = asked.request;
      const name = namesIn(asked.services.directory, language);
      const by = { services: acting(asked), by: personOf(asked.request), name };
      const tried = await tryCreateAccount(by, toCreate(asked, named.value));
      if (!tried.ok) return refuse(atField(tried.refusal));
      const { records, ...rest } = tried.value;
      return ok({
        ...rest,
        records: records.map((each) => each[language]),
        moves: [sentences(language, 'create-service-account')('moves')],
        mails: [],
        seen: asked.answers.id,
      });
    },
    record: async (asked) => {
      const named = await namedIn(asked);
      if (!named.ok) return named;
      const made = await createAccount(acting(asked), personOf(asked.request), toCreate(asked, named.value));
      if (!made.ok) return refuse(atField(made.refusal));
      const { account, token } = made.value;
      return ok({
        next: '/service-accounts',
        said: { page: 'service-accounts' },
        once: { page: 'service-account-made', data: { account, token } },
      });
    },
  },
  base,
);

/** A program that is to ask under a name of its own. */
@Controller('service-accounts/create')
export class CreateServiceAccountController extends form {}
