import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mayDo } from '#application/directory';
import { waking } from '#application/queries';
import { nameHelpers } from '../../obligation/in-words';
import { renderPage } from '../../platform/render-page';
import { personOf, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** What an event woke and nobody has answered yet: each is answered on a page of its own. */
@Controller('waking')
export class WakingController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { ledger, directory, now } = this.services;
    const entries = await waking(viewerOf(request), ledger, { now: now() });
    const mayAnswer = mayDo(personOf(request).roles, 'answer-trigger');
    renderPage(request, response, {
      page: 'waking',
      data: { entries, mayAnswer, ...nameHelpers(directory, request.language) },
    });
  }
}
