import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Public } from '#platform/access';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { filterIn, ignoredIn } from '../../platform/request';
import { helpGroups, helpWith } from './topics';

const filter = z.object({ q: z.string().trim().max(200) });

/** Answers by task and by word, for whoever asks, signed in or not. */
@Public()
@Controller('help')
export class HelpController {
  @Get()
  help(@Req() request: Request, @Res() response: Response, @Query() asked: object): void {
    const query = filterIn(filter, asked).q ?? '';
    const { language } = request;
    const groups = query === '' ? helpGroups(language) : helpWith(language, query);
    const count = groups.reduce((sum, { topics }) => sum + topics.length, 0);
    const ignored = ignoredIn(filter, asked, sentences(language, 'help'));
    renderPage(request, response, { page: 'help', data: { query, groups, count, ignored } });
  }
}
