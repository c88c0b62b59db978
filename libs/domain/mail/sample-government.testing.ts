import { type ObligationId, type PartlyTranslated, calendarDate } from '#domain/kernel';
import type { MailFacts } from './mail-facts';

/** What came to a post with a change of government, as owner and as approver. */
export const sampleGovernmentChanged = ({
  obligationId,
  title,
}: {
  readonly obligationId: ObligationId;
  readonly title: PartlyTranslated;
}): MailFacts => {
  const item = { obligationId, title: { ...title } };
  return {
    template: 'government-changed',
    act: 'senedd-2026',
    on: calendarDate('2026-05-20'),
    items: [
      { ...item, role: 'owner' },
      { ...item, role: 'approver' },
    ],
  };
};
