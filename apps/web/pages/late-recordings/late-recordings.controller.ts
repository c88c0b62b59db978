import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { renderPage } from '../../platform/render-page';
import { WEB_SERVICES, type WebServices } from '../../services';
import { loadLateRecordings } from './load-late-recordings';

@Controller('late-recordings')
export class LateRecordingsController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response): Promise<void> {
    const rows = await loadLateRecordings(this.services, request.language);
    renderPage(request, response, { page: 'late-recordings', data: { rows } });
  }
}
