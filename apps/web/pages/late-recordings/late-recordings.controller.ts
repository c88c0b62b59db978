import { namesIn } from '#application/directory';
import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { entryTitles, lateRecordings, lateRecordingsFilter } from '#application/queries';
import { eventInWords } from '../../obligation/in-words';
import { sentences } from '../../platform/locale';
import { Heavy } from '#platform/request-limits';
import { renderPage } from '../../platform/render-page';
import { beyondTheEnd, filterIn, ignoredIn, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** Every event recorded more than one working day after it took effect, latest first. */
@Heavy()
@Controller('late-recordings')
export class LateRecordingsController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @Query() query: object): Promise<void> {
    const { ledger, directory } = this.services;
    const { language } = request;
    const t = sentences(language, 'late-recordings');
    const name = namesIn(directory, language);
    const viewer = viewerOf(request);
    const { page: asked } = filterIn(lateRecordingsFilter, query);
    const { late, count, page, pages } = await lateRecordings(viewer, ledger, { name, page: asked });
    const titles = await entryTitles(viewer, ledger, { ids: late.map(({ obligationId }) => obligationId) });
    const lines = late.map(({ obligationId, ...event }) => ({
      ...eventInWords(event, language),
      // a trigger has no page of its own
      page: obligationId && `/obligations/${obligationId}?known=${event.position}`,
      entry: obligationId === null ? null : { id: obligationId, title: titles.get(obligationId) },
    }));
    renderPage(request, response, {
      page: 'late-recordings',
      data: {
        lines,
        count,
        ignored: [
          ...ignoredIn(lateRecordingsFilter, query, t),
          ...beyondTheEnd(t, asked, (asked ?? 1) > pages),
        ],
        previousUrl: page > 1 ? `/late-recordings?page=${page - 1}` : null,
        nextUrl: page < pages ? `/late-recordings?page=${page + 1}` : null,
        backUrl: `/${language}/audit`,
      },
    });
  }
}
