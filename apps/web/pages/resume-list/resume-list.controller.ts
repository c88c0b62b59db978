import { Controller, NotFoundException } from '@nestjs/common';
import { tryServiceAct } from '#application/service-acts';
import { resumeReadModel, stuck } from '#application/stuck';
import { ok } from '#domain/kernel';
import { serviceActController } from '../../forms/service-act';
import { hasSentence, sentences } from '../../platform/locale';
import { viewerOf } from '../../platform/request';

interface Model {
  readonly readModel: string;
}

const form = serviceActController<Model>({
  page: 'resume-list',
  next: '/stuck',
  model: async ({ ledger, now }, request) => {
    const readModel = String(request.params['name']);
    const found = await stuck(viewerOf(request), ledger, { now: now(), directory: 'current' });
    const names = found.ok ? found.value.health.projections.map(({ name }) => name) : [];
    if (!names.includes(readModel)) throw new NotFoundException();
    return { readModel };
  },
  preview: ({ ledger }, { model, ...asked }) =>
    tryServiceAct(ledger, { type: 'ReadModelResumed', data: model }, asked),
  moves: (_model, language) => [sentences(language, 'resume-list')('moves')],
  act: async (request, { ledger }, { model: { readModel: name }, ...asked }) => {
    const resumed = await resumeReadModel(viewerOf(request), ledger, { name, ...asked });
    if (!resumed.ok) return resumed;
    return ok({ page: 'resume-list', key: resumed.value.resumed ? 'done' : 'notStopped' });
  },
  data: ({ readModel }, language) => {
    const key = `models.name.${readModel}`;
    return { list: hasSentence(language, 'stuck', key) ? sentences(language, 'stuck')(key) : readModel };
  },
});

/** Lets a list that stopped try the same event again. */
@Controller('stuck/resume/:name')
export class ResumeListController extends form {}
