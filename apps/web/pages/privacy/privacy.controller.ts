import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { retention } from '#domain/erasure';
import { Public } from '#platform/access';
import { AUDITING, type Auditing } from '#platform/auditing';
import { renderPage } from '../../platform/render-page';
import { SERVICE_OPTIONS, type ServiceOptions } from '../../platform/service-options';

@Public()
@Controller('privacy')
export class PrivacyController {
  constructor(
    @Inject(SERVICE_OPTIONS) private readonly options: ServiceOptions,
    @Inject(AUDITING) private readonly auditing: Auditing,
  ) {}

  @Get()
  privacy(@Req() request: Request, @Res() response: Response): void {
    const { session } = this.options;
    const { accessLogDays } = this.auditing;
    renderPage(request, response, {
      page: 'privacy',
      data: { session, years: retention.years, accessLogDays },
    });
  }
}
