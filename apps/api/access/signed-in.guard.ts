import { type ExecutionContext, Inject, Injectable, createParamDecorator } from '@nestjs/common';
import type { Request } from 'express';
import { type JWTPayload, errors } from 'jose';
import {
  type CurrentDirectory,
  type Directory,
  type Person,
  personForClient,
  personForSubject,
} from '#application/directory';
import { DirectoryReader, actingFor } from '#application/delegation';
import { AccountsByToken, isAccountToken } from '#application/service-accounts';
import { anybody, viewerFor, withCasesInScope } from '#application/queries';
import { type Instant, dateInWales, personIdSchema } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import type { AccountScope } from '#domain/service-accounts';
import { AccessGuard } from '#platform/access';
import { NOW } from '#platform/clock.module';
import { REQUEST_LIMITS, type RequestLimits, networkOf } from '#platform/request-limits';
import { DIRECTORY } from '#platform/directory.module';
import { LEDGER } from '#platform/ledger.module';
import { Problem, forPeopleOnly, notSignedIn, unknownPerson } from '../problem/problem';
import { VERIFY_TOKEN, type VerifyToken } from './verify-token';

type SignedInRequest = Request & { person?: Person; scopes?: readonly AccountScope[] };

const personIn = (context: ExecutionContext): Person | undefined =>
  context.switchToHttp().getRequest<SignedInRequest>().person;

/** The person the request acts for. */
export const SignedInPerson = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  personIn(context),
);

/** Who asks, for queries: the person the request acts for; on what is `@Public()`, anybody. */
export const AskedBy = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const person = personIn(context);
  return person === undefined ? anybody : viewerFor(person);
});

/** Lets in people whom the identity provider vouches for and the directory knows. Roles come from the directory alone. */
@Injectable()
export class SignedInGuard extends AccessGuard {
  private readonly accounts: AccountsByToken;

  constructor(
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
    @Inject(VERIFY_TOKEN) private readonly verifyToken: VerifyToken,
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(NOW) private readonly now: () => Instant,
    @Inject(REQUEST_LIMITS) private readonly limits: RequestLimits,
  ) {
    super();
    this.accounts = new AccountsByToken(ledger);
  }

  protected async admit(request: SignedInRequest): Promise<void> {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) throw notSignedIn();
    if (isAccountToken(token)) return this.admitAccount(request, token);
    const person = personOf(this.directory.current, await this.claims(token, request.ip));
    if (person === undefined) throw unknownPerson();
    const acting = await this.acting(person, request.headers['on-behalf-of']);
    request.person = await withCasesInScope(this.ledger, acting, dateInWales(this.now()));
  }

  /** A program under a name of its own. It acts for nobody. */
  private async admitAccount(request: SignedInRequest, token: string): Promise<void> {
    const account = await this.accounts.find(token, this.now());
    if (account === null) {
      await this.limits.count('wrong-token', networkOf(request.ip));
      throw notSignedIn();
    }
    if (request.headers['on-behalf-of'] !== undefined) throw forPeopleOnly();
    request.person = account.person;
    request.scopes = account.scopes;
  }

  /** @throws Problem where they do not act for that person today */
  private async acting(person: Person, principal: string | string[] | undefined): Promise<Person> {
    if (principal === undefined) return person;
    const from = personIdSchema.max(200).safeParse(principal);
    const record = await new DirectoryReader(this.ledger).read();
    const { current: directory } = this.directory;
    const today = dateInWales(this.now());
    const acting = actingFor({ record, directory }, person, from.data ?? person.id, today);
    if (!acting.ok) throw new Problem(403, acting.refusal.code, acting.refusal.message);
    return acting.value;
  }

  /** Wrong tokens are counted, right ones never: nobody is kept out by a neighbour. */
  private async claims(token: string, address: string | undefined): Promise<JWTPayload> {
    try {
      return await this.verifyToken(token);
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error;
      await this.limits.count('wrong-token', networkOf(address));
      throw notSignedIn();
    }
  }
}

/** A token with no subject of its own is a program's, which acts for one person. */
function personOf(directory: Directory, claims: JWTPayload): Person | undefined {
  const client = claims['client_id'];
  if (claims.sub === undefined || claims.sub === client)
    return typeof client === 'string' ? personForClient(directory, client) : undefined;
  return personForSubject(directory, claims.sub);
}
