import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import {
  METHOD_METADATA,
  MODULE_METADATA,
  PATH_METADATA,
  ROUTE_ARGS_METADATA,
} from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import { z } from 'zod';
import { ApiModule } from '../../apps/api/api.module';
import { createAccount } from '#application/service-accounts';
import { actOnWebhook } from '#application/webhooks';
import { calendarDate, personId } from '#domain/kernel';
import { webhookIdSchema } from '#domain/webhooks';
import { FEED, recordFeed } from '../calendar-feeds/a-feed';
import { type Browser, type Faces, NOW, openFaces, people } from '../evidence-files/faces';
import { routes } from '../journeys/support/routes';

/** Nothing of an address is passed over in silence: every address that answers a GET, with what it cannot be asked. */
jest.setTimeout(240_000);

const ROLES = ['administrator', 'auditor', 'official', 'approver'] as const;

const WEBHOOK = '0190f5a0-1111-4111-8111-000000000001';
const ACCOUNT = 'monthly-report';

let faces: Faces;
const browsers = new Map<string, Browser>();
beforeAll(async () => {
  faces = await openFaces(1);
  for (const role of ROLES) browsers.set(role, await faces.browser(role));
  await recordFeed(faces.ledger, personId('dafydd-hughes'), NOW);
  await recordForAdministrators();
  await sendDocuments();
  await sendSpreadsheet();
});
afterAll(() => faces.close());

/** A webhook and a service account. */
async function recordForAdministrators(): Promise<void> {
  const administrator = people.people.find(({ roles }) => roles.includes('administrator'))!;
  const wanted = { name: 'Gwales', url: 'https://receiver.example/in', topics: [], kinds: [] };
  const services = { ledger: faces.ledger, now: NOW };
  const webhookId = webhookIdSchema.parse(WEBHOOK);
  const made = [
    await actOnWebhook(services, administrator, { webhookId, act: { kind: 'subscribe', wanted } }),
    await createAccount(services, administrator, {
      accountId: ACCOUNT,
      reason: 'It reports each month.',
      scopes: ['read'],
      sees: { kind: 'everything' },
      to: calendarDate('2027-11-30'),
    }),
  ];
  for (const each of made) if (!each.ok) throw new Error(each.refusal.message.en);
}

/** A letter, and its newer version. */
async function sendDocuments(): Promise<void> {
  const send = async (query: string, day: number): Promise<string> => {
    const letter = Buffer.from(`We will publish the revised guidance by ${day} March 2027.`);
    const { body } = await faces.api('official').at(`documents?saidOn=2026-11-03&${query}`, letter);
    return (body as { readonly documentId: string }).documentId;
  };
  const first = await send('name=letter.txt', 30);
  there.document = await send(`name=second.txt&replaces=${first}`, 31);
}

/** A spreadsheet with one entry that can be loaded. */
async function sendSpreadsheet(): Promise<void> {
  const text =
    'Reference,Title,Kind,Responsible body,Authority,Due date\none,Report,Action,WG,Internal,31/03/2031';
  const file = { name: 'ours.csv', bytes: Buffer.from(text) };
  const sent = await browsers.get('official')!.send('/en/new/spreadsheet', {}, file);
  there.spreadsheet = String(sent.headers['location']).split('/').at(-1) ?? '';
}

/** Ids that are given when a thing is sent. */
const there = { document: '', spreadsheet: '' };

/** What there is of each parameter of a path. */
const THERE: Readonly<Record<string, string>> = {
  id: 'wm-alp-cycle',
  occurrence: '1',
  position: '1',
  entry: 'publish-plan',
  from: 'day',
  kind: 'event',
};
const pathOf = (route: string): string =>
  route
    .replace('duties/:id', 'duties/D1')
    .replace('record-fact/:kind/:name', 'record-fact/event/government-formed')
    .replace('webhooks/:id', `webhooks/${WEBHOOK}`)
    .replace('feeds/:id', `feeds/${FEED}`)
    .replace('service-accounts/:id', `service-accounts/${ACCOUNT}`)
    .replace('documents/:id', `documents/${there.document}`)
    .replace('spreadsheet/:id', `spreadsheet/${there.spreadsheet}`)
    .replace('exports/:file', 'exports/register.csv')
    .replaceAll(/:(\w+)/gu, (_whole, name: string) => THERE[name] ?? `a-${name}`);

