import { createHash } from 'node:crypto';
import { type Instant, canonicalJson, dateInWales } from '#domain/kernel';
import type { KindLadderOf } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { type ObligationListing, listOpenOf } from '#record/read-models';
import type { AskedKindLadder } from './services';

type Listed = Pick<ObligationListing, 'id' | 'title' | 'ownLadder'>;

/** The open entries that a ladder by kind is for, by id. */
export async function entriesOf(
  { db }: Pick<Ledger, 'db'>,
  { kind, authority }: KindLadderOf,
  now: Instant,
): Promise<readonly Listed[]> {
  const listed = await listOpenOf(db, kind, dateInWales(now));
  return listed.filter((each) => authority === null || each.authority === authority);
}

/** Of what was shown: given back, it is refused to set another ladder, or for others, than that. */
export const listSha256 = (asked: AskedKindLadder, entries: readonly Listed[]): string =>
  createHash('sha256')
    .update(
      canonicalJson(
        JSON.parse(
          JSON.stringify({
            kind: asked.kind,
            authority: asked.authority,
            ladder: asked.ladder,
            entries: entries.map(({ id, ownLadder }) => [id, ownLadder]),
          }),
        ),
      ),
    )
    .digest('hex');
