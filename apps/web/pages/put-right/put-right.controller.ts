import { Controller } from '@nestjs/common';
import { tryServiceAct } from '#application/service-acts';
import { putNoticesRight } from '#application/stuck';
import { ok } from '#domain/kernel';
import { serviceActController } from '../../forms/service-act';
import { sentences } from '../../platform/locale';
import { viewerOf } from '../../platform/request';

const form = serviceActController({
  page: 'put-right',
  next: '/stuck',
  model: () => Promise.resolve({}),
  preview: ({ ledger }, { model: _nothing, ...asked }) =>
    tryServiceAct(ledger, { type: 'NoticesPutRight', data: {} }, asked),
  moves: (_model, language) => [sentences(language, 'put-right')('moves')],
  mails: (_model, { language }) => [sentences(language, 'put-right')('late')],
  act: async (request, { ledger }, { model: _nothing, ...asked }) => {
    const put = await putNoticesRight(viewerOf(request), ledger, asked);
    if (!put.ok) return put;
    return ok({ page: 'put-right', key: put.value.remaining === 0 ? 'done' : 'partly' });
  },
});

/** Makes emails and wake-ups what the record asks for. */
@Controller('stuck/put-right')
export class PutRightController extends form {}
