import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { namesIn } from '#application/directory';
import { serviceAccounts } from '#application/queries';
import { onlyFor } from '../../access/administrators';
import { renderPage } from '../../platform/render-page';
import { viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** The programs that may ask under names of their own. */
@Controller('service-accounts')
export class ServiceAccountsController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    onlyFor(request, 'administrator');
    const { ledger, directory, now } = this.services;
    const { language } = request;
    const names = namesIn(directory, language);
    const accounts = await serviceAccounts(viewerOf(request), ledger, { now: now() });
    renderPage(request, response, {
      page: 'service-accounts',
      data: {
        accounts: accounts.map(({ mayWords, seesWords, by, revoked, ...account }) => ({
          ...account,
          may: mayWords.map((each) => each[language]).join(', '),
          sees: seesWords[language],
          byName: names(by),
          revoked: revoked && { ...revoked, byName: names(revoked.by) },
        })),
        backUrl: `/${language}/admin`,
      },
    });
  }
}
