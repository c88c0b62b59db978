import type { NestExpressApplication } from '@nestjs/platform-express';
import connectPgSimple from 'connect-pg-simple';
import session, { type Store } from 'express-session';
import type { Pool } from 'pg';

const EIGHT_HOURS = 8 * 60 * 60 * 1000;

/** Sessions live in PostgreSQL (`web.session`), so that ending one ends it everywhere. */
export function sessionStoreIn(pool: Pool): Store {
  const PostgresStore = connectPgSimple(session);
  return new PostgresStore({ pool, schemaName: 'web', tableName: 'session' });
}

export function setUpSession(
  app: NestExpressApplication,
  store: Store,
  secret: string,
  webUrl: string,
): void {
  const https = webUrl.startsWith('https:');
  if (https) app.set('trust proxy', 1);
  app.use(
    session({
      name: 'cylch.session',
      secret,
      store,
      resave: false,
      saveUninitialized: false,
      rolling: true,
      cookie: { httpOnly: true, sameSite: 'lax', secure: https, maxAge: EIGHT_HOURS },
    }),
  );
}
