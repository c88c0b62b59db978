import type { HolidayCalendar } from '#domain/calendars';
import { type CalendarDate, type JsonValue, dateInWales } from '#domain/kernel';
import {
  accountOfPerson,
  foldServiceAccount,
  personOfAccount,
  rolesOfAccount,
  serviceAccountStream,
  standingOfAccount,
} from '#domain/service-accounts';
import { type CommandType, type Pinned, SECOND_PERSON } from '#domain/obligations';
import { standingDelegations } from '#domain/directory';
import type { DirectoryReader } from '#application/delegation';
import { type Directory, holdingOf, nobodyElse } from '#application/directory';
import { type Content, contentOf } from '#record/contents';
import type { Ledger } from '#record/ledger';
import type { DecideInput } from '#workflows';

interface Asked {
  readonly input: DecideInput;
  readonly ledger: Ledger;
  readonly directory: Directory;
  readonly delegations: DirectoryReader;
}

/** What a decision may depend on beside its stream and the calendar; null where there is nothing of the kind. */
type Gatherer = (asked: Asked) => Promise<JsonValue | null> | JsonValue | null;

/** What a service account holds while it is in force: no post, and the roles of its scopes. Null where it is revoked or over. */
async function holdingOfAccount(
  ledger: Ledger,
  accountId: string,
  on: CalendarDate,
): Promise<JsonValue | null> {
  const account = foldServiceAccount(await ledger.readStream(serviceAccountStream(accountId)));
  if (account.created === null || standingOfAccount(account, on) !== 'in-force') return null;
  const roles = rolesOfAccount(account.created.scopes);
  return { personId: personOfAccount(accountId), posts: [], roles, delegations: [] };
}

/** The slice of the directory that counted; a program needs none. */
async function holding({ directory, delegations, input, ledger }: Asked): Promise<JsonValue | null> {
  const { message, now } = input;
  if (message.actor.roles.includes('system')) return null;
  const account = accountOfPerson(message.actor.personId);
  if (account !== null) return holdingOfAccount(ledger, account, dateInWales(now));
  const standing = standingDelegations(await delegations.read(), dateInWales(now));
  const recorded = standing.map(({ givenAt: _at, by: _by, ended: _ended, ...delegation }) => delegation);
  return holdingOf(directory, recorded, message.actor) as unknown as JsonValue;
}

/** These put nothing forward: the clock’s, and decisions on what waits. */
const PUTS_NOTHING_FORWARD: readonly CommandType[] = [
  'advance',
  'receive-fact',
  'approve-change',
  'refuse-change',
  'withdraw-change',
  'confirm-completion',
  'refuse-completion',
];

const secondPerson = ({ directory, input: { message } }: Asked): JsonValue | null =>
  PUTS_NOTHING_FORWARD.includes(message.command.type) ? null : nobodyElse(directory, message.actor);

/**
 * One line a kind. What is gathered reaches `decide` as `context.pinned[kind]`, is stored by its hash with the decision,
 * and is given again when the decision is replayed. Nothing personal but ids.
 */
const gatherers: Readonly<Record<string, Gatherer>> = {
  directory: holding,
  [SECOND_PERSON]: secondPerson,
};

/** Gathered anew for each attempt, before the work in memory. */
export async function gatherPinned(asked: Asked): Promise<Pinned> {
  const found = await Promise.all(
    Object.entries(gatherers).map(async ([kind, gather]) => [kind, await gather(asked)] as const),
  );
  return Object.fromEntries(found.filter((each): each is [string, JsonValue] => each[1] !== null));
}

/** The calendar as a content; none where its source is not known. */
export const calendarContent = ({ source }: HolidayCalendar): readonly Content[] =>
  source === undefined ? [] : [contentOf('calendar', source as unknown as JsonValue)];

/** @throws TypeError for what JSON cannot hold faithfully */
export const contentsOf = (pinned: Pinned): readonly Content[] =>
  Object.entries(pinned).map(([kind, value]) => contentOf(kind, value));
