import { namesIn, postTitle } from '#application/directory';
import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { makeFeed, tryMakingFeed } from '#application/calendar-feeds';
import { savedViews } from '#application/saved-views';
import { type FeedOf, feedOfSchema } from '#domain/calendar-feeds';
import { type Language, type PostId, type Refusal, ok, refuse } from '#domain/kernel';
import { type ToAct, actController } from '../../forms/act-controller';
import { choice, words } from '../../forms/answers';
import type { FieldOption } from '../../forms/field';
import type { PageBase } from '../../forms/form-definition';
import { feedName } from '../calendar-feeds/feed-name';
import { sentences } from '../../platform/locale';
import { personOf } from '../../platform/request';
import type { WebServices } from '../../platform/services';

interface Model {
  readonly services: WebServices;
  /** the posts that the person holds, and all others */
  readonly posts: readonly PostId[];
  readonly views: readonly { readonly id: string; readonly name: string }[];
  readonly language: Language;
}

/** A calendar as the form names it: its kind and, of a post or a view, its id. */
function feedOf(answer: string): FeedOf | undefined {
  const [kind = '', ...rest] = answer.split('/');
  const id = rest.join('/');
  const named = kind === 'post' ? { postId: id } : kind === 'view' ? { viewId: id } : {};
  return feedOfSchema.safeParse({ kind, ...named }).data;
}

const schema = z.object({
  of: words.refine((answer) => feedOf(answer) !== undefined, 'required'),
  language: choice(['cy', 'en']),
});

type Asked = ToAct<Model, z.output<typeof schema>>;

const base: PageBase<Model> = {
  model: async (services, request) => {
    const person = personOf(request);
    const others = services.directory.posts.map(({ id }) => id).filter((id) => !person.posts.includes(id));
    const views = await savedViews(services.ledger, person.id);
    return { services, posts: [...person.posts, ...others], views, language: request.language };
  },
  back: () => '/calendar/feeds',
};

function calendarsToChoose({ services, posts, views }: Model, language: Language): readonly FieldOption[] {
  const t = sentences(language, 'make-feed');
  return [
    { value: 'person', text: t('of.person') },
    ...views.map(({ id, name }) => ({ value: `view/${id}`, text: t('of.view', { name }) })),
    ...posts.map((id) => ({
      value: `post/${id}`,
      text: t('of.post', { post: postTitle(services.directory, id, language) }),
    })),
  ];
}

const acting = ({ services }: Asked) => ({
  ledger: services.ledger,
  directory: services.directory,
  now: services.now(),
});

const toMake = ({ answers }: Asked) => ({
  of: feedOf(answers.of) ?? ({ kind: 'person' } as const),
  language: answers.language,
});

/** What the page shows that has the address. */
function addressOf(asked: Asked, secret: string) {
  const { of, language: feedLanguage } = toMake(asked);
  const { services, model, request } = asked;
  const address = new URL(`/feeds/${secret}.ics`, services.webUrl).href;
  const names = { directory: services.directory, views: model.views };
  const what = feedName({ of, personId: personOf(request).id }, names, request.language);
  return { address, webcal: address.replace(/^https?:/u, 'webcal:'), what, feedLanguage };
}

const atField = (refusal: Refusal): Refusal =>
  refusal.pointer?.startsWith('/of') === true ? { ...refusal, pointer: '/of' } : refusal;

const form = actController(
  {
    page: 'make-feed',
    permits: () => true,
    schema,
    fields: [
      { kind: 'list', name: 'of', options: calendarsToChoose },
      {
        kind: 'one-of',
        name: 'language',
        options: (_model, language) =>
          (['en', 'cy'] as const).map((value) => ({
            value,
            text: sentences(language, 'make-feed')(`language.${value}`),
          })),
      },
    ],
    initial: ({ language }) => ({ of: 'person', language }),
    preview: async (asked) => {
      const { language } = asked.request;
      const name = namesIn(asked.services.directory, language);
      const tried = await tryMakingFeed(
        { services: acting(asked), by: personOf(asked.request), name },
        toMake(asked),
      );
      if (!tried.ok) return refuse(atField(tried.refusal));
      const t = sentences(language, 'make-feed');
      return ok({
        records: tried.value.records.map((each) => each[language]),
        moves: [t('moves.shown'), t('moves.secret'), t('moves.seen')],
        mails: [],
        seen: null,
      });
    },
    record: async (asked) => {
      const made = await makeFeed(acting(asked), personOf(asked.request), toMake(asked));
      if (!made.ok) return refuse(atField(made.refusal));
      return ok({
        next: '/calendar/feeds',
        said: { page: 'calendar-feeds' },
        once: { page: 'calendar-address', data: addressOf(asked, made.value.secret) },
      });
    },
  },
  base,
);

/** Somebody makes a secret address at which a calendar program reads their days. */
@Controller('calendar/feeds/make')
export class MakeFeedController extends form {}
