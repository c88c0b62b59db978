import { type QuestionInZone, answersInZone } from './answers-in-zone.testing';
import { fixed, section89, within } from './rules.testing';

describe('time zones', () => {
  const questions: readonly QuestionInZone[] = [
    ...[1, 2, 3].map((occurrence) => ({ rule: section89(2021), occurrence })),
    { rule: fixed('2026-03-29', 'on_or_before'), occurrence: 1 },
    { rule: fixed('2026-10-26', 'before'), occurrence: 1 },
    { rule: within('academic-year', '2025-09-01', '2026-08-31'), occurrence: 1 },
    { rule: fixed('2026-09-01', 'from'), occurrence: 1 },
  ];

  it('the same bytes in every zone', () => {
    const zones = ['UTC', 'Europe/London', 'America/Los_Angeles'];
    const answers = zones.map((zone) => answersInZone(zone, questions));
    expect(answers.map(({ offset }) => offset)).toEqual([0, -60, 420]);
    expect(answers[0]?.bytes).toHaveLength(questions.length);
    expect(answers[1]?.bytes).toEqual(answers[0]?.bytes);
    expect(answers[2]?.bytes).toEqual(answers[0]?.bytes);
  }, 60_000);
});
