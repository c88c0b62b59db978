import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Store } from 'express-session';
import { FeedReader } from '#application/calendar-feeds';
import type { CurrentDirectory } from '#application/directory';
import type { Instant } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import type { SealedLedger } from '#record/sealed-ledger';
import { NOW } from '#platform/clock.module';
import { AUDITING, type PublishedRecord, auditingOf } from '#platform/auditing';
import { EVIDENCE_FILES, type EvidenceFiles, evidenceFilesIn } from '#platform/evidence-files';
import { DIRECTORY, directoryOf } from '#platform/directory.module';
import { GivenModule } from '#platform/given.module';
import { LEDGER } from '#platform/ledger.module';
import { nestLogger, withLogContext } from '#platform/logger';
import {
  DEFAULT_LIMITS,
  REQUEST_LIMITS,
  type RequestLimits,
  requestLimitsIn,
} from '#platform/request-limits';
import type { RequestLimitSettings } from '#platform/limit-settings';
import { IMPORTS, importsOf } from '#platform/spreadsheet-imports';
import { GATEWAY } from '#platform/temporal.module';
import { SIGN_IN_CALLBACK_PATH } from './sign-in/sign-in';
import { setUpAssets } from './assets/set-up-assets';
import { DEFAULT_OPTIONS, SERVICE_OPTIONS, type ServiceOptions } from './platform/service-options';
import { SIGN_IN, WEB_SERVICES, type WebServices } from './platform/services';
import { SESSION_STORE, setUpSession } from './set-up/set-up-session';
import { setUpSessionLimits } from './session/set-up-session-limits';
import { setUpAddress } from './set-up/set-up-address';
import { setUpDrafts } from './set-up/set-up-drafts';
import { setUpFeeds } from './set-up/set-up-feeds';
import { setUpForms } from './set-up/set-up-forms';
import { setUpHeaders } from './set-up/set-up-headers';
import { setUpAddressLanguage, setUpLanguage } from './set-up/set-up-language';
import { setUpPerson } from './set-up/set-up-person';
import type { Settings } from './settings';
import { WebModule } from './web.module';

interface Addresses {
  readonly webUrl: string;
  readonly issuer: string;
  readonly sessionSecret: string;
}

export interface WebOptions extends Addresses {
  readonly services: Omit<WebServices, 'evidence' | 'webUrl'> & {
    readonly ledger: SealedLedger;
    /** those beside the ledger unless given */
    readonly evidence?: EvidenceFiles;
  };
  readonly sessionStore: Store;
  readonly options?: Partial<ServiceOptions>;
  readonly limits?: Partial<RequestLimitSettings>;
  /** where the record is published; without it nothing is verified or bundled */
  readonly published?: PublishedRecord;
}

const isUnprefixed = (path: string): boolean => path === SIGN_IN_CALLBACK_PATH;

/** The pages on what their settings name, ready to listen; closing them closes all that they opened. */
export const openWeb = (settings: Settings): Promise<NestExpressApplication> =>
  initialise(WebModule.from(settings), {
    webUrl: settings.WEB_URL,
    issuer: settings.OIDC_ISSUER,
    sessionSecret: settings.SESSION_SECRET,
  });

/** The pages on what the caller has opened, and closes itself. */
export const createWeb = ({
  services,
  sessionStore,
  options = {},
  limits = {},
  published,
  ...addresses
}: WebOptions): Promise<NestExpressApplication> =>
  initialise(
    WebModule.with([
      GivenModule.with(
        new Map<symbol, unknown>([
          [LEDGER, services.ledger],
          [EVIDENCE_FILES, services.evidence ?? evidenceFilesIn(services.ledger)],
          [DIRECTORY, directoryOf(services)],
          [GATEWAY, services.gateway],
          [IMPORTS, importsOf(services)],
          [SIGN_IN, services.signIn],
          [NOW, services.now],
          [SESSION_STORE, sessionStore],
          [
            AUDITING,
            auditingOf(services.ledger, {
              published: published ?? null,
              now: services.now,
              directory: directoryOf(services),
            }),
          ],
          [SERVICE_OPTIONS, { ...DEFAULT_OPTIONS, webUrl: addresses.webUrl, ...options }],
          [REQUEST_LIMITS, requestLimitsIn(services.ledger, { ...DEFAULT_LIMITS, ...limits }, services.now)],
        ]),
      ),
    ]),
    addresses,
  );

/** The order of the steps matters: each needs those before it. */
async function initialise(
  module: DynamicModule,
  { webUrl, issuer, sessionSecret }: Addresses,
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bodyParser: false,
    logger: nestLogger,
    abortOnError: false,
  });
  const options = app.get<ServiceOptions>(SERVICE_OPTIONS);
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustedProxies);
  setUpHeaders(app, webUrl, issuer);
  setUpAddress(app);
  setUpAssets(app);
  setUpFeeds(app, {
    reader: new FeedReader({
      ledger: app.get<Ledger>(LEDGER),
      directory: app.get<CurrentDirectory>(DIRECTORY),
      now: app.get<() => Instant>(NOW),
      webUrl: options.webUrl,
    }),
    limits: app.get<RequestLimits>(REQUEST_LIMITS),
  });
  setUpAddressLanguage(app);
  const now = app.get<() => Instant>(NOW);
  setUpSession(app, {
    store: app.get<Store>(SESSION_STORE),
    secret: sessionSecret,
    webUrl,
    idleMinutes: options.session.idleMinutes,
  });
  setUpSessionLimits(app, options.session, now);
  setUpPerson(app, {
    ledger: app.get<Ledger>(LEDGER),
    directory: app.get<CurrentDirectory>(DIRECTORY),
    now,
  });
  setUpLanguage(app, isUnprefixed);
  setUpDrafts(app, { ledger: app.get<Ledger>(LEDGER), now: app.get<() => Instant>(NOW) }, sessionSecret);
  setUpForms(app, app.get<WebServices>(WEB_SERVICES));
  app.use((_request: unknown, _response: unknown, next: () => void) => withLogContext({}, next));
  return app.init();
}
