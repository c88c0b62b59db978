import type { Directory } from '#application/directory';
import { standingDelegations } from '#domain/directory';
import { formatDate } from '#domain/deadlines';
import { type Bilingual, type CalendarDate, type PersonId, type PostId, both } from '#domain/kernel';
import { type Delegation, type Obligation, isAbout, isInForce } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { DirectoryReader } from './directory-reader';

/** Somebody who is away from a post of an entry, and who acts for them there. */
export interface Deputising {
  readonly role: 'owner' | 'approver';
  readonly post: PostId;
  readonly from: PersonId;
  readonly to: PersonId;
  readonly lastDay: CalendarDate;
  /** what alone they do; absent: all of it */
  readonly acts?: Delegation['acts'];
  readonly words: Bilingual;
}

const ACTS: Readonly<Record<NonNullable<Delegation['acts']>[number], Bilingual>> = {
  approve: both('approving', 'cymeradwyo'),
  propose: both('proposing', 'cynnig'),
  record: both('recording', 'cofnodi'),
};

function inWords({ people }: Directory, { from, to, lastDay, acts }: Omit<Deputising, 'words'>): Bilingual {
  const nameOf = (id: PersonId): string => people.find((person) => person.id === id)?.name ?? id;
  const only = (language: 'en' | 'cy'): string =>
    acts === undefined ? '' : ` (${acts.map((act) => ACTS[act][language]).join(', ')})`;
  return both(
    `${nameOf(from)}, for whom ${nameOf(to)} acts until ${formatDate(lastDay, 'en')}${only('en')}`,
    `${nameOf(from)}: mae ${nameOf(to)} yn gweithredu ar ran y person hwn tan ${formatDate(lastDay, 'cy')}${only('cy')}`,
  );
}

/** Who acts today for whoever holds the owner’s and the approver’s post of an entry. Pure. @param standing delegations that may be acted under */
export function deputiesIn(
  directory: Directory,
  standing: readonly Delegation[],
  obligation: Pick<Obligation, 'id' | 'owner' | 'approver'>,
  today: CalendarDate,
): readonly Deputising[] {
  const inForce = standing.filter((each) => isInForce(each, today) && isAbout(each, obligation.id));
  return (['owner', 'approver'] as const).flatMap((role) => {
    const post = obligation[role];
    if (post === null) return [];
    const holds = (id: PersonId): boolean =>
      directory.people.some((person) => person.id === id && person.posts.includes(post));
    return inForce
      .filter(({ from, posts }) => holds(from) && (posts?.includes(post) ?? true))
      .map(({ from, to, lastDay, acts }) => {
        const found = { role, post, from, to, lastDay, ...(acts && { acts }) };
        return { ...found, words: inWords(directory, found) };
      });
  });
}

/** The same, by the record as it stands. */
export const deputiesOn = async (
  { ledger, directory }: { readonly ledger: Pick<Ledger, 'readStream'>; readonly directory: Directory },
  obligation: Pick<Obligation, 'id' | 'owner' | 'approver'>,
  today: CalendarDate,
): Promise<readonly Deputising[]> =>
  deputiesIn(
    directory,
    standingDelegations(await new DirectoryReader(ledger).read(), today),
    obligation,
    today,
  );
