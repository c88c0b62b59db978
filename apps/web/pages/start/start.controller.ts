import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '#platform/access';
import { renderPage } from '../../platform/render-page';
import { WEB_SERVICES, type WebServices } from '../../platform/services';
import { showHome } from '../home/home-page';

/** What the service is, for whoever has not signed in; for everybody else, what is theirs to do. */
@Public()
@Controller()
export class StartController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async start(@Req() request: Request, @Res() response: Response): Promise<void> {
    if (request.person) return showHome(this.services, request, response);
    renderPage(request, response, { page: 'start' });
  }
}
