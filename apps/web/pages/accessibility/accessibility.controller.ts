import { Controller, Get, Req, Res } from '@nestjs/common';
import { Public } from '#platform/access';
import type { Request, Response } from 'express';
import { renderPage } from '../../platform/render-page';

@Public()
@Controller('accessibility')
export class AccessibilityController {
  @Get()
  statement(@Req() request: Request, @Res() response: Response): void {
    renderPage(request, response, { page: 'accessibility' });
  }
}
