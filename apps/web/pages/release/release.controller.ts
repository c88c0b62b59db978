import { Controller, NotFoundException } from '@nestjs/common';
import { z } from 'zod';
import { byOf, namesIn } from '#application/directory';
import { entryTitles } from '#application/queries';
import { releaseSetAside, tryReleasing } from '#application/set-aside';
import { type Stuck, stuck } from '#application/stuck';
import { type PartlyTranslated, ok } from '#domain/kernel';
import { type ToAct, actController } from '../../forms/act-controller';
import { words } from '../../forms/answers';
import type { PageBase } from '../../forms/form-definition';
import { hasSentence, sentences } from '../../platform/locale';
import { personOf, viewerOf } from '../../platform/request';

interface Model {
  readonly held: Stuck['setAside'][number];
  readonly name: PartlyTranslated;
}

const schema = z.object({ reason: words });

type Asked = ToAct<Model, z.output<typeof schema>>;

const base: PageBase<Model> = {
  model: async ({ ledger, now }, request) => {
    const viewer = viewerOf(request);
    const found = await stuck(viewer, ledger, { now: now(), directory: 'current' });
    const { obligation, subject } = request.params;
    const held = found.ok
      ? found.value.setAside.find((each) => each.obligationId === obligation && each.subject === subject)
      : undefined;
    if (held === undefined) throw new NotFoundException();
    const { obligationId: id } = held;
    const titles = await entryTitles(viewer, ledger, { ids: [id] });
    return { held, name: titles.get(id) ?? { en: id, cy: id } };
  },
  back: () => '/stuck',
};

const toRelease = ({ answers, model, services, request }: Asked) => ({
  obligationId: model.held.obligationId,
  subject: model.held.subject,
  reason: answers.reason,
  by: byOf(personOf(request)),
  now: services.now(),
});

const form = actController(
  {
    page: 'release',
    permits: ({ roles }) => roles.includes('administrator'),
    schema,
    fields: [{ kind: 'paragraph', name: 'reason' }],
    data: ({ held }, language) => {
      const key = `action.${held.command}`;
      return {
        command: hasSentence(language, 'obligation', key)
          ? sentences(language, 'obligation')(key)
          : held.isClock
            ? sentences(language, 'release')('isClock')
            : held.command,
      };
    },
    preview: async (asked) => {
      const { services, model, request, shown } = asked;
      const { language } = request;
      const name = namesIn(services.directory, language);
      const { records, ...rest } = await tryReleasing(services.ledger, { ...toRelease(asked), name, shown });
      return ok({
        ...rest,
        records: records.map((each) => each[language]),
        moves: [sentences(language, 'release')(model.held.isClock ? 'clock' : 'person')],
        mails: [],
        seen: model.held.setAsideAt,
      });
    },
    record: async (asked) => {
      const { ledger, gateway } = asked.services;
      const released = await releaseSetAside({ ledger, gateway }, toRelease(asked));
      if (!released.ok) return released;
      const key = released.value.sentAgain ? 'done.releasedClock' : 'done.released';
      return ok({ next: '/stuck', said: { page: 'stuck', key } });
    },
  },
  base,
);

/** Lets a command that was set aside be decided again. */
@Controller('stuck/:obligation/release/:subject')
export class ReleaseController extends form {}
