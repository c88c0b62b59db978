import { namesIn } from '#application/directory';
import { Controller, NotFoundException } from '@nestjs/common';
import { z } from 'zod';
import { endFeed, tryEndingFeed } from '#application/calendar-feeds';
import { type ShownFeed, calendarFeeds } from '#application/queries';
import { ok } from '#domain/kernel';
import { type ToAct, actController } from '../../forms/act-controller';
import type { PageBase } from '../../forms/form-definition';
import { sentences } from '../../platform/locale';
import { personOf, viewerOf } from '../../platform/request';

interface Model {
  readonly feed: ShownFeed;
}

const schema = z.object({});

type Asked = ToAct<Model, z.output<typeof schema>>;

const base: PageBase<Model> = {
  model: async ({ ledger }, request) => {
    const feeds = await calendarFeeds(viewerOf(request), ledger);
    const feed = feeds.find(({ feedId }) => feedId === request.params['id']);
    if (feed === undefined) throw new NotFoundException();
    return { feed };
  },
  back: () => '/calendar/feeds',
};

const acting = ({ services }: Asked) => ({
  ledger: services.ledger,
  directory: services.directory,
  now: services.now(),
});

const toEnd = ({ model, shown }: Asked) => ({ feedId: model.feed.feedId, shown });

const form = actController(
  {
    page: 'end-feed',
    permits: () => true,
    schema,
    fields: [],
    preview: async (asked) => {
      const { language } = asked.request;
      const name = namesIn(asked.services.directory, language);
      const by = { services: acting(asked), by: personOf(asked.request), name };
      const tried = await tryEndingFeed(by, toEnd(asked));
      if (!tried.ok) return tried;
      const { records, ...rest } = tried.value;
      return ok({
        ...rest,
        records: records.map((each) => each[language]),
        moves: [sentences(language, 'end-feed')('moves')],
        mails: [],
        seen: asked.model.feed.feedId,
      });
    },
    record: async (asked) => {
      const ended = await endFeed(acting(asked), personOf(asked.request), toEnd(asked));
      return ended.ok ? ok({ next: '/calendar/feeds', said: { page: 'end-feed' } }) : ended;
    },
  },
  base,
);

/** Whoever made a calendar address, or an administrator, ends it. */
@Controller('calendar/feeds/:id/end')
export class EndFeedController extends form {}
