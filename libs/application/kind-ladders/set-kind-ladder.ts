import { signedBy } from '#application/acts-on-many';
import type { Person } from '#application/directory';
import { type KindLadder, type KindLadderRefusal, kindLadderRefusal } from '#domain/kind-ladders';
import { type Result, ok, refuse } from '#domain/kernel';
import type { KindLadderOf } from '#domain/obligations';
import { appendTo, kindLadderOf } from './append';
import { carryOut } from './carry-out';
import { entriesOf, listSha256 } from './entries-of';
import { faultOf } from './preview-kind-ladder';
import { type AskedKindLadder, type KindLadderServices, setterFor } from './services';

/**
 * Sets when who is reminded for every entry of a kind, from today on, and carries it out. Entries that come to the register later
 * take the newest by themselves.
 * @param listed of the list that was shown: another is refused
 */
export async function setKindLadder(
  services: KindLadderServices,
  person: Person,
  { reason, ...asked }: AskedKindLadder & { readonly reason: string },
  listed?: string,
): Promise<Result<KindLadder, KindLadderRefusal>> {
  const setter = setterFor(person);
  const fault = await faultOf(services, setter, asked);
  if (fault !== null) return refuse(fault);
  const { kind, authority, ladder } = asked;
  const of: KindLadderOf = { kind, authority };
  const entries = await entriesOf(services.ledger, asked, services.now);
  const sha256 = listSha256(asked, entries);
  if (listed !== undefined && listed !== sha256) return refuse(kindLadderRefusal('list-changed'));
  const before = await kindLadderOf(services, of);
  const by = signedBy(setter.actor);
  const data = {
    ...of,
    number: (before?.versions.length ?? 0) + 1,
    ladder,
    entries: entries.length,
    keepOwn: entries.filter(({ ownLadder }) => ownLadder).length,
    listSha256: sha256,
    reason,
    by,
  };
  const place = { of, version: before?.version ?? 0, by };
  if (!(await appendTo(services, place, [{ type: 'KindLadderSet', data }])))
    return refuse(kindLadderRefusal('list-changed'));
  const set = await kindLadderOf(services, of);
  return set === null ? refuse(kindLadderRefusal('none-set')) : ok(await carryOut(services, setter, set));
}
