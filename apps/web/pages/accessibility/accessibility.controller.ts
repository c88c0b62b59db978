import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { calendarDate } from '#domain/kernel';
import { Public } from '#platform/access';
import { renderPage } from '../../platform/render-page';

/** What the statement says of the tests; a test holds it to them. */
const TESTED = { on: calendarDate('2026-11-30'), axe: '4.14.1' };

@Public()
@Controller('accessibility')
export class AccessibilityController {
  @Get()
  statement(@Req() request: Request, @Res() response: Response): void {
    renderPage(request, response, {
      page: 'accessibility',
      data: { testedOn: TESTED.on, axe: TESTED.axe },
    });
  }
}
