import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, MODULE_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { WebModule } from '../../../apps/web/web.module';

type Handlers = { readonly prototype: object };

const trimmed = (path: string): string => path.split('/').filter(Boolean).join('/');

/** The methods of a controller, and those that it inherits. */
function methodsOf(prototype: object): readonly object[] {
  if (prototype === Object.prototype) return [];
  const own = Object.getOwnPropertyNames(prototype)
    .filter((name) => name !== 'constructor')
    .map((name) => Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown)
    .filter((value): value is object => typeof value === 'function');
  return [...own, ...methodsOf(Object.getPrototypeOf(prototype) as object)];
}

const pathsOf = (target: object): readonly string[] =>
  [(Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined) ?? ''].flat();

/** Every address that the pages answer to a browser that opens it, with its parameters as `:name` and without the language. */
export const routes: readonly string[] = (
  Reflect.getMetadata(MODULE_METADATA.CONTROLLERS, WebModule) as readonly Handlers[]
)
  .flatMap((controller) =>
    methodsOf(controller.prototype)
      .filter((method) => Reflect.getMetadata(METHOD_METADATA, method) === RequestMethod.GET)
      .flatMap((method) =>
        pathsOf(controller).flatMap((base) => pathsOf(method).map((path) => trimmed(`${base}/${path}`))),
      ),
  )
  .toSorted();

const fits = (route: string, path: string): boolean => {
  const [parts, given] = [route.split('/'), path.split('/')];
  return (
    parts.length === given.length && parts.every((part, at) => part.startsWith(':') || part === given[at])
  );
};

/** The route that answers a path: that without parameters before that with them; undefined where none does. */
export function routeOf(path: string): string | undefined {
  const [bare = ''] = path.split('?');
  return routes
    .filter((route) => fits(route, trimmed(bare)))
    .toSorted((one, other) => one.split(':').length - other.split(':').length)[0];
}
