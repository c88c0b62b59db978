import { both } from '#domain/kernel';
import { type ObligationDefinition, definitionSchema } from './model/definition';

type Input = Record<string, unknown>;

/** A valid definition; a test overrides what it needs. */
export const sampleDefinition = (fields: Input = {}): ObligationDefinition =>
  definitionSchema.parse({
    id: 'home-ed-guidance',
    kind: 'one-off-commitment',
    title: { en: 'Supplementary guidance', cy: 'Canllawiau atodol' },
    source: {
      file: 'letter.txt',
      sha256: 'a'.repeat(64),
      title: both('Ministerial letter', 'Llythyr gweinidogol'),
      on: '2026-03-13',
      speaker: 'Cabinet Secretary for Education',
      place: 'Question 4',
      offset: 120,
      sentence: 'To be published by the end of March 2026.',
    },
    responsible: 'Welsh Government',
    owner: 'policy-lead',
    approver: 'deputy-director',
    authority: 'ministerial',
    interpretation: both('exact upper bound', 'terfyn uchaf pendant'),
    readings: [],
    ...fields,
  });

const grid = (id: string, anchorYear: number): Input => ({
  id,
  basis: 'legal',
  label: both(`Counted from ${anchorYear}`, `Wedi’i gyfrif o ${anchorYear}`),
  reason: both('A reading of section 89(3)', 'Dehongliad o adran 89(3)'),
  rule: {
    primitive: 'year-grid',
    anchorYear,
    firstAfterYears: 5,
    intervalYears: 5,
    monthDay: '09-01',
    operator: 'before',
  },
});

/** The five-yearly review of ALNET 2018 s.89, with both readings of its anchor year. */
export const reviewCycle = (fields: Input = {}): ObligationDefinition =>
  sampleDefinition({
    id: 'wm-alp-cycle',
    kind: 'recurring-duty',
    authority: 'statutory',
    responsible: 'Welsh Ministers',
    legalBasis: { citation: both('ALNET 2018, section 89', 'DADYTA 2018, adran 89') },
    readings: [grid('ministers-2021', 2021), grid('literal-2020', 2020)],
    workingReading: 'ministers-2021',
    ...fields,
  });

/** A reading whose words name the day. */
export const fixed = (date: string, id = 'exact', basis: 'legal' | 'policy' = 'policy'): Input => ({
  id,
  basis,
  label: both('As written', 'Fel yr ysgrifennwyd'),
  reason: both('The words name the day', 'Mae’r geiriau’n enwi’r diwrnod'),
  rule: { primitive: 'fixed-date', date, operator: 'on_or_before' },
});

/** A reading of a vague phrase. */
export const windowReading = (from: string, to: string, id = 'window'): Input => ({
  id,
  basis: 'policy',
  label: both('Within the window', 'O fewn y cyfnod'),
  reason: both('“Later this year”', '“Yn ddiweddarach eleni”'),
  rule: { primitive: 'window', precision: 'dates', from, to },
});
