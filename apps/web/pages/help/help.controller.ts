import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '#platform/access';
import { renderPage } from '../../platform/render-page';
import { helpGroups, helpWith } from './topics';

const LONGEST_QUERY = 200;

/** Answers by task and by word, for whoever asks, signed in or not. */
@Public()
@Controller('help')
export class HelpController {
  @Get()
  help(@Req() request: Request, @Res() response: Response, @Query('q') q?: string): void {
    const query = (q ?? '').trim().slice(0, LONGEST_QUERY);
    const { language } = request;
    const groups = query === '' ? helpGroups(language) : helpWith(language, query);
    const count = groups.reduce((sum, { topics }) => sum + topics.length, 0);
    renderPage(request, response, { page: 'help', data: { query, groups, count } });
  }
}
