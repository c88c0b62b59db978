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
  const context = { today: calendarDate('2026-09-01'), checkpointSizes: [] };
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
