import { CreateServiceAccountController } from './pages/create-service-account/create-service-account.controller';
import { EndAuditScopeController } from './pages/end-audit-scope/end-audit-scope.controller';
import { EndDelegationController } from './pages/end-delegation/end-delegation.controller';
import { EndFeedController } from './pages/end-feed/end-feed.controller';
import { EraseEvidenceController } from './pages/erase-evidence/erase-evidence.controller';
import { GiveDelegationController } from './pages/give-delegation/give-delegation.controller';
import { MakeFeedController } from './pages/make-feed/make-feed.controller';
import { RecordGovernmentController } from './pages/record-government/record-government.controller';
import { ReleaseController } from './pages/release/release.controller';
import { RevokeServiceAccountController } from './pages/revoke-service-account/revoke-service-account.controller';
import { SetAuditScopeController } from './pages/set-audit-scope/set-audit-scope.controller';
import { SetKindLadderController } from './pages/set-kind-ladder/set-kind-ladder.controller';
import { ContinueGovernmentController } from './pages/continue-government/continue-government.controller';
import { ContinueLadderController } from './pages/continue-ladder/continue-ladder.controller';
import { PutRightController } from './pages/put-right/put-right.controller';
import { ResumeListController } from './pages/resume-list/resume-list.controller';
import { TestMailController } from './pages/test-mail/test-mail.controller';
import { WakeClockController } from './pages/wake-clock/wake-clock.controller';

/** The forms of acts that are no command of an entry. */
export const ACT_PAGES = [
  CreateServiceAccountController,
  EndAuditScopeController,
  EndDelegationController,
  EndFeedController,
  EraseEvidenceController,
  GiveDelegationController,
  MakeFeedController,
  RecordGovernmentController,
  ReleaseController,
  RevokeServiceAccountController,
  SetAuditScopeController,
  SetKindLadderController,
  ContinueGovernmentController,
  ContinueLadderController,
  PutRightController,
  ResumeListController,
  TestMailController,
  WakeClockController,
] as const;
