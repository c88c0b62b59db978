import { type Directory, parseDirectory } from '#application/directory';
import type { Viewer } from '#application/queries';
import type { LoadedRegister } from '#application/register-import';
import { type JsonValue, type ObligationId, canonicalJson } from '#domain/kernel';
import { type Carried, type ObligationDefinition, carriedOf, standingDefinition } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { stringify } from 'yaml';
import { type DifferingField, differingFields } from './differing-fields';
import { fileFactOf } from './rows';
import { everyEntry, everyFact } from './whole';

/** What a file and the register say differently, or only one of them says. */
export interface Difference extends DifferingField {
  readonly of: 'entry' | 'fact' | 'post' | 'person' | 'holidays';
  readonly id: string;
  /** which of them has it; a field that only one has is null in the other */
  readonly where: 'both' | 'file' | 'register';
}

interface Compared {
  readonly ledger: Ledger;
  readonly directory: Directory;
}

interface Named {
  readonly id: string;
}

/** Every difference between a register file and the register; of a file that no register was written to, of its entries alone. */
export async function* compareRegister(
  viewer: Viewer,
  { ledger, directory }: Compared,
  file: LoadedRegister,
): AsyncGenerator<Difference> {
  const rows = new Map(file.rows.map((row) => [row.id, row]));
  for await (const state of everyEntry(viewer, ledger)) {
    const { id } = state;
    const row = rows.get(id);
    rows.delete(id);
    if (row === undefined) yield only('entry', id, 'register');
    else
      yield* both(
        'entry',
        id,
        entryOf(row, file.carried.get(id)),
        entryOf(standingDefinition(state), carriedOf(state)),
      );
  }
  for (const id of rows.keys()) yield only('entry', id, 'file');
  if (file.exported === undefined) return;
  yield* compareFacts(ledger, file);
  const { version } = ledger.holidays.current;
  yield* both('holidays', 'uk-bank-holidays', { version: file.exported.holidays }, { version });
  if (file.directory !== undefined) yield* comparePeople(file.directory, directory);
}

/** What is compared of an entry; links stand in no order. */
const entryOf = (
  { id: _, links, ...definition }: ObligationDefinition,
  carried: Carried | undefined,
): object => ({
  ...definition,
  links: [...new Map(links.map((link) => [canonicalJson(link), link])).entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, link]) => link),
  ...(carried && { carried }),
});

async function* compareFacts(ledger: Ledger, file: LoadedRegister): AsyncGenerator<Difference> {
  const facts = new Map(file.facts.map(({ name, ...fact }) => [name, fact]));
  for await (const recorded of everyFact(ledger)) {
    const { name, ...fact } = fileFactOf(recorded);
    const given = facts.get(name);
    facts.delete(name);
    if (given === undefined) yield only('fact', name, 'register');
    else yield* both('fact', name, given, fact);
  }
  for (const name of facts.keys()) yield only('fact', name, 'file');
}

/** @throws DirectoryFileError for what is no directory */
function* comparePeople(given: unknown, current: Directory): Generator<Difference> {
  const file = parseDirectory(stringify(given), 'directory');
  yield* compareNamed('post', file.posts, current.posts);
  yield* compareNamed('person', file.people, current.people);
}

function* compareNamed(
  of: Difference['of'],
  file: readonly Named[],
  register: readonly Named[],
): Generator<Difference> {
  const given = new Map(file.map((each) => [each.id, each]));
  for (const each of register) {
    const same = given.get(each.id);
    given.delete(each.id);
    if (same === undefined) yield only(of, each.id, 'register');
    else yield* both(of, each.id, same, each);
  }
  for (const id of given.keys()) yield only(of, id, 'file');
}

const only = (of: Difference['of'], id: string, where: 'file' | 'register'): Difference => ({
  of,
  id,
  where,
  field: null,
  inFile: null,
  onRegister: null,
});

const both = (of: Difference['of'], id: ObligationId | string, file: object, register: object) =>
  differingFields(json(file), json(register)).map((each): Difference => ({ of, id, where: 'both', ...each }));

/** JSON has no undefined. */
const json = (value: object): JsonValue => JSON.parse(JSON.stringify(value)) as JsonValue;
