import { type Bilingual, type JsonValue, both } from '#domain/kernel';
import type { Difference } from './compare';

const OF: Readonly<Record<Difference['of'], Bilingual>> = {
  entry: both('Entry', 'Cofnod'),
  fact: both('Fact', 'Ffaith'),
  post: both('Post', 'Swydd'),
  person: both('Person', 'Person'),
  holidays: both('Bank holidays', 'Gwyliau banc'),
};

const said = (value: JsonValue): string => (value === null ? '–' : JSON.stringify(value));

/** A difference as people read it: what it is of, the field, and both values. */
export function differenceInWords({ of, id, where, field, inFile, onRegister }: Difference): Bilingual {
  const [en, cy] = [`${OF[of].en} ${id}`, `${OF[of].cy} ${id}`];
  if (where === 'file')
    return both(`${en}: in the file, not on the register`, `${cy}: yn y ffeil, nid ar y gofrestr`);
  if (where === 'register')
    return both(`${en}: on the register, not in the file`, `${cy}: ar y gofrestr, nid yn y ffeil`);
  const values = both(
    `in the file ${said(inFile)}, on the register ${said(onRegister)}`,
    `yn y ffeil ${said(inFile)}, ar y gofrestr ${said(onRegister)}`,
  );
  return both(`${en}: ${field ?? ''}: ${values.en}`, `${cy}: ${field ?? ''}: ${values.cy}`);
}