/** Nothing of what these show is there: the pages of the same form elsewhere are asked. */
const NOT_THERE =
  /change\/:proposalId$|:act$|:person|delegations\/:id|:fact$|:entry$|^facts\/:name|mails\/:|open-case|evidenceId|withdraw|saved-views\/:id|^stuck|fact-:name|recurring-duty|\/continue/u;
/** The identity provider says there what it has to say. */
const OF_OTHERS = ['signed-in'];

/** Words, and ids by which a list is narrowed: whatever is given is looked for. */
const LOOKED_FOR = [
  'text',
  'q',
  'owner',
  'approver',
  'source',
  'tag',
  'about',
  'person',
  'obligation',
  'field',
  'to',
  'post',
];

const mainOf = (html: string): string => /<main[\s\S]*<\/main>/u.exec(html)?.[0] ?? html;
const noticesIn = (html: string): readonly string[] =>
  [...(/id="ignored"[\s\S]*?<\/div>/u.exec(html)?.[0] ?? '').matchAll(/<li>([\s\S]*?)<\/li>/gu)].map(
    ([, text = '']) => text,
  );

/** How a page is answered to whoever may see it. */
async function opened(route: string, query = '', language = 'en') {
  for (const role of ROLES) {
    const answer = await browsers.get(role)?.agent.get(`/${language}/${pathOf(route)}${query}`);
    if (answer !== undefined && ![403, 404].includes(answer.status)) return answer;
  }
  return null;
}

const asked = routes.filter((route) => !NOT_THERE.test(route) && !OF_OTHERS.includes(route));

it.each(asked)('the page /%s says which name it cannot be asked for, in both languages', async (route) => {
  for (const language of ['en', 'cy']) {
    const answer = await opened(route, '?zebra=1', language);
    expect(answer).not.toBeNull();
    const { status = 0, text = '' } = answer ?? {};
    expect(status).toBeLessThan(500);
    if (status === 400) expect(mainOf(text)).toContain('zebra');
    else expect(noticesIn(text)).toEqual([expect.stringContaining('zebra')]);
  }
});

/** Every name that any page or operation takes. */
const DAYS = ['from', 'to', 'on', 'effective'].flatMap((day) => [
  day,
  `${day}-day`,
  `${day}-month`,
  `${day}-year`,
]);
const OTHERS = `page after before limit sort text q owner approver kind status standing state who person about obligation asked
  record by mine source tag cases work week year month day group division known field words files draft`;
const NAMES = [...DAYS, ...OTHERS.split(/\s+/u)];
const LONG = 'z'.repeat(4_000);

it.each(asked)('the page /%s says which value it does not understand', async (route) => {
  const every = `?${NAMES.map((name) => `${name}=zebra`).join('&')}`;
  const answer = await opened(route, every);
  if (answer === null || answer.status === 400) return;
  const unknown = noticesIn(answer.text).flatMap((said) => /^“(.*)” is nothing/u.exec(said)?.[1] ?? []);
  const own = NAMES.filter((name) => !unknown.includes(name) && !LOOKED_FOR.includes(name));
  const isSaidOf = async (query: string): Promise<boolean> => {
    const { status = 0, text = '' } = (await opened(route, query)) ?? {};
    if (status >= 500) throw new Error(`${status} for ${query.slice(0, 80)}`);
    return status >= 400 || noticesIn(text).length > 0 || text.includes('govuk-error-message');
  };
  for (const name of own) expect([name, await isSaidOf(`?${name}=zebra`)]).toEqual([name, true]);
  const [first] = own;
  if (first !== undefined)
    expect(await isSaidOf(`?${own.map((name) => `${name}=${LONG}`).join('&')}`.slice(0, 12_000))).toBe(true);
});

