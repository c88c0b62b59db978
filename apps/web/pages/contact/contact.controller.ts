import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '#platform/access';
import { renderPage } from '../../platform/render-page';
import { SERVICE_OPTIONS, type ServiceOptions } from '../../platform/service-options';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** Where to write: the address that is set, else the administrators, whose names a stranger is not given. */
@Public()
@Controller('contact')
export class ContactController {
  constructor(
    @Inject(WEB_SERVICES) private readonly services: WebServices,
    @Inject(SERVICE_OPTIONS) private readonly options: ServiceOptions,
  ) {}

  @Get()
  contact(@Req() request: Request, @Res() response: Response): void {
    const { people } = this.services.directory;
    const administrators = people.filter(({ roles }) => roles.includes('administrator'));
    renderPage(request, response, {
      page: 'contact',
      data: { email: this.options.contactEmail, administrators: request.person ? administrators : [] },
    });
  }
}
