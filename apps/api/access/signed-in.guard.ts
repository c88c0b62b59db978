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
import { anybody, viewerFor } from '#application/queries';
import { AccessGuard } from '#platform/access';
import { DIRECTORY } from '#platform/directory.module';
import { notSignedIn, unknownPerson } from '../problem/problem';
import { VERIFY_TOKEN, type VerifyToken } from './verify-token';

type SignedInRequest = Request & { person?: Person };

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
  constructor(
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
    @Inject(VERIFY_TOKEN) private readonly verifyToken: VerifyToken,
  ) {
    super();
  }

  protected async admit(request: SignedInRequest): Promise<void> {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) throw notSignedIn();
    const person = personOf(this.directory.current, await this.claims(token));
    if (person === undefined) throw unknownPerson();
    request.person = person;
  }

  private async claims(token: string): Promise<JWTPayload> {
    try {
      return await this.verifyToken(token);
    } catch (error) {
      if (error instanceof errors.JOSEError) throw notSignedIn();
      throw error;
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
