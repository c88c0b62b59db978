import {
  Controller,
  ForbiddenException,
  Get,
  Inject,
  Logger,
  Query,
  Req,
  Res,
  ServiceUnavailableException,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { personForSubject } from '#application/directory';
import { Public } from '#platform/access';
import { REQUEST_LIMITS, type RequestLimits, networkOf } from '#platform/request-limits';
import { SIGN_IN_CALLBACK_PATH } from '../../sign-in/sign-in';
import { newSession, ownPath, redirectOnceSaved } from '../../platform/session';
import { renderPage } from '../../platform/render-page';
import { refuseQuery } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** What an address to sign in at may hold: the page that was asked for. */
const LEADS_BACK = z.object({ to: z.string() });

@Public()
@Controller()
export class SignInController {
  private readonly logger = new Logger('sign-in');

  constructor(
    @Inject(WEB_SERVICES) private readonly services: WebServices,
    @Inject(REQUEST_LIMITS) private readonly limits: RequestLimits,
  ) {}

  @Get('sign-in')
  async leave(@Req() request: Request, @Res() response: Response, @Query('to') to?: string): Promise<void> {
    refuseQuery(request, LEADS_BACK);
    await this.limits.count('sign-in', networkOf(request.ip));
    const { url, pending } = await this.services.signIn.begin(request.language).catch((cause: unknown) => {
      throw new ServiceUnavailableException('the identity provider does not answer', { cause });
    });
    request.session.pendingSignIn = { ...pending, to: `/${request.language}${ownPath(to)}` };
    await redirectOnceSaved(request, response, url);
  }

  @Get(SIGN_IN_CALLBACK_PATH)
  async comeBack(@Req() request: Request, @Res() response: Response): Promise<void> {
    const pending = request.session.pendingSignIn;
    if (!pending) return response.redirect(303, `/${request.language}/sign-in`);
    delete request.session.pendingSignIn;
    request.language = pending.to.startsWith('/cy') ? 'cy' : 'en';
    request.bareUrl = '/sign-in';
    const finished = await this.services.signIn.finish(request.originalUrl, pending);
    if (!finished.ok) {
      this.logger.warn(`refused: ${finished.refusal.reason}`);
      return renderPage(request, response, { page: 'sign-in', status: 403 });
    }
    const { subject, idToken } = finished.value;
    if (!personForSubject(this.services.directory, subject)) throw new ForbiddenException();
    await newSession(request);
    const now = this.services.now();
    request.session.times = { startedAt: now, seenAt: now };
    request.session.subject = subject;
    request.session.idToken = idToken;
    request.session.language = request.language;
    await redirectOnceSaved(request, response, pending.to);
  }
}
