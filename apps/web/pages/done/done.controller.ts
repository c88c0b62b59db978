import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { doneFilter, doneOccurrences } from '#application/queries';
import { nameHelpers } from '../../obligation/in-words';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { filterIn, ignoredIn, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** What was done across all entries: when, and whether in time, the latest first. */
@Controller('done')
export class DoneController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @Query() asked: object): Promise<void> {
    const { ledger, directory } = this.services;
    const { language } = request;
    const t = sentences(language, 'done');
    const filter = filterIn(doneFilter, asked);
    const { done, next } = await doneOccurrences(viewerOf(request), ledger, { filter });
    const everything = { value: '', text: t('all') };
    const query = new URLSearchParams(
      Object.entries(filter).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    );
    if (next !== null) query.set('after', next);
    renderPage(request, response, {
      page: 'done',
      data: {
        occurrences: done,
        filter,
        ignored: ignoredIn(doneFilter, asked, t),
        olderUrl: next === null ? null : `/done?${query.toString()}`,
        standingItems: [
          everything,
          ...doneFilter.shape.standing
            .unwrap()
            .options.map((value) => ({ value, text: t(`standing.${value}`) })),
        ],
        ownerItems: [
          everything,
          ...directory.posts.map(({ id, title }) => ({ value: id, text: title[language] })),
        ],
        ...nameHelpers(directory, language),
      },
    });
  }
}
