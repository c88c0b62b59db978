import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, MODULE_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import * as queries from '#application/queries';
import { WebModule } from '../../apps/web/web.module';
import {
  ASKED_BY_PAGES_ALONE,
  COMMAND_OF_APPROVAL,
  COMMAND_OF_FORM,
  OPERATIONS,
  WITHOUT_OPERATION,
} from './parity';

const APPS = join(__dirname, '../../apps');

type Controller = new () => object;

const trimmed = (path: string): string => path.split('/').filter(Boolean).join('/');
const pathsOf = (target: object): readonly string[] =>
  [(Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined) ?? ''].flat();

function methodsOf(prototype: object): readonly object[] {
  if (prototype === Object.prototype) return [];
  const own = Object.values(Object.getOwnPropertyDescriptors(prototype)).flatMap(
    ({ value }): readonly object[] => (typeof value === 'function' ? [value as object] : []),
  );
  return [...own, ...methodsOf(Object.getPrototypeOf(prototype) as object)];
}

const verbOf = (method: object): string | undefined => {
  const verb = Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod | undefined;
  return verb === undefined ? undefined : RequestMethod[verb];
};

/** Every page and form that the web app answers, such as `POST facts/:name/correct`. */
const routes = [
  ...new Set(
    (Reflect.getMetadata(MODULE_METADATA.CONTROLLERS, WebModule) as readonly Controller[]).flatMap(
      (controller) =>
        methodsOf(controller.prototype as object)
          .filter((method) => verbOf(method) !== undefined)
          .flatMap((method) =>
            pathsOf(controller).flatMap((base) =>
              pathsOf(method).map((path) => `${verbOf(method) ?? ''} ${trimmed(`${base}/${path}`)}`),
            ),
          ),
    ),
  ),
].sort();

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly oneOf?: readonly { readonly $ref: string }[] }>>;
  };
}
const described = JSON.parse(readFileSync(join(APPS, 'api/openapi.json'), 'utf8')) as Described;
const operations = new Set(
  Object.entries(described.paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
  ),
);

/** The commands that may be sent of an entry, by type. */
const commands = new Set(
  (described.components.schemas['ObligationCommand']?.oneOf ?? []).map(({ $ref }) => {
    const schema = described.components.schemas[$ref.split('/').at(-1) ?? ''] as {
      properties: { type: { enum?: string[]; const?: string } };
    };
    return schema.properties.type.const ?? schema.properties.type.enum?.[0] ?? '';
  }),
);

const OF_ENTRY = /^(GET|POST) obligations\/:id\/(.+)$/;

/** What a route is over the API, or why it is nothing there; undefined where nobody has said so. */
function saidOf(route: string): readonly string[] | string | undefined {
  const said = OPERATIONS[route] ?? WITHOUT_OPERATION[route] ?? COMMAND_OF_APPROVAL[route];
  if (said !== undefined) return said;
  const form = COMMAND_OF_FORM[OF_ENTRY.exec(route)?.[2] ?? ''];
  if (form !== undefined) return form;
  // the page on which a form is filled in
  const sent = route.replace(/^GET /, 'POST ');
  return sent === route ? undefined : saidOf(sent);
}

it('every page and every form of the web app has its operation, or a reason to have none', () => {
  expect(routes.length).toBeGreaterThan(150);
  expect(routes.filter((route) => saidOf(route) === undefined)).toEqual([]);
});

it('each operation and each command that is named is there', () => {
  const named = Object.entries(OPERATIONS).flatMap(([route, list]) =>
    list.map((each) => [route, each] as const),
  );
  expect(named.filter(([, operation]) => !operations.has(operation))).toEqual([]);
  const sent = Object.entries({ ...COMMAND_OF_FORM, ...COMMAND_OF_APPROVAL });
  expect(sent.filter(([, types]) => types.some((type) => !commands.has(type)))).toEqual([]);
});

it('names no page and no form that is no more, and none twice', () => {
  const forms = Object.keys(COMMAND_OF_FORM).map((form) => `POST obligations/:id/${form}`);
  const said = [
    ...Object.keys(OPERATIONS),
    ...Object.keys(WITHOUT_OPERATION),
    ...Object.keys(COMMAND_OF_APPROVAL),
    ...forms,
  ];
  expect(said.filter((route) => !routes.includes(route))).toEqual([]);
  expect(said.length).toBe(new Set(said).size);
  for (const reason of Object.values(WITHOUT_OPERATION)) expect(reason.length).toBeGreaterThan(20);
});

const sourcesOf = (folder: string): string =>
  readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sourcesOf(path);
      return /\.ts$/.test(path) && !/\.(spec|testing)\.ts$/.test(path) ? readFileSync(path, 'utf8') : '';
    })
    .join('\n');

it('whatever pages ask of the record, the API asks too', () => {
  const [web, api] = [sourcesOf(join(APPS, 'web')), sourcesOf(join(APPS, 'api'))];
  const isAskedIn = (source: string, name: string) => new RegExp(`\\b${name}\\(`).test(source);
  const asked = Object.entries(queries)
    .filter(([name, value]) => typeof value === 'function' && isAskedIn(web, name))
    .map(([name]) => name);
  expect(asked.length).toBeGreaterThan(40);
  expect(asked.filter((name) => !isAskedIn(api, name)).sort()).toEqual(
    Object.keys(ASKED_BY_PAGES_ALONE).sort(),
  );
});
