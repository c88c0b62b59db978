import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '#platform/access';
import { renderPage } from '../../platform/render-page';
import { SERVICE_OPTIONS, type ServiceOptions } from '../../platform/service-options';
import { SESSION_COOKIE } from '../../set-up/set-up-session';

@Public()
@Controller('cookies')
export class CookiesController {
  constructor(@Inject(SERVICE_OPTIONS) private readonly options: ServiceOptions) {}

  @Get()
  cookies(@Req() request: Request, @Res() response: Response): void {
    const { session } = this.options;
    renderPage(request, response, { page: 'cookies', data: { session, cookie: SESSION_COOKIE } });
  }
}
