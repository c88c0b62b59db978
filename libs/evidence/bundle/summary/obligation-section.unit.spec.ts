import { calendarDate } from '#domain/kernel';
import { approve, attach, confirm, propose, submit } from '../../../domain/history/commands.testing';
import { RecordedStory, approver } from '../../../domain/history/recorded-story.testing';
import { reviewCycle } from '../../../domain/obligations/sample-definition.testing';
import { obligationSection } from './obligation-section';

it('shows how an outcome was judged before its date changed, and how it is judged now', () => {
  const story = new RecordedStory('wm-alp-cycle')
    .at('2026-02-02T10:00:00Z')
    .does({ type: 'register', definition: reviewCycle() })
    .at('2026-08-27T10:00:00Z')
    .does(attach('2026-08-27'))
    .does(submit('2026-08-27'));
  const advice = { from: 'Legal Services', reference: 'LS/2026/7', on: calendarDate('2026-08-20') };
  story
    .does(confirm(story), approver)
    .does(propose({ kind: 'legal-reading', readingId: 'literal-2020', advice }))
    .does(approve(), approver);
  const context = { today: calendarDate('2026-09-01'), checkpointSizes: [], events: null };
  const shown = (language: 'cy' | 'en') =>
    obligationSection({ ...context, language } as never, {
      id: 'wm-alp-cycle',
      events: story.events,
      mail: [],
    }).html;
  expect(shown('en')).toContain('<p>Done late</p>');
  expect(shown('en')).toMatch(
    /class="warning">Occurrence 1: done in time on .* 361 days late on .*Legal Services/,
  );
  expect(shown('cy')).toMatch(/class="warning">Tro 1: .*nifer y diwrnodau: 361.*Legal Services/);
});

it('shows the milestones of each occurrence, and what became of them', () => {
  const story = new RecordedStory('wm-alp-cycle')
    .at('2026-02-02T10:00:00Z')
    .does({ type: 'register', definition: reviewCycle({ milestones: { template: 'five-yearly-review' } }) })
    .does({
      type: 'reach-milestone',
      occurrence: 1,
      milestone: 'draft',
      effectiveOn: calendarDate('2026-02-02'),
    });
  const shown = (language: 'cy' | 'en') =>
    obligationSection(
      { today: calendarDate('2026-03-02'), checkpointSizes: [], events: null, language } as never,
      {
        id: 'wm-alp-cycle',
        events: story.events,
        mail: [],
      },
    ).html;
  expect(shown('en')).toContain('Draft report: 31 March 2026; reached on 2 February 2026');
  expect(shown('cy')).toContain('Adroddiad drafft: 31 Mawrth 2026; cyrhaeddwyd ar 2 Chwefror 2026');
});
