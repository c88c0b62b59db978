import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mayDo } from '#application/directory';
import { changesOfGovernment } from '#application/queries';
import { renderPage } from '../../platform/render-page';
import { personOf, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** Changes of government that were recorded, and the way to record one. */
@Controller('change-of-government')
export class ChangeOfGovernmentController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { ledger } = this.services;
    renderPage(request, response, {
      page: 'change-of-government',
      data: {
        mayRecord: mayDo(personOf(request).roles, 'change-government'),
        recorded: await changesOfGovernment(viewerOf(request), ledger),
      },
    });
  }
}
