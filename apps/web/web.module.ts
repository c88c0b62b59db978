import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import type { CurrentDirectory } from '#application/directory';
import type { SealedLedger } from '#record/sealed-ledger';
import { ClockModule, NOW } from '#platform/clock.module';
import { auditingFrom } from '#platform/auditing';
import { EVIDENCE_FILES, type EvidenceFiles } from '#platform/evidence-files';
import { DIRECTORY, DirectoryModule } from '#platform/directory.module';
import { LEDGER, LedgerModule } from '#platform/ledger.module';
import { importsFrom } from '#platform/spreadsheet-imports';
import { GATEWAY, TemporalModule } from '#platform/temporal.module';
import { HeavyRequestsGuard, REQUEST_LIMITS, requestLimitsIn } from '#platform/request-limits';
import { SERVICE_OPTIONS, type ServiceOptions } from './platform/service-options';
import { SessionController } from './session/session.controller';
import { type SignIn, openSignIn } from './sign-in/sign-in';
import { SignedInGuard } from './access/signed-in.guard';
import { SERVICE_PAGES } from './pages/about/service-pages';
import { ADMINISTRATION_PAGES } from './pages/administration/administration-pages';
import { ActivityController } from './pages/activity/activity.controller';
import { AnswerTriggerController } from './pages/answer-trigger/answer-trigger.controller';
import { ApprovalController, CompletionApprovalController } from './pages/approval/approval.controller';
import { ApprovalsController } from './pages/approvals/approvals.controller';
import { AttachEvidenceController } from './pages/attach-evidence/attach-evidence.controller';
import { AUDIT_PAGES } from './pages/audit/audit-pages';
import { BodyMailController } from './pages/body-mail/body-mail.controller';
import { CALENDAR_PAGES } from './pages/calendar/calendar-pages';
import { CasesController } from './pages/cases/cases.controller';
import { ChooseReadingController } from './pages/choose-reading/choose-reading.controller';
import { ChangeMilestoneController } from './pages/change-milestone/change-milestone.controller';
import { CloseController } from './pages/close/close.controller';
import { CloseItemController } from './pages/close-item/close-item.controller';
import { EvidenceFileController } from './pages/evidence-file/evidence-file.controller';
import { LadderController } from './pages/ladder/ladder.controller';
import { LaddersController } from './pages/ladders/ladders.controller';
import { DelegationsController } from './pages/delegations/delegations.controller';
import { ACT_PAGES } from './act-pages';
import { ExportsController } from './exports/exports.controller';
import { DoneController } from './pages/done/done.controller';
import { SavedViewsController } from './pages/saved-views/saved-views.controller';
import { DOCUMENT_PAGES } from './pages/documents/document-pages';
import { DutiesController } from './pages/duties/duties.controller';
import { DutyController } from './pages/duty/duty.controller';
import { LateRecordingsController } from './pages/late-recordings/late-recordings.controller';
import { ChangeOfGovernmentController } from './pages/change-of-government/change-of-government.controller';
import { RecordedChangeController } from './pages/recorded-change/recorded-change.controller';
import { WakingController } from './pages/waking/waking.controller';
import { LinkController } from './pages/link/link.controller';
import { LookAgainController } from './pages/look-again/look-again.controller';
import { FromSentenceController } from './pages/from-sentence/from-sentence.controller';
import { PutOnRegisterController } from './pages/put-on-register/put-on-register.controller';
import { SpreadsheetController } from './pages/spreadsheet/spreadsheet.controller';
import { RecurringDutyController } from './pages/recurring-duty/recurring-duty.controller';
import { WrittenRuleController } from './pages/written-rule/written-rule.controller';
import { MovedController } from './pages/moved/moved.controller';
import { NoteProgressController } from './pages/note-progress/note-progress.controller';
import { ObligationController } from './pages/obligation/obligation.controller';
import { OpenCaseController } from './pages/open-case/open-case.controller';
import { ProposeCorrectionController } from './pages/propose-correction/propose-correction.controller';
import { ProposeDeferralController } from './pages/propose-deferral/propose-deferral.controller';
import { ProposeExplanationController } from './pages/propose-explanation/propose-explanation.controller';
import { ProposeExtensionController } from './pages/propose-extension/propose-extension.controller';
import { ProposeLegalReadingController } from './pages/propose-legal-reading/propose-legal-reading.controller';
import { ProposePauseController } from './pages/propose-pause/propose-pause.controller';
import { ProposePauseEndController } from './pages/propose-pause-end/propose-pause-end.controller';
import { ProposeStatutoryMoveController } from './pages/propose-statutory-move/propose-statutory-move.controller';
import { ReachMilestoneController } from './pages/reach-milestone/reach-milestone.controller';
import { RecordController } from './pages/record/record.controller';
import { RecordAbsenceController } from './pages/record-absence/record-absence.controller';
import { RecordDutyFactController } from './pages/record-duty-fact/record-duty-fact.controller';
import { ChooseFactController } from './pages/choose-fact/choose-fact.controller';
import { RecordFactController } from './pages/record-fact/record-fact.controller';
import { RegisterController } from './pages/register/register.controller';
import { SetLadderController } from './pages/set-ladder/set-ladder.controller';
import { RegisterDutyController } from './pages/register-duty/register-duty.controller';
import { SignInController } from './pages/sign-in/sign-in.controller';
import { SignOutController } from './pages/sign-out/sign-out.controller';
import { StartController } from './pages/start/start.controller';
import { SubmitCompletionController } from './pages/submit-completion/submit-completion.controller';
import { TimelineController } from './pages/timeline/timeline.controller';
import { TransferOwnershipController } from './pages/transfer-ownership/transfer-ownership.controller';
import { UnlinkController } from './pages/unlink/unlink.controller';
import { NewerVersionController } from './pages/newer-version/newer-version.controller';
import { NameDeputyController } from './pages/name-deputy/name-deputy.controller';
import { SetMilestonesController } from './pages/set-milestones/set-milestones.controller';
import { SetAsideController } from './pages/set-aside/set-aside.controller';
import { WithdrawChangeController } from './pages/withdraw-change/withdraw-change.controller';
import { CorrectFactController } from './pages/correct-fact/correct-fact.controller';
import { FactController } from './pages/fact/fact.controller';
import { FactsController } from './pages/facts/facts.controller';
import { WhyController } from './pages/why/why.controller';
import { ProblemFilter } from './pages/problem/problem.filter';
import { SIGN_IN, WEB_SERVICES, type WebServices } from './platform/services';
import { SessionsModule } from './set-up/set-up-session';
import type { Settings } from './settings';

