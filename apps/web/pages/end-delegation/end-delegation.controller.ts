import { namesIn } from '#application/directory';
import { Controller, NotFoundException } from '@nestjs/common';
import { z } from 'zod';
import { endDelegation, tryEndingDelegation } from '#application/delegation';
import { type ShownDelegation, delegations } from '#application/queries';
import { ok, refuse } from '#domain/kernel';
import { type ToAct, actController } from '../../forms/act-controller';
import type { PageBase } from '../../forms/form-definition';
import { sentences } from '../../platform/locale';
import { personOf, viewerOf } from '../../platform/request';

interface Model {
  readonly delegation: ShownDelegation;
}

const schema = z.object({});

type Asked = ToAct<Model, z.output<typeof schema>>;

const base: PageBase<Model> = {
  model: async ({ ledger, now }, request) => {
    const shown = await delegations(viewerOf(request), ledger, { now: now() });
    const asked = String(request.params['id']);
    const delegation = shown.find(({ delegationId }) => delegationId === asked);
    if (delegation === undefined) throw new NotFoundException();
    return { delegation };
  },
  back: () => '/delegations',
};

const toEnd = ({ model, services, request, shown }: Asked) => ({
  delegationId: model.delegation.delegationId,
  by: { personId: personOf(request).id },
  now: services.now(),
  name: namesIn(services.directory, request.language),
  shown,
});

const form = actController(
  {
    page: 'end-delegation',
    permits: ({ roles }) => !roles.includes('auditor'),
    schema,
    fields: [],
    preview: async (asked) => {
      const end = toEnd(asked);
      const tried = await tryEndingDelegation(asked.services, end);
      if (!tried.ok) return tried;
      const { language } = asked.request;
      const { from, to } = asked.model.delegation;
      const { records, ...rest } = tried.value;
      return ok({
        ...rest,
        records: records.map((each) => each[language]),
        moves: [
          sentences(language, 'end-delegation')('moves', {
            from: end.name({ personId: from }),
            to: end.name({ personId: to }),
          }),
        ],
        mails: [],
        seen: asked.model.delegation.delegationId,
      });
    },
    record: async (asked) => {
      const ended = await endDelegation(asked.services, toEnd(asked));
      return ended.ok
        ? ok({ next: '/delegations', said: { page: 'delegations', key: 'ended' } })
        : refuse(ended.refusal);
    },
  },
  base,
);

/** Whoever is back, or does not act any more, ends it before its last day. */
@Controller('delegations/:id/end')
export class EndDelegationController extends form {}
