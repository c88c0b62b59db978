import type { CompletionVersion } from './commands';
import type { Occurrence } from './state';

/** What an approver is shown and must name to the letter; null while nothing waits for a decision. */
export function confirmableVersion(occurrence: Occurrence): CompletionVersion | null {
  const { submission } = occurrence;
  if (submission === null || occurrence.stage !== 'awaiting-confirmation') return null;
  return {
    submissionId: submission.submissionId,
    evidence: submission.evidence,
    actEffectiveOn: submission.actEffectiveOn,
    lastLawfulDay: occurrence.due?.lastLawfulDay ?? null,
  };
}
