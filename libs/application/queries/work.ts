import { DirectoryReader, actingFor } from '#application/delegation';
import { type Directory, personById } from '#application/directory';
import { type CalendarDate, type Instant, type PersonId, dateInWales } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import type { Share } from '#record/read-models';
import { type Acting, type JudgedBy, actingAs, actsFor } from './acting';

interface Asked {
  readonly now: Instant;
  readonly directory?: Directory | undefined;
  readonly acting?: Acting | undefined;
}

/** A share of the work of somebody who is away. */
export interface DelegatedShare extends Share {
  readonly from: PersonId;
  readonly lastDay: CalendarDate;
  /** as whom it is done */
  readonly acting: Acting;
}

/** The work that somebody does for others today, without their own; none while they act for one of them already. */
export function delegatedShares(acting: Acting | undefined, by: JudgedBy): readonly DelegatedShare[] {
  const { directory, record, today } = by;
  const person = acting && personById(directory, acting.personId);
  if (person == null || acting?.onBehalfOf !== undefined) return [];
  return actsFor(person.id, by).flatMap(
    ({ from, lastDay, posts, obligations }): readonly DelegatedShare[] => {
      const as = actingFor({ record, directory }, person, from, today);
      if (!as.ok) return [];
      const held = as.value.posts.filter((post) => posts?.includes(post) ?? true);
      const entries = obligations ?? null;
      return [{ posts: held, entries, from, lastDay, acting: actingAs(as.value) }];
    },
  );
}

/** The work that is somebody’s to do today: in their own posts, and for those whom they act for. */
export async function sharesOf(
  ledger: Pick<Ledger, 'db' | 'readStream'>,
  { now, directory, acting }: Asked,
): Promise<readonly Share[]> {
  const own: readonly Share[] = acting === undefined ? [] : [{ posts: acting.posts, entries: null }];
  if (directory === undefined) return own;
  const record = await new DirectoryReader(ledger).read();
  return [...own, ...delegatedShares(acting, { directory, record, today: dateInWales(now) })];
}
