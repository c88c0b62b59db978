import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { personForClient, personForSubject, type Directory, type Person } from '#identity';
import type { Request } from 'express';
import { errors, type JWTPayload } from 'jose';
import { notSignedIn, unknownPerson } from '../problem/problem';
import { API_SERVICES, type ApiServices } from '../services';

export type SignedInRequest = Request & { person: Person };

/** Lets in people whom the identity provider vouches for and the directory knows. Roles come from the directory alone. */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(@Inject(API_SERVICES) private readonly services: ApiServices) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) throw notSignedIn();
    const person = personOf(this.services.directory, await this.claims(token));
    if (person === undefined) throw unknownPerson();
    request.person = person;
    return true;
  }

  private async claims(token: string): Promise<JWTPayload> {
    try {
      return await this.services.verifyToken(token);
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
