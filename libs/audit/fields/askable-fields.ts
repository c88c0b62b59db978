import type { Bilingual } from '#kernel';
import type { Obligation } from '#obligations';
import { flatState } from './flat-state';
import { knownFields, labelOf } from './known-fields';

/** A field that can be asked about, whether it has a value or not. */
export interface AskableField {
  /** dotted */
  readonly field: string;
  readonly label: Bilingual;
}

const TURNS = 'occurrences.*.';

/** Every field of an obligation that people know by a name: those of its turns and of the whole, then what its lists hold. */
export function askableFields(state: Obligation): readonly AskableField[] {
  const turns = state.occurrences.flatMap(({ number }) =>
    knownFields
      .filter(({ field }) => field.startsWith(TURNS))
      .map(({ field }) => field.replace('*', String(number))),
  );
  const whole = knownFields.map(({ field }) => field).filter((field) => !field.includes('*'));
  const listed = [...flatState(state).keys()];
  return [...new Set([...turns, ...whole, ...listed])].flatMap((field) => {
    const label = labelOf(field);
    return label === null ? [] : [{ field, label }];
  });
}
