import { Controller, NotFoundException } from '@nestjs/common';
import { z } from 'zod';
import { namesIn } from '#application/directory';
import { serviceAccounts } from '#application/queries';
import { revokeAccount, tryRevokeAccount } from '#application/service-accounts';
import { ok } from '#domain/kernel';
import { type ToAct, actController } from '../../forms/act-controller';
import { words } from '../../forms/answers';
import type { PageBase } from '../../forms/form-definition';
import { sentences } from '../../platform/locale';
import { personOf, viewerOf } from '../../platform/request';

interface Model {
  readonly accountId: string;
}

const schema = z.object({ reason: words });

type Asked = ToAct<Model, z.output<typeof schema>>;

const base: PageBase<Model> = {
  model: async ({ ledger, now }, request) => {
    const { id } = request.params;
    const accounts = await serviceAccounts(viewerOf(request), ledger, { now: now() });
    const found = accounts.find(({ accountId }) => accountId === id);
    if (found === undefined) throw new NotFoundException();
    return { accountId: found.accountId };
  },
  back: () => '/service-accounts',
};

const acting = ({ services }: Asked) => ({ ledger: services.ledger, now: services.now() });

const form = actController(
  {
    page: 'revoke-service-account',
    permits: ({ roles }) => roles.includes('administrator'),
    schema,
    fields: [{ kind: 'paragraph', name: 'reason', rows: 3 }],
    data: ({ accountId }, language) => ({
      title: sentences(language, 'revoke-service-account')('titleOf', { name: accountId }),
    }),
    preview: async (asked) => {
      const { answers, model, request, services, shown } = asked;
      const { language } = request;
      const name = namesIn(services.directory, language);
      const by = { services: acting(asked), by: personOf(request), name };
      const tried = await tryRevokeAccount(by, { ...model, reason: answers.reason, shown });
      if (!tried.ok) return tried;
      const { records, ...rest } = tried.value;
      return ok({
        ...rest,
        records: records.map((each) => each[language]),
        moves: [sentences(language, 'revoke-service-account')('moves', { name: model.accountId })],
        mails: [],
        seen: model.accountId,
      });
    },
    record: async (asked) => {
      const { answers, model, request, shown } = asked;
      const revoking = { ...model, reason: answers.reason, shown };
      const revoked = await revokeAccount(acting(asked), personOf(request), revoking);
      return revoked.ok
        ? ok({ next: '/service-accounts', said: { page: 'service-accounts', key: 'revoked' } })
        : revoked;
    },
  },
  base,
);

/** A service account ends before its last day. */
@Controller('service-accounts/:id/revoke')
export class RevokeServiceAccountController extends form {}
