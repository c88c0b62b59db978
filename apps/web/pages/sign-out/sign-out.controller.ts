import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { newSession, redirectOnceSaved } from '../../platform/session';
import { renderPage } from '../../platform/render-page';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

@Controller('sign-out')
export class SignOutController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  ask(@Req() request: Request, @Res() response: Response): void {
    renderPage(request, response, { page: 'sign-out' });
  }

  @Post()
  async signOut(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { idToken } = request.session;
    await newSession(request);
    const elsewhere =
      idToken === undefined ? null : await this.services.signIn.signOutUrl(idToken, request.language);
    await redirectOnceSaved(request, response, elsewhere ?? `/${request.language}`);
  }
}
