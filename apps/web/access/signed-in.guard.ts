import { Injectable, UnauthorizedException } from '@nestjs/common';
import type { Request } from 'express';
import { AccessGuard } from '#platform/access';

/** The page is for people who signed in: the filter sends them to do so, and back. */
export class SignInNeeded extends UnauthorizedException {}

@Injectable()
export class SignedInGuard extends AccessGuard {
  protected admit(request: Request): void {
    if (!request.person) throw new SignInNeeded();
  }
}
