import type { ObligationId, PartlyTranslated } from '#domain/kernel';
import { type MailFacts, mailFactsSchema } from './mail-facts';

/** A digest with every section, and its variants. */
export function sampleDigests(obligation: {
  readonly obligationId: ObligationId;
  readonly title: PartlyTranslated;
}): readonly MailFacts[] {
  const item = (section: string, candidate = false) => ({
    key: `${section}/five-yearly-review`,
    section,
    obligationId: obligation.obligationId,
    title: obligation.title,
    on: section.startsWith('without') ? null : '2026-08-31',
    candidate,
  });

  return [
    mailFactsSchema.parse({
      template: 'digest',
      unanswered: 12,
      day: '2026-11-23',
      items: [
        { ...item('decision-awaited'), page: 'completion/1' },
        item('outcome-not-recorded'),
        item('reading-awaits-choice', true),
        item('reading-awaits-advice', true),
        item('look-again-reached'),
        item('judged-anew'),
        item('occurrence-without-date'),
        item('without-owner'),
        item('without-look-again'),
        item('mail-undeliverable'),
        item('mail-not-as-recorded'),
        item('nobody-may-act'),
        item('command-set-aside'),
        item('cannot-be-listed'),
        item('late'),
        item('due-soon', true),
      ],
      unreached: [
        { key: 'k', post: 'policy-lead', why: 'cannot-be-built' },
        { key: 'l', post: 'policy-lead', why: 'not-as-recorded' },
      ],
    }),
  ];
}
