import { Controller, ForbiddenException, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mailSettings } from '#application/test-mail';
import { onlyFor } from '../../access/administrators';
import { nameHelpers } from '../../obligation/in-words';
import { renderPage } from '../../platform/render-page';
import { viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** What emails are sent by, how that goes, and the test emails that were asked for. */
@Controller('mail-settings')
export class MailSettingsController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    onlyFor(request, 'administrator');
    const { ledger, directory } = this.services;
    const found = await mailSettings(viewerOf(request), ledger);
    if (!found.ok) throw new ForbiddenException();
    const { language } = request;
    renderPage(request, response, {
      page: 'mail-settings',
      data: { ...found.value, backUrl: `/${language}/admin`, ...nameHelpers(directory, language) },
    });
  }
}
