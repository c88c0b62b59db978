import { type Duty, statuteBook, versionOn, versionsOf } from '#domain/deadlines';
import { type Bilingual, type Instant, both } from '#domain/kernel';
import {
  type FactKind,
  type StatuteEntry,
  entriesOfDuty,
  knownFactTitle,
  statutePlan,
} from '#domain/obligations';
import { type Viewer, register } from '#application/queries';
import type { Ledger } from '#record/ledger';

/** An entry that a duty becomes, and what of it is on the register. */
export interface ListedEntry extends Pick<StatuteEntry, 'id' | 'kind'> {
  readonly title: Bilingual;
  /** arises each time something happens */
  readonly eachTime: boolean;
  /** the entries of the register that were made from it */
  readonly onRegister: readonly string[];
}

/** A duty of the statute book, for a list of them. */
export interface ListedDuty extends Pick<Duty, 'id' | 'name' | 'title' | 'bearer'> {
  /** of its first rule */
  readonly citation: Bilingual;
  readonly entries: readonly ListedEntry[];
  /** the facts that it became, such as an election */
  readonly facts: readonly string[];
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .replaceAll('’', "'")
    .toLowerCase();

const mentions = (duty: Duty, text: string): boolean => {
  const citations = Object.values(duty.rules).flatMap((versions) => versions.map(({ citation }) => citation));
  const words = [duty.title, duty.bearer, ...citations].flatMap(({ en, cy }) => [en, cy]);
  const all = plain([duty.id, duty.name, ...words].join(' '));
  return plain(text)
    .split(/\s+/)
    .every((word) => all.includes(word));
};

const firstRule = (duty: Duty): string => Object.keys(duty.rules)[0] ?? '';

/** Which entries of the register carry the name of an entry of the statute book. */
export type MadeFrom = (entry: StatuteEntry) => readonly string[];

/** The entries of the register that were made from the statute book, as far as the viewer may see. */
export async function madeFrom(viewer: Viewer, ledger: Ledger, now: Instant): Promise<MadeFrom> {
  const { entries } = await register(viewer, ledger, { now });
  const made = entries.filter(({ tags }) => tags.includes('statute-book'));
  // the tag of the entry stands last: a duty may be called as one of its entries is
  return ({ id }) => made.filter(({ tags }) => tags.at(-1) === id).map((each) => each.id);
}

export const listedEntry = (duty: Duty, entry: StatuteEntry, made: MadeFrom): ListedEntry => ({
  id: entry.id,
  kind: entry.kind,
  title: entry.title ?? duty.title,
  eachTime: entry.eachTime === true,
  onRegister: made(entry),
});

/** The facts that a duty's rules became. */
export const factsOfDuty = ({ id }: Duty) =>
  (statutePlan()[id] ?? []).flatMap((each) => ('fact' in each ? [each] : []));

/** The duties of the statute book, by number; with words, those whose name, Act or bearer has them all. */
export async function duties(
  viewer: Viewer,
  ledger: Ledger,
  { now, text = '' }: { readonly now: Instant; readonly text?: string | undefined },
): Promise<readonly ListedDuty[]> {
  const made = await madeFrom(viewer, ledger, now);
  return statuteBook()
    .filter((duty) => mentions(duty, text.trim()))
    .map((duty) => ({
      id: duty.id,
      name: duty.name,
      title: duty.title,
      bearer: duty.bearer,
      citation: versionOn(versionsOf(duty, firstRule(duty)))?.citation ?? duty.title,
      entries: entriesOfDuty(duty).map((entry) => listedEntry(duty, entry, made)),
      facts: factsOfDuty(duty).map(({ fact }) => fact),
    }));
}

/** The facts that the statute book counts from, whether or not they are recorded yet; not those of one case alone. */
export function factsOfStatuteBook(): readonly NamedFact[] {
  const named = statuteBook().flatMap((duty) => [
    ...factsOfDuty(duty).map(({ fact, kind }) => ({ fact, kind })),
    ...entriesOfDuty(duty)
      .filter(({ eachTime }) => eachTime !== true)
      .flatMap(({ facts = {} }) => Object.values(facts))
      .flatMap((each) => ('fact' in each && 'kind' in each ? [{ fact: each.fact, kind: each.kind }] : [])),
  ]);
  return [...new Map(named.map((each) => [each.fact, each])).values()].map((each) => ({
    ...each,
    title: knownFactTitle(each.fact) ?? both(each.fact, each.fact),
  }));
}

interface NamedFact {
  readonly fact: string;
  readonly kind: FactKind;
  readonly title: Bilingual;
}
