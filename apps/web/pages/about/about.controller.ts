import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '#platform/access';
import { renderPage } from '../../platform/render-page';

@Public()
@Controller('about')
export class AboutController {
  @Get()
  about(@Req() request: Request, @Res() response: Response): void {
    renderPage(request, response, { page: 'about' });
  }
}
