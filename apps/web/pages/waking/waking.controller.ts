import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mayDo } from '#application/directory';
import { waking, wakingFilter } from '#application/queries';
import { nameHelpers } from '../../obligation/in-words';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { beyondTheEnd, filterIn, ignoredIn, personOf, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** What an event woke and nobody has answered yet: each is answered on a page of its own. */
@Controller('waking')
export class WakingController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @Query() asked: object): Promise<void> {
    const { ledger, directory } = this.services;
    const { language } = request;
    const t = sentences(language, 'waking');
    const person = personOf(request);
    const { mine, page: at } = filterIn(wakingFilter, asked);
    const found = await waking(viewerOf(request), ledger, { posts: mine && person.posts, page: at });
    const { waking: entries, count, page, pages } = found;
    const pageAt = (number: number): string =>
      `/waking?${new URLSearchParams({ ...(mine && { mine }), page: String(number) }).toString()}`;
    renderPage(request, response, {
      page: 'waking',
      data: {
        entries,
        count,
        mine: mine === 'yes',
        ignored: [...ignoredIn(wakingFilter, asked, t), ...beyondTheEnd(t, at, (at ?? 1) > pages)],
        mayAnswer: mayDo(person.roles, 'answer-trigger'),
        previousUrl: page > 1 ? pageAt(page - 1) : null,
        nextUrl: page < pages ? pageAt(page + 1) : null,
        ...nameHelpers(directory, language),
      },
    });
  }
}
