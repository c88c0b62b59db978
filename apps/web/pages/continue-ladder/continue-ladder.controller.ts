import { Controller, NotFoundException } from '@nestjs/common';
import { z } from 'zod';
import { mayDo } from '#application/directory';
import { continueKindLadder } from '#application/kind-ladders';
import { type ShownKindLadder, entryTitles, kindLadders } from '#application/queries';
import { type PartlyTranslated, both, ok } from '#domain/kernel';
import { kindWords } from '#domain/obligations';
import { actController } from '../../forms/act-controller';
import { inLanguage } from '../../platform/format';
import { sentences } from '../../platform/locale';
import { personOf, viewerOf } from '../../platform/request';

interface Model {
  readonly set: ShownKindLadder;
  readonly newest: ShownKindLadder['versions'][number];
  readonly failed: readonly PartlyTranslated[];
}

const schema = z.object({});

const form = actController<Model, typeof schema>(
  {
    page: 'continue-ladder',
    permits: ({ roles }) => mayDo(roles, 'receive-kind-ladder'),
    schema,
    fields: [],
    data: ({ set }, language) => ({ kindName: kindWords[set.kind][language] }),
    preview: ({ model: { newest, failed }, request }) => {
      const { language } = request;
      const t = sentences(language, 'continue-ladder');
      return Promise.resolve(
        ok({
          records: [t('records', { name: personOf(request).name })],
          moves: failed.length > 0 ? failed.map((title) => inLanguage(title, language).text) : [t('moves')],
          mails: [],
          seen: [newest.number, newest.failed.map(({ obligationId }) => obligationId)],
        }),
      );
    },
    record: async ({ services, request, model: { set } }) => {
      const of = { kind: set.kind, authority: set.authority };
      const continued = await continueKindLadder({ ...services, now: services.now() }, personOf(request), of);
      return continued.ok ? ok({ next: '/ladders', said: { page: 'continue-ladder' } }) : continued;
    },
  },
  {
    model: async ({ ledger }, request): Promise<Model> => {
      const viewer = viewerOf(request);
      const { kind, authority } = request.params;
      const all = await kindLadders(viewer, ledger);
      const set = all.find((each) => each.kind === kind && (each.authority ?? 'any') === authority);
      const newest = set?.versions.at(-1);
      if (set === undefined || newest === undefined) throw new NotFoundException();
      const ids = newest.failed.map(({ obligationId }) => obligationId);
      const titles = await entryTitles(viewer, ledger, { ids });
      return { set, newest, failed: ids.map((id) => titles.get(id) ?? { en: id, cy: id }) };
    },
    back: () => '/ladders',
    whyNot: ({ newest }) =>
      !newest.finished || newest.failed.length > 0
        ? null
        : both(
            'Every entry of the kind was notified. There is nothing to go on with.',
            'Cafodd pob cofnod o’r math wybod. Nid oes dim i fynd ymlaen ag ef.',
          ),
  },
);

/** Goes on with the newest steps of a kind that have not reached every entry. */
@Controller('ladders/continue/:kind/:authority')
export class ContinueLadderController extends form {}
