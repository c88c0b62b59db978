import { calendarDate as day, obligationId } from '#domain/kernel';
import type { MailFacts } from './mail-facts';

const obligation = {
  obligationId: obligationId('five-yearly-review'),
  title: {
    en: 'Review the sufficiency of additional learning provision in Welsh',
    cy: 'Adolygu digonolrwydd darpariaeth ddysgu ychwanegol yn Gymraeg',
  },
  authority: 'statutory' as const,
};

/** The mails about milestones, with every variant of each. */
export const sampleMilestones: readonly MailFacts[] = [
  ...[
    { milestoneOn: day('2026-09-30'), escalated: false, sentLate: false, dueOn: day('2026-11-30') },
    { milestoneOn: day('2026-02-02'), escalated: true, sentLate: true, dueOn: null },
  ].map((each): MailFacts => ({
    template: 'milestone-reminder',
    ...obligation,
    role: 'owner',
    occurrence: 1,
    milestone: 'translation',
    milestoneTitle: { en: 'Translation complete', cy: 'Cyfieithiad yn gyflawn' },
    on: day('2026-02-20'),
    ...each,
  })),
  ...[null, day('2026-07-17')].map((from): MailFacts => ({
    template: 'milestones-dated',
    ...obligation,
    role: 'owner',
    occurrence: 1,
    dueOn: day('2026-08-31'),
    milestones: [
      {
        id: 'translation',
        title: { en: 'Translation complete', cy: 'Cyfieithiad yn gyflawn' },
        from,
        to: day('2026-07-31'),
      },
    ],
  })),
];
