import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { mayDo } from '#application/directory';
import { duties } from '#application/statute';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { filterIn, personOf, viewerOf, ignoredIn } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

const filter = z.object({ text: z.string().trim().max(200) });

/** The duties of the statute book, to pick one. */
@Controller('duties')
export class DutiesController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @Query() asked: object): Promise<void> {
    const { ledger, now } = this.services;
    const { text = '' } = filterIn(filter, asked);
    const listed = await duties(viewerOf(request), ledger, { now: now(), text });
    const mayAdd = mayDo(personOf(request).roles, 'register');
    const ignored = ignoredIn(filter, asked, sentences(request.language, 'duties'));
    renderPage(request, response, { page: 'duties', data: { listed, text, mayAdd, ignored } });
  }
}
