import { FAILED_AT_ONCE, IDS_AT_ONCE, inParts, reachEach, signedBy } from '#application/acts-on-many';
import { type Person, personById } from '#application/directory';
import {
  type ChangeEntry,
  type ChangeOfGovernment,
  type GovernmentEventData,
  type GovernmentRefusal,
  foldChange,
  governmentRefusal,
  governmentStream,
} from '#domain/government';
import { type ObligationId, type Result, both, commandId, ok, refuse } from '#domain/kernel';
import type { Command } from '#domain/obligations';
import { listGovernmentStreams } from '#record/read-models';
import { type GovernmentDraft, appendEvents } from './append-events';
import { mailsOf } from './mails-of';
import { type ChangeServices, type Changer, changerFor, mayChange } from './services';

type Failed = GovernmentEventData<'GovernmentChangeReached'>['failed'][number];

const UNANSWERED = {
  noAnswer: both(
    'No answer came in time. Go on with the change: what was done already is not done twice.',
    'Ni ddaeth ateb mewn pryd. Ewch ymlaen â’r newid: ni wneir ddwywaith yr hyn a wnaed eisoes.',
  ),
  notDecided: both(
    'It could not be decided now. Go on with the change once the service is well.',
    'Nid oedd modd penderfynu arno nawr. Ewch ymlaen â’r newid pan fydd y gwasanaeth yn iawn.',
  ),
};

function commandFor({ act, on, document, reason }: ChangeOfGovernment, entry: ChangeEntry): Command {
  const { owner, approver } = entry;
  return {
    type: 'change-government',
    act,
    on,
    document,
    reason,
    ...(owner.after !== null && owner.after !== owner.before && { owner: owner.after }),
    ...(approver.after !== null && approver.after !== approver.before && { approver: approver.after }),
  };
}

/** Tries every entry that was not reached yet, and records what became of each and who is told. */
export async function carryOut(
  services: ChangeServices,
  changer: Changer,
  change: ChangeOfGovernment,
): Promise<ChangeOfGovernment> {
  const before = new Set<string>(change.reached);
  const left = change.entries.filter(({ obligationId }) => !before.has(obligationId));
  if (left.length === 0 && change.finished > 0) return change;
  const each = left.map((entry) => ({
    obligationId: entry.obligationId,
    command: commandFor(change, entry),
    commandId: commandId(`government/${change.act}/${entry.obligationId}/${changer.actor.personId}`),
  }));
  const outcome = await reachEach(services, changer, each, UNANSWERED);
  return finish(services, changer, change, outcome);
}

async function finish(
  { ledger, now }: ChangeServices,
  { actor }: Changer,
  change: ChangeOfGovernment,
  { reached, failed }: { readonly reached: readonly ObligationId[]; readonly failed: readonly Failed[] },
): Promise<ChangeOfGovernment> {
  const { act, version } = change;
  const by = signedBy(actor);
  const mails = await mailsOf(ledger, change, reached, now);
  const ended = { act, reached: change.reached.length + reached.length, failed: failed.length, by };
  const drafts: readonly GovernmentDraft[] = [
    ...inParts(reached, IDS_AT_ONCE).map((part): GovernmentDraft => ({
      type: 'GovernmentChangeReached',
      data: { act, reached: [...part], failed: [], by },
    })),
    ...inParts(failed, FAILED_AT_ONCE).map((part): GovernmentDraft => ({
      type: 'GovernmentChangeReached',
      data: { act, reached: [], failed: [...part], by },
    })),
    ...mails.flatMap(({ mail, post, entries }) =>
      inParts(entries, IDS_AT_ONCE).map((part): GovernmentDraft => ({
        type: 'GovernmentChangeNotified',
        data: { act, mailId: mail.mailId, post, entries: [...part], by },
      })),
    ),
    { type: 'GovernmentChangeFinished', data: ended },
  ];
  // where another carried it out meanwhile, what that one recorded stands
  await appendEvents(ledger, { act, version, drafts, mails: mails.map(({ mail }) => mail), now, by });
  return foldChange(await ledger.readStream(governmentStream(act))) ?? change;
}

/** Goes on with a change that was interrupted, or tries again what failed. */
export async function continueChange(
  services: ChangeServices,
  person: Person,
  act: string,
): Promise<Result<ChangeOfGovernment, GovernmentRefusal>> {
  const changer = changerFor(person);
  if (!mayChange(changer)) return refuse(governmentRefusal('not-permitted', undefined));
  const change = foldChange(await services.ledger.readStream(governmentStream(act)));
  if (change === null) return refuse(governmentRefusal('unknown-act', { act }, '/act'));
  return ok(await carryOut(services, changer, change));
}

/**
 * Goes on with every change that a program left half-way, in the name of whoever recorded it. Whoever has left the directory
 * decides nothing any more: another person goes on with theirs. @returns the names of those carried out
 */
export async function continueInterrupted(services: ChangeServices): Promise<readonly string[]> {
  const carriedOut: string[] = [];
  for (const stream of await listGovernmentStreams(services.ledger.db)) {
    const change = foldChange(await services.ledger.readStream(stream));
    if (change === null || change.finished > 0) continue;
    const person = personById(services.directory, change.by.personId);
    if (person === undefined) continue;
    await carryOut(services, changerFor(person), change);
    carriedOut.push(change.act);
  }
  return carriedOut;
}
