import { Controller, NotFoundException } from '@nestjs/common';
import { entryTitles } from '#application/queries';
import { tryServiceAct } from '#application/service-acts';
import { wakeEntry } from '#application/stuck';
import { type ObligationId, type PartlyTranslated, inBoth, obligationIdSchema, ok } from '#domain/kernel';
import type { By } from '#domain/obligations';
import { serviceActController } from '../../forms/service-act';
import { sentences } from '../../platform/locale';
import { viewerOf } from '../../platform/request';

interface Model {
  readonly obligationId: ObligationId;
  readonly name: PartlyTranslated;
}

const form = serviceActController<Model>({
  page: 'wake-clock',
  next: '/stuck',
  model: async ({ ledger }, request) => {
    const id = obligationIdSchema.safeParse(request.params['id']).data;
    if (id === undefined) throw new NotFoundException();
    const titles = await entryTitles(viewerOf(request), ledger, { ids: [id] });
    return { obligationId: id, name: titles.get(id) ?? { en: id, cy: id } };
  },
  preview: ({ ledger }, { model: { obligationId, name: title }, name, ...asked }) => {
    const entry = () => inBoth(title, obligationId);
    const named = Object.assign((by: By) => name(by), { post: name.post, entry });
    return tryServiceAct(ledger, { type: 'ClockWoken', data: { obligationId } }, { ...asked, name: named });
  },
  moves: (_model, language) => [sentences(language, 'wake-clock')('moves')],
  mails: (_model, { language }) => [sentences(language, 'wake-clock')('reminded')],
  act: async (request, { ledger, gateway }, { model: { obligationId }, ...asked }) => {
    const woken = await wakeEntry(viewerOf(request), { ledger, gateway }, { obligationId, ...asked });
    if (!woken.ok) return woken;
    return ok({ page: 'wake-clock', key: woken.value.answered ? 'done' : 'notYet' });
  },
});

/** Wakes the clock of one entry. */
@Controller('stuck/wake/:id')
export class WakeClockController extends form {}
