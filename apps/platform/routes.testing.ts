import type { NestExpressApplication } from '@nestjs/platform-express';

export interface Route {
  readonly method: string;
  readonly path: string;
}

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

/** Every route that the app answers, whoever declared it. */
export const routesOf = (app: NestExpressApplication): readonly Route[] => {
  const { router } = app.getHttpAdapter().getInstance() as unknown as { router: { stack: readonly Layer[] } };
  return router.stack.flatMap(({ route }) =>
    Object.keys(route?.methods ?? {}).map((method) => ({ method, path: route?.path ?? '' })),
  );
};

/** A path of the route with a value in place of each parameter. */
export const examplePath = ({ path }: Route): string => path.replaceAll(/:\w+/g, '1');
