import { Controller, Get, Inject, Logger, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Language } from '#domain/kernel';
import { newSession, redirectOnceSaved } from '../../platform/session';
import { renderPage } from '../../platform/render-page';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

@Controller('sign-out')
export class SignOutController {
  private readonly logger = new Logger('sign-out');

  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  ask(@Req() request: Request, @Res() response: Response): void {
    renderPage(request, response, { page: 'sign-out' });
  }

  @Post()
  async signOut(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { idToken } = request.session;
    await newSession(request);
    const elsewhere = idToken === undefined ? null : await this.endOf(idToken, request.language);
    await redirectOnceSaved(request, response, elsewhere ?? `/${request.language}`);
  }

  /** Where the provider does not answer, the session here has ended all the same. */
  private endOf(idToken: string, language: Language): Promise<string | null> {
    return this.services.signIn.signOutUrl(idToken, language).catch((error: unknown) => {
      this.logger.warn(`not signed out at the identity provider: ${String(error)}`);
      return null;
    });
  }
}
