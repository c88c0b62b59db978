import { ukBankHolidays } from '#domain/shipped-holidays';
import { instant, obligationId } from '#domain/kernel';
import { definitionSchema, previewRegistration } from '#domain/obligations';
import { sampleRows } from '../../tests/support/seed-register';
import { describeMilestones } from './shared/describe-milestones';

const review = definitionSchema.parse({
  ...sampleRows().find(({ id }) => id === obligationId('wm-alp-cycle')),
  milestones: { template: 'five-yearly-review' },
});

it.each([
  ['en', '- Publication: 17 August 2026', '! “Procurement of the evidence” (28 February 2025) has passed'],
  ['cy', '- Cyhoeddi: 17 Awst 2026', '! “Caffael y dystiolaeth” (28 Chwefror 2025): mae wedi mynd heibio'],
] as const)('each milestone is a line, with what it clashes with: %s', (language, line, clash) => {
  const now = instant('2026-03-02T10:00:00Z');
  const previewed = previewRegistration(review, { now, calendar: ukBankHolidays });
  if (!previewed.ok) throw new Error(previewed.refusal.message.en);
  const shown = previewed.value.flatMap((occurrence) => describeMilestones(occurrence, language)).join('\n');
  expect(shown).toContain(line);
  expect(shown).toContain(clash);
});
