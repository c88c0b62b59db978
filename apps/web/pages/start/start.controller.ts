import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '#platform/access';
import { renderPage } from '../../platform/render-page';

@Public()
@Controller()
export class StartController {
  @Get()
  start(@Req() request: Request, @Res() response: Response): void {
    if (request.person) return response.redirect(`/${request.language}/register`);
    renderPage(request, response, { page: 'start' });
  }
}
