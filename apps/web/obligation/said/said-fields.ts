import { formatMonthName } from '#domain/deadlines';
import type { Language } from '#domain/kernel';
import type { Field, FieldOption } from '../../forms/field';
import { sentences } from '../../platform/locale';
import type { Shape } from './said-answers';
import { LEGISLATURES } from './said-calendars';

/** What the form of a fact knows of it. */
export interface OfShape {
  readonly shape: Shape;
}

const asked =
  (...shapes: readonly Shape[]) =>
  ({ shape }: OfShape): boolean =>
    shapes.includes(shape);

const months = (_model: unknown, language: Language): readonly FieldOption[] =>
  Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    text: formatMonthName(index + 1, language),
  }));

const legislatures = (_model: unknown, language: Language): readonly FieldOption[] =>
  LEGISLATURES.map((value) => ({
    value,
    text: sentences(language, 'shared/said')(`legislatures.${value}`),
  }));

const ofSchool = asked('school-calendar');
const ofSittings = asked('sitting-calendar');

/** What is asked of a fact beside its day: the questions of its kind, and no others. */
export const saidFields: readonly Field<OfShape>[] = [
  { kind: 'hidden', name: 'shape', value: ({ shape }) => shape },
  { kind: 'day', name: 'until', when: asked('period') },
  { kind: 'line', name: 'valueNumber', narrow: true, when: asked('value', 'value-number') },
  { kind: 'day', name: 'valueDay', when: asked('value', 'value-day') },
  { kind: 'line', name: 'valueMonthDay', narrow: true, when: asked('value', 'value-month-day') },
  { kind: 'list', name: 'valueMonth', options: months, when: asked('value', 'value-month-day') },
  { kind: 'line', name: 'authorityEn', wide: true, when: ofSchool },
  { kind: 'line', name: 'authorityCy', wide: true, when: ofSchool },
  { kind: 'paragraph', name: 'terms', rows: 6, when: ofSchool },
  { kind: 'paragraph', name: 'closures', rows: 6, when: ofSchool },
  { kind: 'one-of', name: 'legislature', options: legislatures, when: ofSittings },
  { kind: 'day', name: 'knownFrom', when: ofSittings },
  { kind: 'day', name: 'knownTo', when: ofSittings },
  { kind: 'paragraph', name: 'recesses', rows: 6, when: ofSittings },
  { kind: 'paragraph', name: 'commons', rows: 6, when: ofSittings },
  { kind: 'paragraph', name: 'lords', rows: 6, when: ofSittings },
  { kind: 'paragraph', name: 'closed', rows: 3, when: ofSittings },
];
