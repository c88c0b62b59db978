import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, MODULE_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { WebModule } from '../web.module';
import { FormPages } from './form-pages';

/** What a form may send that shows no page to check first: none of it is put on the record. */
const HARMLESS: Readonly<Record<string, string>> = {
  'session/stay': 'the session goes on',
  'sign-out': 'the session ends, and is asked for on a page of its own',
  'delegations/act': 'in this session, for whom one acts: each act then says so',
  'new/spreadsheet': 'checks a file and keeps it; loading it has a page to check of its own',
  'saved-views': 'a view of one’s own',
  'saved-views/:id/rename': 'a view of one’s own',
  'saved-views/:id/delete': 'a view of one’s own',
  'register-file': 'reads a file and the record, and says what differs',
  'webhooks/:id/secret': 'shows once what was made before; that it was shown is noted beside the secret',
  bundle: 'reads the record; who took it is noted',
  'seal/verify': 'reads the record; who asked is noted with what was found',
};

/** Forms whose page to check is drawn by their own controller: `taking-on-a-list` and `spreadsheet.int.spec.ts` walk them. */
const CHECKED_BY_THEMSELVES = ['holidays/new-list', 'holidays/new-day', 'new/spreadsheet/:id/check'];

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

const posts = (Reflect.getMetadata(MODULE_METADATA.CONTROLLERS, WebModule) as readonly Controller[]).flatMap(
  (controller) =>
    methodsOf(controller.prototype as object)
      .filter((method) => Reflect.getMetadata(METHOD_METADATA, method) === RequestMethod.POST)
      .flatMap((method) =>
        pathsOf(controller).flatMap((base) =>
          pathsOf(method).map((path) => ({
            path: trimmed(`${base}/${path}`),
            hasCheckPage: controller.prototype instanceof FormPages,
          })),
        ),
      ),
);

it('what is sent from a page shows a page to check before it is recorded, or records nothing', () => {
  expect(posts.length).toBeGreaterThan(50);
  const unchecked = posts.filter(({ hasCheckPage }) => !hasCheckPage).map(({ path }) => path);
  expect(unchecked.toSorted()).toEqual([...Object.keys(HARMLESS), ...CHECKED_BY_THEMSELVES].toSorted());
});
