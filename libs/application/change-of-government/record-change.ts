import { inParts, signedBy } from '#application/acts-on-many';
import type { Person } from '#application/directory';
import {
  type ChangeEntry,
  type ChangeOfGovernment,
  type ChangeRequest,
  type GovernmentRefusal,
  foldChange,
  governmentRefusal,
  governmentStream,
} from '#domain/government';
import { type Result, ok, refuse } from '#domain/kernel';
import type { By } from '#domain/obligations';
import { type GovernmentDraft, appendEvents } from './append-events';
import { carryOut } from './carry-out';
import { previewChange, sha256Of } from './preview-change';
import { type ChangeServices, changerFor, mayChange } from './services';

/** A change as it stands after it was carried out. */
export type RecordedChange = ChangeOfGovernment;

/** Four ids of eighty characters each, with their names, a hundred times, fit an entry of the log. */
const LISTED_AT_ONCE = 100;

/**
 * Records a change with its list, and carries it out. Asked again under the same name it goes on, and reaches no entry twice.
 * @param listSha256 of the list that was shown: another is refused
 */
export async function recordChange(
  services: ChangeServices,
  person: Person,
  request: ChangeRequest,
  listSha256?: string,
): Promise<Result<RecordedChange, GovernmentRefusal>> {
  const changer = changerFor(person);
  if (!mayChange(changer)) return refuse(governmentRefusal('not-permitted', undefined));
  const { act } = request;
  const { reason: _reason, ...asked } = request;
  const requestSha256 = sha256Of(asked);
  const before = await changeOf(services, act);
  if (before === null) {
    const previewed = await previewChange(services, person, request);
    if (!previewed.ok) return previewed;
    if (listSha256 !== undefined && listSha256 !== previewed.value.listSha256)
      return refuse(governmentRefusal('list-changed', undefined));
    const entries = previewed.value.entries.map(({ title: _title, problem: _problem, ...entry }) => entry);
    const by = signedBy(changer.actor);
    const drafts = begun(request, entries, requestSha256, by);
    await appendEvents(services.ledger, { act, version: 0, drafts, mails: [], now: services.now, by });
  }
  const recorded = before ?? (await changeOf(services, act));
  if (recorded?.requestSha256 !== requestSha256)
    return refuse(governmentRefusal('act-exists', { act }, '/act'));
  return ok(await carryOut(services, changer, recorded));
}

const changeOf = async (
  { ledger }: Pick<ChangeServices, 'ledger'>,
  act: string,
): Promise<ChangeOfGovernment | null> => foldChange(await ledger.readStream(governmentStream(act)));

function begun(
  { act, on, posts, which, document, reason }: ChangeRequest,
  entries: readonly ChangeEntry[],
  requestSha256: string,
  by: By,
): readonly GovernmentDraft[] {
  const { ids: _ids, ...chosen } = which;
  const data = {
    act,
    on,
    posts,
    which: chosen,
    entries: entries.length,
    requestSha256,
    document,
    reason,
    by,
  };
  return [
    { type: 'GovernmentChangeBegun', data },
    ...inParts(entries, LISTED_AT_ONCE).map((part): GovernmentDraft => ({
      type: 'GovernmentChangeListed',
      data: { act, entries: [...part], by },
    })),
  ];
}
