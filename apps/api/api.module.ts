import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { systemClock } from '#platform/clock';
import type { Instant } from '#domain/kernel';
import type { SealedLedger } from '#record/sealed-ledger';
import { auditingFrom } from '#platform/auditing';
import { ClockModule, NOW } from '#platform/clock.module';
import { DirectoryModule } from '#platform/directory.module';
import { LEDGER, LedgerModule } from '#platform/ledger.module';
import { HeavyRequestsGuard, REQUEST_LIMITS, requestLimitsIn } from '#platform/request-limits';
import { importsFrom } from '#platform/spreadsheet-imports';
import { TemporalModule } from '#platform/temporal.module';
import { ScopesGuard } from './access/scopes.guard';
import { SignedInGuard } from './access/signed-in.guard';
import { KnownQueryGuard } from './service/known-query.guard';
import { VERIFY_TOKEN, onceAMinute, verifyTokensOf } from './access/verify-token';
import { ANSWERS, answersIn } from './idempotency/answers';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor';
import { ProblemFilter } from './problem/problem.filter';
import { validation } from './problem/validation';
import { AuditScopesController } from './resources/audit-scopes.controller';
import { AuditController } from './resources/audit.controller';
import { ActivityController } from './resources/activity.controller';
import { CalendarFeedsController } from './resources/calendar-feeds.controller';
import { CalendarFileController } from './resources/calendar-file.controller';
import { CalendarController } from './resources/calendar.controller';
import { CasesController } from './resources/cases.controller';
import { ChangesOfGovernmentController } from './resources/changes-of-government.controller';
import { DecisionsController } from './resources/decisions.controller';
import { DeadlinesController } from './resources/deadlines.controller';
import { DocumentsController } from './resources/documents.controller';
import { DirectoryController } from './resources/directory.controller';
import { ExportsController } from './resources/exports.controller';
import { EvidenceFilesController } from './resources/evidence-files.controller';
import { RegisterController } from './resources/register.controller';
import { DutiesController } from './resources/duties.controller';
import { HolidaysController } from './resources/holidays.controller';
import { ImportsController } from './resources/imports.controller';
import { MailSettingsController } from './resources/mail-settings.controller';
import { MailsController } from './resources/mails.controller';
import { SavedViewsController } from './resources/saved-views.controller';
import { RulesController } from './resources/rules.controller';
import { ServiceAccountsController } from './resources/service-accounts.controller';
import { StuckController } from './resources/stuck.controller';
import { HomeController } from './resources/home.controller';
import { HealthController } from './resources/health.controller';
import { KindLaddersController } from './resources/kind-ladders.controller';
import { LaddersController } from './resources/ladders.controller';
import { NoticesController } from './resources/notices.controller';
import { ObligationsController } from './resources/obligations.controller';
import { SetAsideController } from './resources/set-aside.controller';
import { FactsController } from './resources/facts.controller';
import { WebhooksController } from './resources/webhooks.controller';
import { Decisions } from './service/decisions.service';
import { LinksInterceptor } from './service/links.interceptor';
import { WEB_ADDRESS } from './service/web-address';
import type { Settings } from './settings';

@Module({
  controllers: [
    HealthController,
    HomeController,
    ActivityController,
    AuditController,
    AuditScopesController,
    NoticesController,
    ChangesOfGovernmentController,
    KindLaddersController,
    LaddersController,
    CalendarController,
    CalendarFeedsController,
    CalendarFileController,
    CasesController,
    ExportsController,
    ObligationsController,
    DecisionsController,
    EvidenceFilesController,
    FactsController,
    SetAsideController,
    DeadlinesController,
    DirectoryController,
    DocumentsController,
    RegisterController,
    DutiesController,
    HolidaysController,
    ImportsController,
    MailSettingsController,
    MailsController,
    RulesController,
    SavedViewsController,
    ServiceAccountsController,
    StuckController,
    WebhooksController,
  ],
  providers: [
    Decisions,
    { provide: APP_GUARD, useClass: SignedInGuard },
    { provide: APP_GUARD, useClass: ScopesGuard },
    { provide: APP_GUARD, useClass: KnownQueryGuard },
    { provide: APP_GUARD, useClass: HeavyRequestsGuard },
    { provide: APP_INTERCEPTOR, useClass: LinksInterceptor },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useFactory: validation },
  ],
})
export class ApiModule {
  static from(settings: Settings): DynamicModule {
    return ApiModule.with(
      [
        LedgerModule.open(settings),
        TemporalModule.connect(settings),
        DirectoryModule.load(settings),
        ClockModule.running(settings),
      ],
      [
        {
          provide: VERIFY_TOKEN,
          useFactory: () => onceAMinute(verifyTokensOf(settings.OIDC_ISSUER), systemClock()),
        },
        { provide: WEB_ADDRESS, useValue: settings.WEB_URL ?? null },
        auditingFrom(settings),
        importsFrom(settings),
        {
          provide: ANSWERS,
          useFactory: (ledger: SealedLedger, now: () => Instant) => answersIn(ledger, now),
          inject: [LEDGER, NOW],
        },
        {
          provide: REQUEST_LIMITS,
          useFactory: (ledger: SealedLedger, now: () => Instant) => requestLimitsIn(ledger, settings, now),
          inject: [LEDGER, NOW],
        },
      ],
    );
  }

  static with(
    imports: NonNullable<ModuleMetadata['imports']>,
    providers: NonNullable<ModuleMetadata['providers']> = [],
  ): DynamicModule {
    return { module: ApiModule, imports, providers };
  }
}
