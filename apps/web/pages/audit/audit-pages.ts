import { AccessController } from '../access/access.controller';
import { AuditController } from './audit.controller';
import { AuditScopeController } from '../audit-scope/audit-scope.controller';
import { BundleController } from '../bundle/bundle.controller';
import { CompareController } from '../compare/compare.controller';
import { MailWordsController } from '../mail-words/mail-words.controller';
import { ReplayController } from '../replay/replay.controller';
import { SealController } from '../seal/seal.controller';
import { SentToController } from '../sent-to/sent-to.controller';

/** Where an auditor works: the page that leads to the others, and those. */
export const AUDIT_PAGES = [
  AuditController,
  AuditScopeController,
  ReplayController,
  CompareController,
  SentToController,
  MailWordsController,
  SealController,
  BundleController,
  AccessController,
];
