import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import connectPgSimple from 'connect-pg-simple';
import session, { type Store } from 'express-session';
import type { Pool } from 'pg';
import { openPool } from '#record/ledger';

/** Of sessions. It looks for those that have ended from time to time, until it is closed. */
export interface SessionStore extends Store {
  close(): void;
}

/** Sessions live in PostgreSQL (`web.session`), so that ending one ends it everywhere. */
export function sessionStoreIn(pool: Pool): SessionStore {
  const PostgresStore = connectPgSimple(session);
  return new PostgresStore({ pool, schemaName: 'web', tableName: 'session' });
}

/** The only cookie that the pages set; the page of cookies says so. */
export const SESSION_COOKIE = 'cylch.session';

export const SESSION_STORE = Symbol('session store');

const POOL = Symbol('pool of the session store');

/** The store of sessions and its connections, closed when nothing listens any more. */
@Module({})
export class SessionsModule implements OnApplicationShutdown {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(SESSION_STORE) private readonly store: SessionStore,
  ) {}

  static storedIn({ DATABASE_URL }: { readonly DATABASE_URL: string }): DynamicModule {
    return {
      module: SessionsModule,
      providers: [
        { provide: POOL, useFactory: () => openPool(DATABASE_URL, 'app', 4) },
        { provide: SESSION_STORE, useFactory: sessionStoreIn, inject: [POOL] },
      ],
      exports: [SESSION_STORE],
    };
  }

  onApplicationShutdown(): Promise<void> {
    this.store.close();
    return this.pool.end();
  }
}

interface SessionOptions {
  readonly store: Store;
  readonly secret: string;
  readonly webUrl: string;
  readonly idleMinutes: number;
}

export function setUpSession(
  app: NestExpressApplication,
  { store, secret, webUrl, idleMinutes }: SessionOptions,
): void {
  const https = webUrl.startsWith('https:');
  app.use(
    session({
      name: SESSION_COOKIE,
      secret,
      store,
      resave: false,
      saveUninitialized: false,
      rolling: true,
      cookie: { httpOnly: true, sameSite: 'lax', secure: https, maxAge: idleMinutes * 60_000 },
    }),
  );
}
