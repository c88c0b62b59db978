import fc from 'fast-check';
import { addDays, calendarDate } from '#domain/kernel';
import { type StandingFacts, obligationStandingOf, pressingOn } from './standing';
import { standingSpans } from './standing-spans';

const START = calendarDate('2026-01-01');
const aDay = fc.integer({ min: 0, max: 150 }).map((days) => addDays(START, days));

const anOccurrence: fc.Arbitrary<StandingFacts> = fc.record({
  stage: fc.constantFrom('open', 'awaiting-confirmation', 'confirmed', 'absence-recorded', 'explained'),
  lastLawfulDay: fc.option(aDay),
  timeliness: fc.option(fc.constantFrom('in-time', 'late', 'early', 'no-date'), { freq: 2 }),
  passedBeforeLoading: fc.boolean(),
  absenceRecorded: fc.boolean(),
  lacksDate: fc.boolean(),
  stopped: fc.boolean(),
});

it('an obligation stands on every day as its spans say, which leave no day out', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('open' as const, 'closed' as const),
      fc.array(anOccurrence, { maxLength: 5 }),
      (status, occurrences) => {
        const spans = standingSpans({ status, occurrences });
        const days = Array.from({ length: 210 }, (_, index) => addDays(START, index - 40));
        const bySpans = days.map((day) =>
          spans
            .filter(({ from, until }) => (from === null || from <= day) && (until === null || until > day))
            .map(({ standing, lastLawfulDay }) => `${standing} ${lastLawfulDay}`),
        );
        const byDay = days.map((day) => [
          `${obligationStandingOf({ status, occurrences }, day)} ${pressingOn(occurrences, day)?.lastLawfulDay ?? null}`,
        ]);
        expect(bySpans).toEqual(byDay);
      },
    ),
    { numRuns: 100 },
  );
});
