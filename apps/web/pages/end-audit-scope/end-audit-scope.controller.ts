import { Controller, NotFoundException } from '@nestjs/common';
import { z } from 'zod';
import { endAuditScope, tryEndAuditScope } from '#application/audit-scope';
import { type Person, personById, namesIn } from '#application/directory';
import { ok, personIdSchema } from '#domain/kernel';
import { type ToAct, actController } from '../../forms/act-controller';
import { words } from '../../forms/answers';
import type { PageBase } from '../../forms/form-definition';
import { sentences } from '../../platform/locale';
import { personOf } from '../../platform/request';

interface Model {
  readonly auditor: Person;
}

const schema = z.object({ reason: words });

type Asked = ToAct<Model, z.output<typeof schema>>;

const base: PageBase<Model> = {
  model: ({ directory }, request) => {
    const id = personIdSchema.safeParse(request.params['person']).data;
    const auditor = id && personById(directory, id);
    if (auditor === undefined) throw new NotFoundException();
    return Promise.resolve({ auditor });
  },
  back: () => '/audit-scope',
};

const acting = ({ services }: Asked) => ({
  ledger: services.ledger,
  directory: services.directory,
  now: services.now(),
});

const form = actController(
  {
    page: 'end-audit-scope',
    permits: ({ roles }) => roles.includes('administrator'),
    schema,
    fields: [{ kind: 'paragraph', name: 'reason', rows: 3 }],
    data: ({ auditor }, language) => ({
      title: sentences(language, 'end-audit-scope')('titleOf', { name: auditor.name }),
    }),
    preview: async (asked) => {
      const { answers, model, request, services, shown } = asked;
      const { language } = request;
      const name = namesIn(services.directory, language);
      const end = { personId: model.auditor.id, reason: answers.reason, shown };
      const tried = await tryEndAuditScope({ services: acting(asked), by: personOf(request), name }, end);
      if (!tried.ok) return tried;
      const { records, ...rest } = tried.value;
      return ok({
        ...rest,
        records: records.map((each) => each[language]),
        moves: [sentences(language, 'end-audit-scope')('moves', { name: model.auditor.name })],
        mails: [],
        seen: model.auditor.id,
      });
    },
    record: async (asked) => {
      const { answers, model, request, shown } = asked;
      const end = { personId: model.auditor.id, reason: answers.reason, shown };
      const ended = await endAuditScope(acting(asked), personOf(request), end);
      return ended.ok ? ok({ next: '/audit-scope', said: { page: 'audit-scope', key: 'ended' } }) : ended;
    },
  },
  base,
);

/** What an auditor may see ends before its last day. */
@Controller('audit-scope/:person/end')
export class EndAuditScopeController extends form {}
