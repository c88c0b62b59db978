import type { ObligationWithNeeds } from '#application/queries';
import { both, calendarDate } from '#domain/kernel';
import { reviewCycle } from '../../../libs/domain/obligations/sample-definition.testing';
import { describeObligation } from './describe-obligation';

const due = (day: string) => ({ lastLawfulDay: calendarDate(day), steps: [] });

/** An occurrence that was extended, and whose clock was stopped for a while. */
const view = {
  state: { id: 'wm-alp-cycle', definition: reviewCycle(), governmentChanges: [] },
  occurrences: [
    {
      number: 1,
      due: due('2026-12-25'),
      earlierDues: [{ due: due('2026-12-17') }, { due: null }, { due: due('2026-12-20') }],
      standing: 'due-soon',
      undated: null,
      notes: [both('Extended.', 'Estynnwyd.')],
      conflicts: [],
      restatements: [],
      milestones: [],
      clashes: [],
    },
  ],
  warnings: [],
  needs: [],
} as unknown as ObligationWithNeeds;

it('names every date that stood before, the original first, in both languages', () => {
  expect(describeObligation(view, { json: false, language: 'en' })).toContain(
    '1. 25 December 2026 (Due within a month)\n     Earlier dates: 17 December 2026; –; 20 December 2026\n',
  );
  expect(describeObligation(view, { json: false, language: 'cy' })).toContain(
    'Dyddiadau cynharach: 17 Rhagfyr 2026; –; 20 Rhagfyr 2026\n',
  );
});