it.each(['register', 'obligations/:id', 'help', 'timeline'])(
  '/%s refuses what is given twice or cannot be read',
  async (route) => {
    for (const query of ['?page=1&page=2', '?x=%00', '?%00=1'])
      expect([query, (await opened(route, query))?.status]).toEqual([query, 400]);
  },
);

const LISTS = [
  'approvals',
  'mails',
  'late-recordings',
  'waking',
  'sent-to',
  'timeline',
  'access',
  'compare?asked=yes',
  'calendar?day=1',
];

it.each(LISTS)('/%s says that it has no page 900', async (route) => {
  const { text = '' } = (await opened(route, `${route.includes('?') ? '&' : '?'}page=900`)) ?? {};
  expect(noticesIn(text)).toEqual(['There is nothing on page 900: the list ends before it.']);
});

it('a page links to the file of just what it shows, however it was asked', async () => {
  const query = '?from-day=1&from-month=11&from-year=2026&kind=zebra&zebra=1&page=1';
  const linksOf = async (page: string) =>
    [...((await opened(page, query))?.text ?? '').matchAll(/href="(\/en\/exports\/[^"]+)"/gu)].map(
      ([, link = '']) => link.replaceAll('&amp;', '&'),
    );
  expect(await linksOf('activity')).toContain('/en/exports/activity.csv?from=2026-11-01');
  for (const page of ['register', 'calendar', 'timeline', 'activity', 'approvals', 'mails', 'access'])
    for (const link of await linksOf(page))
      expect([link, (await browsers.get('administrator')!.agent.get(link)).status]).toEqual([link, 200]);
});

interface Operation {
  readonly path: string;
  readonly shape: Readonly<Record<string, z.ZodType>>;
}

const pathsIn = (target: object): readonly string[] =>
  [(Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined) ?? ''].flat();

function operationsOf(controller: { readonly prototype: object }): readonly Operation[] {
  return Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
    const method = Object.getOwnPropertyDescriptor(controller.prototype, name)?.value as object | undefined;
    if (method === undefined || Reflect.getMetadata(METHOD_METADATA, method) !== RequestMethod.GET) return [];
    const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as object;
    const shapes = Object.entries(parameters as Record<string, { schema?: unknown }>)
      .filter(([kind]) => kind.startsWith(`${RouteParamtypes.QUERY}:`))
      .map(([, { schema }]) => (schema instanceof z.ZodObject ? schema.shape : {}));
    const shape = Object.assign({}, ...shapes) as Operation['shape'];
    return pathsIn(controller).flatMap((base) =>
      pathsIn(method).map((path) => ({
        path: `${base}/${path}`.split('/').filter(Boolean).join('/'),
        shape,
      })),
    );
  });
}

const operations = (
  Reflect.getMetadata(MODULE_METADATA.CONTROLLERS, ApiModule) as readonly { readonly prototype: object }[]
).flatMap(operationsOf);

it.each(operations.map((operation) => [operation.path, operation] as const))(
  'the API’s /%s refuses what it cannot be asked, with the place of the fault and both languages',
  async (_path, { path, shape }) => {
    const get = (query: string) => faces.api('administrator').at(`${pathOf(path)}${query}`);
    const { status, body } = await get('?zebra=1&lang=zz');
    expect([status, body]).toMatchObject([
      400,
      {
        code: 'not-as-documented',
        errors: ['/zebra', '/lang'].map((pointer) => ({
          pointer,
          bilingual: { detail: { en: expect.any(String) as string, cy: expect.any(String) as string } },
        })),
      },
    ]);
    for (const name of Object.keys(shape).filter((each) => !LOOKED_FOR.includes(each) || each === 'to'))
      for (const value of ['zebra', LONG]) {
        const answer = await get(`?${name}=${value}`);
        const refused = [400, 404, 403, 422].includes(answer.status);
        expect([path, name, value.slice(0, 9), refused]).toEqual([path, name, value.slice(0, 9), true]);
      }
  },
);
