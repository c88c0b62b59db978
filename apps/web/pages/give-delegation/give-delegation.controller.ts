import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { giveDelegation, tryGivingDelegation } from '#application/delegation';
import { type Person, namesIn, postTitle } from '#application/directory';
import { type ObligationId, type Refusal, both, ok, personIdSchema, refuse } from '#domain/kernel';
import { delegationSchema } from '#domain/obligations';
import { type ToAct, actController } from '../../forms/act-controller';
import { choice, day, optionalSeveral, optionalWords, words } from '../../forms/answers';
import type { PageBase } from '../../forms/form-definition';
import { sentences } from '../../platform/locale';
import { entriesWritten } from '../../obligation/entries-written';
import { personOf } from '../../platform/request';
import type { WebServices } from '../../platform/services';

const ACTS = ['approve', 'propose', 'record'] as const;

interface Model {
  readonly services: WebServices;
  readonly own: Person;
  readonly isAdministrator: boolean;
}

const schema = z
  .object({
    from: optionalWords,
    to: words,
    first: day,
    last: day,
    posts: optionalSeveral,
    obligations: optionalWords,
    acts: optionalSeveral.pipe(z.array(choice(ACTS))),
  })
  .refine(({ first, last }) => typeof first !== 'string' || typeof last !== 'string' || first <= last, {
    path: ['last'],
    error: 'reversed',
  });

type Asked = ToAct<Model, z.output<typeof schema>>;

function toGive({ answers, model, services, request, shown }: Asked, named: readonly ObligationId[]) {
  const { posts, acts } = answers;
  const given = delegationSchema.omit({ delegationId: true }).safeParse({
    from: answers.from ?? model.own.id,
    to: answers.to,
    firstDay: answers.first,
    lastDay: answers.last,
    ...(posts.length > 0 && { posts }),
    ...(named.length > 0 && { obligations: named }),
    ...(acts.length > 0 && { acts }),
  });
  const { language } = request;
  return (
    given.data && {
      given: given.data,
      by: { personId: personOf(request).id },
      now: services.now(),
      name: namesIn(services.directory, language),
      shown,
    }
  );
}

const namedIn = ({ answers, request, services }: Asked) =>
  entriesWritten(answers.obligations, { request, services, pointer: '/obligations', most: 100 });

const NOBODY: Refusal = {
  code: 'nobody-named',
  pointer: '/to',
  message: both('Choose somebody of the list', 'Dewiswch rywun o’r rhestr'),
};

const FIELD: Readonly<Record<string, string>> = {
  'delegation-not-yours': 'from',
  'nothing-to-delegate': 'from',
  'post-not-theirs': 'posts',
  'delegation-days-reversed': 'last',
  'delegation-in-the-past': 'first',
  'delegation-too-long': 'last',
};

const atField = (refusal: Refusal): Refusal => ({ ...refusal, pointer: `/${FIELD[refusal.code] ?? 'to'}` });

const base: PageBase<Model> = {
  model: (services, request) => {
    const own = personOf(request);
    return Promise.resolve({ services, own, isAdministrator: own.roles.includes('administrator') });
  },
  back: () => '/delegations',
  whyNot: ({ own }) =>
    own.onBehalfOf === undefined
      ? null
      : both(
          'You act for somebody else now. Act for yourself again first, on the page of absences.',
          'Rydych yn gweithredu ar ran rhywun arall nawr. Gweithredwch ar eich rhan eich hun eto yn gyntaf, ar dudalen yr absenoldebau.',
        ),
};

const peopleIn = ({ services }: Model) =>
  services.directory.people
    .filter(({ roles }) => !roles.includes('auditor'))
    .map(({ id, name }) => ({ value: id, text: name }));

const form = actController(
  {
    page: 'give-delegation',
    permits: ({ roles }) => !roles.includes('auditor'),
    schema,
    fields: [
      { kind: 'list', name: 'from', options: peopleIn, when: ({ isAdministrator }) => isAdministrator },
      { kind: 'list', name: 'to', options: peopleIn },
      { kind: 'day', name: 'first' },
      { kind: 'day', name: 'last' },
      {
        kind: 'some-of',
        name: 'posts',
        when: ({ own, isAdministrator }) => own.posts.length > 1 && !isAdministrator,
        options: ({ own, services }, language) =>
          own.posts.map((value) => ({ value, text: postTitle(services.directory, value, language) })),
      },
      { kind: 'paragraph', name: 'obligations', rows: 3 },
      {
        kind: 'some-of',
        name: 'acts',
        options: (_model, language) =>
          ACTS.map((value) => ({ value, text: sentences(language, 'delegations')(`act.${value}`) })),
      },
    ],
    initial: ({ own, isAdministrator }) => (isAdministrator ? { from: own.id } : {}),
    preview: async (asked) => {
      const named = await namedIn(asked);
      if (!named.ok) return named;
      const give = toGive(asked, named.value);
      if (give === undefined) return refuse(NOBODY);
      const tried = await tryGivingDelegation(asked.services, give);
      if (!tried.ok) return refuse(atField(tried.refusal));
      const { language } = asked.request;
      const t = sentences(language, 'give-delegation');
      const nameOf = (id: string) => give.name({ personId: personIdSchema.parse(id) });
      const { records, ...rest } = tried.value;
      return ok({
        ...rest,
        records: records.map((each) => each[language]),
        moves: [t('moves', { from: nameOf(give.given.from), to: nameOf(give.given.to) })],
        mails: [],
        seen: null,
      });
    },
    record: async (asked) => {
      const named = await namedIn(asked);
      if (!named.ok) return named;
      const give = toGive(asked, named.value);
      if (give === undefined) return refuse(NOBODY);
      const given = await giveDelegation(asked.services, give);
      return given.ok
        ? ok({ next: '/delegations', said: { page: 'delegations', key: 'given' } })
        : refuse(atField(given.refusal));
    },
  },
  base,
);

/** Somebody gives over their work for an absence, or an administrator does for them. */
@Controller('delegations/give')
export class GiveDelegationController extends form {}
