import { SIGN_IN_CALLBACK_PATH } from '#identity';
import type { NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Store } from 'express-session';
import { setUpAssets } from './assets/set-up-assets';
import { ProblemFilter } from './pages/problem/problem.filter';
import type { WebServices } from './services';
import {
  setUpForms,
  setUpHeaders,
  setUpLanguage,
  setUpPerson,
  setUpSession,
  setUpSignInCheck,
} from './set-up';
import { WebModule } from './web.module';

export interface WebOptions {
  readonly services: WebServices;
  readonly sessionStore: Store;
  readonly webUrl: string;
  readonly issuer: string;
  readonly sessionSecret: string;
}

const isUnprefixed = (path: string): boolean => path === SIGN_IN_CALLBACK_PATH;
const isPublic = (path: string): boolean =>
  isUnprefixed(path) || path === '/' || path === '/sign-in' || path === '/accessibility';

const nest = { bodyParser: false, logger: ['error', 'warn'] } satisfies NestApplicationOptions;

/** The pages, ready to listen. The order of the steps matters: each needs those before it. */
export async function createWeb(options: WebOptions): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(WebModule.with(options.services), nest);
  app.disable('x-powered-by');
  setUpHeaders(app, options.webUrl, options.issuer);
  setUpAssets(app);
  setUpSession(app, options.sessionStore, options.sessionSecret, options.webUrl);
  setUpPerson(app, options.services.directory);
  setUpLanguage(app, isUnprefixed);
  setUpSignInCheck(app, isPublic);
  setUpForms(app);
  app.useGlobalFilters(new ProblemFilter());
  await app.init();
  return app;
}
