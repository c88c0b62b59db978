import type { TemplateName } from '#domain/mail';
import type { Template } from './letter';
import { bodyMailSwitched } from './body-mail-switched';
import { caseOpened } from './case-opened';
import { changeDecided } from './change-decided';
import { changeProposed } from './change-proposed';
import { completionConfirmed } from './completion-confirmed';
import { completionRefused } from './completion-refused';
import { completionSubmitted } from './completion-submitted';
import { digest } from './digest';
import { factChangeDecided, factChangeProposed, factRivalProposals } from './fact-changes';
import { governmentChanged } from './government-changed';
import { milestoneReminder } from './milestone-reminder';
import { milestonesDated } from './milestones-dated';
import { obligationClosed } from './obligation-closed';
import { ownershipTransferred } from './ownership-transferred';
import { recordSetAside } from './record-set-aside';
import { reminderAfter } from './reminder-after';
import { reminderBefore } from './reminder-before';
import { reminderToBody } from './reminder-to-body';
import { reminderToConfirm } from './reminder-to-confirm';
import { rivalProposals } from './rival-proposals';
import { dateChanged } from './date-changed';
import { triggerCorrected } from './trigger-corrected';
import { triggerReached } from './trigger-reached';
import { undeliverable } from './undeliverable';

/** Every letter, by template name. */
export const templates: { readonly [Name in TemplateName]: Template<Name> } = {
  'reminder-before': reminderBefore,
  'reminder-after': reminderAfter,
  'reminder-to-confirm': reminderToConfirm,
  'reminder-to-body': reminderToBody,
  'completion-submitted': completionSubmitted,
  'completion-confirmed': completionConfirmed,
  'completion-refused': completionRefused,
  'change-proposed': changeProposed,
  'change-decided': changeDecided,
  'rival-proposals': rivalProposals,
  'fact-change-proposed': factChangeProposed,
  'fact-rival-proposals': factRivalProposals,
  'fact-change-decided': factChangeDecided,
  'trigger-reached': triggerReached,
  'case-opened': caseOpened,
  'ownership-transferred': ownershipTransferred,
  'body-mail-switched': bodyMailSwitched,
  'obligation-closed': obligationClosed,
  'record-set-aside': recordSetAside,
  'date-changed': dateChanged,
  'trigger-corrected': triggerCorrected,
  'government-changed': governmentChanged,
  'milestone-reminder': milestoneReminder,
  'milestones-dated': milestonesDated,
  undeliverable,
  digest,
};
