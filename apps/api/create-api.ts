import { type DynamicModule, NotFoundException } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Directory } from '#application/directory';
import type { Instant } from '#domain/kernel';
import type { SealedLedger } from '#record/sealed-ledger';
import { NOW } from '#platform/clock.module';
import { AUDITING, type PublishedRecord, auditingOf } from '#platform/auditing';
import { EVIDENCE_FILES, type EvidenceFiles, evidenceFilesIn } from '#platform/evidence-files';
import { DIRECTORY, directoryOf } from '#platform/directory.module';
import { GivenModule } from '#platform/given.module';
import { LEDGER } from '#platform/ledger.module';
import { nestLogger, withLogContext } from '#platform/logger';
import { DEFAULT_LIMITS, REQUEST_LIMITS, requestLimitsIn } from '#platform/request-limits';
import { compressed, ofEveryResponse } from '#platform/response-headers';
import type { RequestLimitSettings } from '#platform/limit-settings';
import { IMPORTS, importsOf } from '#platform/spreadsheet-imports';
import { GATEWAY } from '#platform/temporal.module';
import type { Gateway } from '#application/submit-command';
import { ANSWERS, type Answers, answersIn } from './idempotency/answers';
import { VERIFY_TOKEN, type VerifyToken } from './access/verify-token';
import { ApiModule } from './api.module';
import { describeApi } from './description/describe-api';
import { WEB_ADDRESS } from './service/web-address';
import { setUpReading } from './service/readable-requests';
import type { Settings } from './settings';

const PREFIX = 'api/v1';

export interface ApiServices {
  readonly ledger: SealedLedger;
  /** those beside the ledger unless given */
  readonly evidence?: EvidenceFiles;
  readonly directory: Directory;
  readonly gateway: Gateway;
  readonly verifyToken: VerifyToken;
  readonly now: () => Instant;
  /** to requests with an Idempotency-Key; those of the ledger’s database unless given */
  readonly answers?: Answers;
  /** at which people reach the pages */
  readonly webUrl?: string;
  readonly limits?: Partial<RequestLimitSettings>;
  readonly trustedProxies?: number;
  /** where the record is published; without it nothing is verified or bundled */
  readonly published?: PublishedRecord;
}

/** The API on what its settings name, ready to listen; closing it closes all that it opened. */
export const openApi = (settings: Settings): Promise<NestExpressApplication> =>
  initialise(ApiModule.from(settings), settings.TRUSTED_PROXIES ?? 0);

/** The API on what the caller has opened, and closes itself. */
export const createApi = (services: ApiServices): Promise<NestExpressApplication> =>
  initialise(
    ApiModule.with([
      GivenModule.with(
        new Map<symbol, unknown>([
          [LEDGER, services.ledger],
          [EVIDENCE_FILES, services.evidence ?? evidenceFilesIn(services.ledger)],
          [DIRECTORY, directoryOf(services)],
          [GATEWAY, services.gateway],
          [IMPORTS, importsOf(services)],
          [
            AUDITING,
            auditingOf(services.ledger, {
              published: services.published ?? null,
              now: services.now,
              directory: directoryOf(services),
            }),
          ],
          [VERIFY_TOKEN, services.verifyToken],
          [NOW, services.now],
          [ANSWERS, services.answers ?? answersIn(services.ledger, services.now)],
          [WEB_ADDRESS, services.webUrl ?? null],
          [
            REQUEST_LIMITS,
            requestLimitsIn(services.ledger, { ...DEFAULT_LIMITS, ...services.limits }, services.now),
          ],
        ]),
      ),
    ]),
    services.trustedProxies ?? 0,
  );

/** With the API's own description at `/api/v1/openapi.json` and `/api/v1/docs`. */
async function initialise(module: DynamicModule, trustedProxies: number): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(module, {
    logger: nestLogger,
    abortOnError: false,
    bodyParser: false,
    rawBody: true,
  });
  app.disable('x-powered-by');
  app.set('trust proxy', trustedProxies);
  app.use(ofEveryResponse);
  app.use(helmet());
  app.use(compressed());
  setUpReading(app, PREFIX);
  app.use(nothingOutside);
  app.use((_request: unknown, _response: unknown, next: () => void) => withLogContext({}, next));
  app.setGlobalPrefix(PREFIX);
  SwaggerModule.setup(`${PREFIX}/docs`, app, () => describeApi(app), {
    jsonDocumentUrl: `${PREFIX}/openapi.json`,
  });
  return app.init();
}

/** The router answers under the prefix alone. */
function nothingOutside({ path }: Request, _response: Response, next: NextFunction): void {
  next(path.startsWith(`/${PREFIX}/`) ? undefined : new NotFoundException());
}
