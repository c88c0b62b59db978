import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '#platform/access';
import { renderPage } from '../../platform/render-page';

@Public()
@Controller('accessibility')
export class AccessibilityController {
  @Get()
  statement(@Req() request: Request, @Res() response: Response): void {
    renderPage(request, response, { page: 'accessibility' });
  }
}
