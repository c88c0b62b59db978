import { Injectable, UnauthorizedException } from '@nestjs/common';
import { AccessGuard } from '#platform/access';
import type { Request } from 'express';

/** The page is for people who signed in: the filter sends them to do so, and back. */
export class SignInNeeded extends UnauthorizedException {}

@Injectable()
export class SignedInGuard extends AccessGuard {
  protected admit(request: Request): void {
    if (!request.person) throw new SignInNeeded();
  }
}
