import { both, personId } from '#domain/kernel';
import { type Actor, type Command, type ObligationDefinition, definitionSchema } from '#domain/obligations';

const person = (id: string, ...roles: Actor['roles']): Actor => ({ personId: personId(id), roles });

export const official = person('non', 'official');
export const approver = person('rhys', 'approver');
export const clock = person('clock', 'system');

/** A ministerial commitment with an exact date, owner and approver; a test overrides what it needs. */
export const commitment = (fields: Record<string, unknown> = {}): ObligationDefinition =>
  definitionSchema.parse({
    id: 'guidance',
    kind: 'one-off-commitment',
    title: { en: 'Publish supplementary guidance', cy: 'Cyhoeddi canllawiau atodol' },
    source: {
      file: 'letter.txt',
      sha256: 'a'.repeat(64),
      title: both('Ministerial letter', 'Llythyr gweinidogol'),
      speaker: 'Cabinet Secretary for Education',
      place: 'Question 4',
      offset: 120,
      sentence: 'To be published by the end of March 2026.',
    },
    responsible: 'Estyn',
    owner: 'policy-lead',
    approver: 'deputy-director',
    authority: 'ministerial',
    interpretation: both('exact upper bound', 'terfyn uchaf pendant'),
    readings: [
      {
        id: 'exact',
        basis: 'policy',
        label: both('As written', 'Fel yr ysgrifennwyd'),
        reason: both('The words name the day', 'Mae’r geiriau’n enwi’r diwrnod'),
        rule: { primitive: 'fixed-date', date: '2026-03-31', operator: 'on_or_before' },
      },
    ],
    ...fields,
  });

const grid = (id: string, anchorYear: number) => ({
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

/** The five-yearly review of ALNET 2018 s.89, its reading not yet confirmed. */
export const review = (fields: Record<string, unknown> = {}): ObligationDefinition =>
  commitment({
    id: 'five-yearly-review',
    kind: 'recurring-duty',
    title: {
      en: 'Review the sufficiency of additional learning provision in Welsh',
      cy: 'Adolygu digonolrwydd darpariaeth ddysgu ychwanegol yn Gymraeg',
    },
    authority: 'statutory',
    responsible: 'Welsh Ministers',
    legalBasis: { citation: both('ALNET 2018, section 89', 'DADYTA 2018, adran 89') },
    readings: [grid('ministers-2021', 2021), grid('literal-2020', 2020)],
    workingReading: 'ministers-2021',
    ...fields,
  });

export const register = (definition: ObligationDefinition): Command => ({ type: 'register', definition });

export const attach = (effectiveOn: string): Command => ({
  type: 'attach-evidence',
  evidenceId: 'report',
  reference: 'gov.wales/report',
  description: 'The published report',
  sha256: 'b'.repeat(64),
  effectiveOn: effectiveOn as never,
});

export const submit = (actEffectiveOn: string): Command => ({
  type: 'submit-completion',
  occurrence: 1,
  actEffectiveOn: actEffectiveOn as never,
  evidenceIds: ['report'],
  statement: 'The report is published.',
});
