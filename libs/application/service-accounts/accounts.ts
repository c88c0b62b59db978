import { appendAct, signedBy } from '#application/acts-on-many';
import { type Person, actorFor } from '#application/directory';
import { type TriedAct, triedAct } from '#application/tried-acts';
import type { NameOf } from '#domain/history';
import { type Instant, type ObligationId, type Result, dateInWales, ok, refuse } from '#domain/kernel';
import {
  type GivenAccount,
  type ServiceAccountContext,
  type ServiceAccountEventData,
  type ServiceAccountEventType,
  type ServiceAccountRefusal,
  createServiceAccount,
  foldServiceAccount,
  revokeServiceAccount,
  serviceAccountCatalog,
  serviceAccountRefusal,
  serviceAccountStream,
} from '#domain/service-accounts';
import type { Ledger } from '#record/ledger';
import { getListing } from '#record/read-models';
import { hashOfToken, makeToken } from './token';

export interface AccountServices {
  readonly ledger: Ledger;
  readonly now: Instant;
}

type Decided<Type extends ServiceAccountEventType> = Result<
  ServiceAccountEventData<Type>,
  ServiceAccountRefusal
>;

interface Asked<Type extends ServiceAccountEventType> {
  readonly accountId: string;
  readonly type: Type;
  readonly named?: readonly ObligationId[];
  /** the version of the stream that was shown: at another it is refused */
  readonly shown?: number | undefined;
  readonly decideOn: (context: ServiceAccountContext) => Decided<Type>;
}

async function contextOf(
  { ledger, now }: AccountServices,
  by: Person,
  { accountId, named = [] }: Pick<Asked<ServiceAccountEventType>, 'accountId' | 'named'>,
): Promise<ServiceAccountContext> {
  const today = dateInWales(now);
  const listed = await Promise.all([...new Set(named)].map((id) => getListing(ledger.db, id, today)));
  const actor = actorFor(by);
  return {
    state: foldServiceAccount(await ledger.readStream(serviceAccountStream(accountId))),
    by: signedBy(actor),
    roles: actor.roles,
    today,
    known: new Set(listed.flatMap((each) => (each === null ? [] : [each.id]))),
  };
}

/** Decides and records; refused where another decision came between, or since the version that was shown. */
async function decided<Type extends ServiceAccountEventType>(
  services: AccountServices,
  by: Person,
  { type, decideOn, shown, ...asked }: Asked<Type>,
): Promise<Decided<Type>> {
  const context = await contextOf(services, by, asked);
  const decision = decideOn(context);
  if (!decision.ok) return decision;
  const { version } = context.state;
  if (shown !== undefined && shown !== version) return refuse(serviceAccountRefusal('account-changed'));
  const appended = await appendAct(services.ledger, serviceAccountCatalog, {
    stream: serviceAccountStream(asked.accountId),
    version,
    drafts: [{ type, data: decision.value }],
    now: services.now,
    by: context.by,
  });
  return appended ? ok(decision.value) : refuse(serviceAccountRefusal('account-changed'));
}

/** Who tries an act, and what people are called. */
interface TriedBy {
  readonly services: AccountServices;
  readonly by: Person;
  readonly name: NameOf;
}

/** Decides and records nothing. */
async function tried<Type extends ServiceAccountEventType>(
  { services, by, name }: TriedBy,
  { type, decideOn, shown, ...asked }: Asked<Type>,
): Promise<Result<TriedAct, ServiceAccountRefusal>> {
  const decision = decideOn(await contextOf(services, by, asked));
  if (!decision.ok) return decision;
  const drafts = [{ type, data: decision.value as object }];
  const stream = serviceAccountStream(asked.accountId);
  return ok(
    await triedAct(services.ledger, serviceAccountCatalog, {
      stream,
      drafts,
      now: services.now,
      name,
      shown,
    }),
  );
}

type Given = Omit<GivenAccount, 'tokenSha256'> & { readonly shown?: number | undefined };

const toCreate = ({ shown, ...given }: Given, tokenSha256: string): Asked<'ServiceAccountCreated'> => ({
  accountId: given.accountId,
  type: 'ServiceAccountCreated',
  named: given.sees.kind === 'entries' ? given.sees.obligations : [],
  shown,
  decideOn: (context) => createServiceAccount(context, { ...given, tokenSha256 }),
});

interface CreatedAccount {
  readonly account: ServiceAccountEventData<'ServiceAccountCreated'>;
  /** stored nowhere: whoever asked for it is the only one who ever sees it */
  readonly token: string;
}

/** Makes one, with a token that nobody can be shown again. */
export async function createAccount(
  services: AccountServices,
  by: Person,
  given: Given,
): Promise<Result<CreatedAccount, ServiceAccountRefusal>> {
  const token = makeToken();
  const made = await decided(services, by, toCreate(given, hashOfToken(token)));
  return made.ok ? ok({ account: made.value, token }) : made;
}

/** Of no token: what is only tried is not recorded. */
const NO_TOKEN = '0'.repeat(64);

/** What making it would record. */
export const tryCreateAccount = (
  by: TriedBy,
  given: Given,
): Promise<Result<TriedAct, ServiceAccountRefusal>> => tried(by, toCreate(given, NO_TOKEN));

interface Revoking {
  readonly accountId: string;
  readonly reason: string;
  readonly shown?: number | undefined;
}

const toRevoke = ({ accountId, reason, shown }: Revoking): Asked<'ServiceAccountRevoked'> => ({
  accountId,
  type: 'ServiceAccountRevoked',
  shown,
  decideOn: (context) => revokeServiceAccount(context, reason),
});

/** Ends it: its next request is refused. */
export const revokeAccount = (
  services: AccountServices,
  by: Person,
  asked: Revoking,
): Promise<Decided<'ServiceAccountRevoked'>> => decided(services, by, toRevoke(asked));

/** What revoking it would record. */
export const tryRevokeAccount = (
  by: TriedBy,
  asked: Revoking,
): Promise<Result<TriedAct, ServiceAccountRefusal>> => tried(by, toRevoke(asked));
