import { Controller, NotFoundException } from '@nestjs/common';
import { z } from 'zod';
import { byOf, namesIn } from '#application/directory';
import { eraseEvidenceFileAndList, tryErasingEvidenceFile } from '#application/evidence-files';
import { evidenceFile } from '#application/queries';
import { ok } from '#domain/kernel';
import { type ToAct, actController } from '../../forms/act-controller';
import { words } from '../../forms/answers';
import type { PageBase } from '../../forms/form-definition';
import { sentences } from '../../platform/locale';
import { accepted, personOf, viewerOf } from '../../platform/request';

interface Model {
  readonly id: string;
  readonly evidenceId: string;
  readonly name: string;
  readonly description: string;
}

const schema = z.object({ reason: words });

type Asked = ToAct<Model, z.output<typeof schema>>;

const base: PageBase<Model> = {
  model: async ({ ledger }, request) => {
    const [id, evidenceId] = [String(request.params['id']), String(request.params['evidenceId'])];
    const { evidence, file } = accepted(await evidenceFile(viewerOf(request), ledger, { id, evidenceId }));
    if (typeof file.name !== 'string') throw new NotFoundException();
    return { id, evidenceId, name: file.name, description: evidence.description };
  },
  back: ({ id }) => `/obligations/${id}`,
};

/** The service that serves the pages holds the keys. */
const toErase = ({ answers, model, services, request }: Asked) => ({
  ledger: services.ledger,
  asked: {
    id: model.id,
    evidenceId: model.evidenceId,
    reason: answers.reason,
    by: byOf(personOf(request)),
    directory: services.directory,
    now: services.now(),
  },
});

const form = actController(
  {
    page: 'erase-evidence',
    permits: ({ roles }) => roles.includes('administrator'),
    schema,
    fields: [{ kind: 'paragraph', name: 'reason', rows: 3 }],
    preview: async (act) => {
      const { language } = act.request;
      const { ledger, asked } = toErase(act);
      const name = namesIn(act.services.directory, language);
      const tried = await tryErasingEvidenceFile(ledger, { ...asked, name, shown: act.shown });
      if (!tried.ok) return tried;
      const t = sentences(language, 'erase-evidence');
      const { records, ...rest } = tried.value;
      return ok({
        ...rest,
        records: records.map((each) => each[language]),
        moves: [t('explanation'), t('completion')],
        mails: [],
        seen: act.model.name,
      });
    },
    record: async (act) => {
      const { ledger, asked } = toErase(act);
      const erased = await eraseEvidenceFileAndList(ledger, asked, act.services.evidence.erasureList);
      if (!erased.ok) return erased;
      const { id } = act.model;
      return ok({
        next: `/obligations/${id}`,
        said: { page: 'erase-evidence', key: erased.value.list, obligationId: id },
      });
    },
  },
  base,
);

/** Erases one file kept as evidence, for administrators: nobody opens it again. */
@Controller('obligations/:id/evidence/:evidenceId/erase')
export class EraseEvidenceController extends form {}