@Module({
  controllers: [
    StartController,
    SetLadderController,
    SignInController,
    SignOutController,
    SessionController,
    ...SERVICE_PAGES,
    ...ADMINISTRATION_PAGES,
    ExportsController,
    RegisterController,
    DoneController,
    SavedViewsController,
    ActivityController,
    ...AUDIT_PAGES,
    LadderController,
    LaddersController,
    DelegationsController,
    ...ACT_PAGES,
    ...DOCUMENT_PAGES,
    LateRecordingsController,
    PutOnRegisterController,
    SpreadsheetController,
    FromSentenceController,
    WrittenRuleController,
    RecurringDutyController,
    DutiesController,
    DutyController,
    RegisterDutyController,
    RecordDutyFactController,
    ChooseFactController,
    RecordFactController,
    ...CALENDAR_PAGES,
    TimelineController,
    CasesController,
    OpenCaseController,
    MovedController,
    ObligationController,
    RecordController,
    WhyController,
    AnswerTriggerController,
    ApprovalController,
    ApprovalsController,
    CompletionApprovalController,
    AttachEvidenceController,
    BodyMailController,
    ChooseReadingController,
    ChangeMilestoneController,
    CloseController,
    CloseItemController,
    ChangeOfGovernmentController,
    RecordedChangeController,
    WakingController,
    LinkController,
    EvidenceFileController,
    LookAgainController,
    NoteProgressController,
    ProposeCorrectionController,
    ProposeDeferralController,
    ProposeExplanationController,
    ProposeExtensionController,
    ProposeLegalReadingController,
    ProposePauseController,
    ProposePauseEndController,
    ProposeStatutoryMoveController,
    ReachMilestoneController,
    RecordAbsenceController,
    SubmitCompletionController,
    TransferOwnershipController,
    UnlinkController,
    FactController,
    FactsController,
    CorrectFactController,
    WithdrawChangeController,
    SetAsideController,
    NameDeputyController,
    NewerVersionController,
    SetMilestonesController,
  ],
  providers: [
    {
      provide: WEB_SERVICES,
      useFactory: (
        ledger: SealedLedger,
        evidence: EvidenceFiles,
        directory: CurrentDirectory,
        gateway: WebServices['gateway'],
        signIn: SignIn,
        now: WebServices['now'],
        { webUrl }: ServiceOptions,
      ): WebServices => ({
        ledger,
        evidence,
        get directory() {
          return directory.current;
        },
        directoryFile: directory,
        gateway,
        signIn,
        now,
        webUrl,
      }),
      inject: [LEDGER, EVIDENCE_FILES, DIRECTORY, GATEWAY, SIGN_IN, NOW, SERVICE_OPTIONS],
    },
    { provide: APP_GUARD, useClass: SignedInGuard },
    { provide: APP_GUARD, useClass: HeavyRequestsGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class WebModule {
  static from(settings: Settings): DynamicModule {
    const signIn = {
      issuer: settings.OIDC_ISSUER,
      clientId: settings.OIDC_CLIENT_ID,
      clientSecret: settings.OIDC_CLIENT_SECRET,
      webUrl: settings.WEB_URL,
    };
    return WebModule.with(
      [
        LedgerModule.open(settings),
        SessionsModule.storedIn(settings),
        TemporalModule.connect(settings),
        DirectoryModule.load(settings),
        ClockModule.running(settings),
      ],
      [
        { provide: SIGN_IN, useFactory: () => openSignIn(signIn) },
        { provide: SERVICE_OPTIONS, useValue: optionsOf(settings) },
        auditingFrom(settings),
        importsFrom(settings),
        {
          provide: REQUEST_LIMITS,
          useFactory: (ledger: SealedLedger, now: WebServices['now']) =>
            requestLimitsIn(ledger, settings, now),
          inject: [LEDGER, NOW],
        },
      ],
    );
  }

  static with(
    imports: NonNullable<ModuleMetadata['imports']>,
    providers: NonNullable<ModuleMetadata['providers']> = [],
  ): DynamicModule {
    return { module: WebModule, imports, providers };
  }
}

const optionsOf = (settings: Settings): ServiceOptions => ({
  session: { idleMinutes: settings.SESSION_IDLE_MINUTES, absoluteHours: settings.SESSION_HOURS },
  contactEmail: settings.CONTACT_EMAIL ?? null,
  webUrl: settings.WEB_URL,
  // whoever serves https behind a program that speaks http has one before it
  trustedProxies: settings.TRUSTED_PROXIES ?? (settings.WEB_URL.startsWith('https:') ? 1 : 0),
});
