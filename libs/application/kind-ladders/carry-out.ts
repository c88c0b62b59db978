import { FAILED_AT_ONCE, IDS_AT_ONCE, inParts, reachEach, signedBy } from '#application/acts-on-many';
import { type Person, personById } from '#application/directory';
import {
  type KindLadder,
  type KindLadderEventData,
  type KindLadderRefusal,
  foldKindLadder,
  kindLadderRefusal,
} from '#domain/kind-ladders';
import { type ObligationId, type Result, both, commandId, ok, refuse } from '#domain/kernel';
import type { KindLadderOf } from '#domain/obligations';
import { listKindLadderStreams } from '#record/read-models';
import { type KindLadderDraft, appendTo, kindLadderOf } from './append';
import { entriesOf } from './entries-of';
import { type KindLadderServices, type Setter, maySet, setterFor } from './services';

type Failed = KindLadderEventData<'KindLadderReached'>['failed'][number];

const UNANSWERED = {
  noAnswer: both(
    'No answer came in time. Go on with the ladder: what was done already is not done twice.',
    'Ni ddaeth ateb mewn pryd. Ewch ymlaen â’r camau: ni wneir ddwywaith yr hyn a wnaed eisoes.',
  ),
  notDecided: both(
    'It could not be decided now. Go on with the ladder once the service is well.',
    'Nid oedd modd penderfynu arno nawr. Ewch ymlaen â’r camau pan fydd y gwasanaeth yn iawn.',
  ),
};

/** Tells every open entry of the kind that the newest version has not reached, and records what became of each. */
export async function carryOut(
  services: KindLadderServices,
  setter: Setter,
  set: KindLadder,
): Promise<KindLadder> {
  const newest = set.versions.at(-1);
  if (newest === undefined || (newest.finished && newest.failed.length === 0)) return set;
  const { kind, authority } = set;
  const { number, ladder, reason } = newest;
  const before = new Set<string>(newest.reached);
  // read after the version was recorded: whoever is registered from now on has it already
  const left = (await entriesOf(services.ledger, set, services.now)).filter(({ id }) => !before.has(id));
  const command = { type: 'receive-kind-ladder' as const, kind, authority, number, ladder, reason };
  const { actor } = setter;
  const each = left.map(({ id }) => ({
    obligationId: id,
    command,
    commandId: commandId(`kind-ladder/${kind}/${authority ?? 'any'}/${number}/${id}/${actor.personId}`),
  }));
  const { reached, failed } = await reachEach(services, setter, each, UNANSWERED);
  const by = signedBy(actor);
  const of: KindLadderOf = { kind, authority };
  const part = (ids: readonly ObligationId[], not: readonly Failed[], last: boolean): KindLadderDraft => ({
    type: 'KindLadderReached',
    data: { ...of, number, reached: [...ids], failed: [...not], last, by },
  });
  const drafts = [
    ...inParts(reached, IDS_AT_ONCE).map((ids) => part(ids, [], false)),
    ...inParts(failed, FAILED_AT_ONCE).map((not) => part([], not, false)),
    part([], [], true),
  ];
  // where another carried it out meanwhile, what that one recorded stands
  await appendTo(services, { of, version: set.version, by }, drafts);
  return (await kindLadderOf(services, of)) ?? set;
}

/** Goes on with the newest version of a ladder by kind that was interrupted, or tries again what failed. */
export async function continueKindLadder(
  services: KindLadderServices,
  person: Person,
  of: KindLadderOf,
): Promise<Result<KindLadder, KindLadderRefusal>> {
  const setter = setterFor(person);
  if (!maySet(setter)) return refuse(kindLadderRefusal('not-permitted'));
  const set = await kindLadderOf(services, of);
  if (set === null) return refuse(kindLadderRefusal('none-set', '/kind'));
  return ok(await carryOut(services, setter, set));
}

/**
 * Goes on with every ladder by kind that a program left half-way, in the name of whoever set it. Whoever has left the directory
 * decides nothing any more: another person goes on with theirs.
 */
export async function continueInterruptedLadders(services: KindLadderServices): Promise<void> {
  for (const stream of await listKindLadderStreams(services.ledger.db)) {
    const set = foldKindLadder(await services.ledger.readStream(stream));
    const newest = set?.versions.at(-1);
    if (set === null || newest === undefined || newest.finished) continue;
    const person = personById(services.directory, newest.by.personId);
    if (person !== undefined) await carryOut(services, setterFor(person), set);
  }
}
