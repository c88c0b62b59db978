import { ownDocuments } from './documents';
import { scoresOf } from './report';
import { percent } from './score';

const { byLanguage, all, report } = scoresOf(ownDocuments());

it.each([...byLanguage].map(([language, score]) => ({ language, score })))(
  'of our own documents in $language it finds nine of ten firm promises, and proposes little else',
  ({ score }) => {
    expect(percent(score.firm)).toBeGreaterThanOrEqual(90);
    expect(percent(score.precision)).toBeGreaterThanOrEqual(80);
    expect(percent(score.tempted)).toBeLessThanOrEqual(12);
  },
);

it('dates nine of ten rightly, and says its figures', () => {
  expect(percent(all.kind)).toBeGreaterThanOrEqual(90);
  expect(percent(all.last)).toBeGreaterThanOrEqual(90);
  expect(report).toMatch(/^all\n {2}firm recall [0-9.]+ % \(\d+\/\d+\)/);
});
