import { sameJson } from '#domain/kernel';
import type { ObligationDefinition } from './model/definition';

/** The names of the fields that differ between two definitions, in order. */
export const changedFields = (
  before: ObligationDefinition,
  after: ObligationDefinition,
): readonly (keyof ObligationDefinition)[] =>
  ([...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof ObligationDefinition)[])
    .filter((field) => !sameJson(before[field], after[field]))
    .sort();
