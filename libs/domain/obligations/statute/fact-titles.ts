import { HOLIDAYS, needsOf, statuteBook } from '#domain/deadlines';
import { type Bilingual, both } from '#domain/kernel';
import { statutePlan } from './plan';

const WOKEN: readonly (readonly [string, Bilingual])[] = [
  [HOLIDAYS, both('the list of bank holidays', 'y rhestr o wyliau banc')],
  ['government-formed', both('A new government has been formed', 'Mae llywodraeth newydd wedi’i ffurfio')],
  // what entries of the register wait for
  [
    'cnis-act-passed',
    both(
      'The Children’s Wellbeing and Schools Bill has become an Act',
      'Mae Bil Llesiant Plant ac Ysgolion wedi dod yn Ddeddf',
    ),
  ],
  [
    'cnis-welsh-provisions-commenced',
    both(
      'The Children Not In School provisions have come into force in Wales',
      'Mae’r darpariaethau Plant Nad Ydynt yn yr Ysgol wedi dod i rym yng Nghymru',
    ),
  ],
  [
    'next-toolkit-iteration',
    both(
      'Work on the next version of the toolkit has begun',
      'Mae gwaith ar fersiwn nesaf y pecyn cymorth wedi dechrau',
    ),
  ],
  [
    'alnet-amended',
    both(
      'The Additional Learning Needs and Education Tribunal (Wales) Act 2018 has been amended',
      'Mae Deddf Anghenion Dysgu Ychwanegol a’r Tribiwnlys Addysg (Cymru) 2018 wedi’i diwygio',
    ),
  ],
];

/** What the rules of the statute book call the facts that they count from. */
function titles(): ReadonlyMap<string, Bilingual> {
  const found = new Map(WOKEN);
  for (const duty of statuteBook()) {
    const needs = Object.values(duty.rules).flatMap((versions) =>
      versions.flatMap(({ rule }) => needsOf(rule)),
    );
    for (const entry of statutePlan()[duty.id] ?? []) {
      if (!('id' in entry)) {
        if ('fact' in entry && !found.has(entry.fact)) found.set(entry.fact, duty.title);
        continue;
      }
      for (const [name, supplied] of Object.entries(entry.facts ?? {})) {
        const title = needs.find((need) => need.name === name)?.title;
        if ('fact' in supplied && title != null && !found.has(supplied.fact)) found.set(supplied.fact, title);
      }
    }
  }
  return found;
}

let made: ReadonlyMap<string, Bilingual> | undefined;

/** What a fact is called, where its name is one that the statute book or the register knows; null where it is not. */
export const knownFactTitle = (fact: string): Bilingual | null => (made ??= titles()).get(fact) ?? null;
