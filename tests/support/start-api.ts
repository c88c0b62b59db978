import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import { verifyTokensOf } from '../../apps/api/access/verify-token';
import { type ApiServices, createApi } from '../../apps/api/create-api';
import { startIdentityProvider } from '../../apps/local/identity/identity-provider';
import { tokenFor } from './token-for';

export interface RunningApi {
  readonly app: NestExpressApplication;
  http(): ReturnType<typeof supertest>;
  /** The headers of a request by a client of the directory. */
  as(client: string, language?: string): Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** The API in this process, with the tokens of a real identity provider for every client of the directory. */
export async function startApi(services: Omit<ApiServices, 'verifyToken'>): Promise<RunningApi> {
  const { directory } = services;
  const web = {
    clientId: 'web',
    clientSecret: 'x',
    redirectUris: ['http://127.0.0.1:9/'],
    signedOutUris: [],
  };
  const identity = await startIdentityProvider({ directory: { current: directory }, web });
  const tokens = new Map<string, string>();
  for (const client of directory.people.flatMap(({ clients }) => clients))
    tokens.set(client, await tokenFor(client, identity.issuer));
  // what the caller gives may change while the API runs
  const app = await createApi(
    Object.defineProperties(
      { verifyToken: verifyTokensOf(identity.issuer) },
      Object.getOwnPropertyDescriptors(services),
    ) as ApiServices,
  );
  return {
    app,
    http: () => supertest(app.getHttpServer()),
    as: (client, language = 'en') => ({
      authorization: `Bearer ${tokens.get(client) ?? ''}`,
      'accept-language': language,
    }),
    stop: async () => {
      await app.close();
      await identity.stop();
    },
  };
}
