import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type DoneOccurrence, doneFilter, doneOccurrences } from '#application/queries';
import { occurrenceHeading } from '#domain/obligations';
import { type Query as Asked, addressWith, askedPeriod, periodParameters } from '../../asked/asked-day';
import { nameHelpers } from '../../obligation/in-words';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { filterIn, ignoredIn, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** Of such an entry there is one occurrence alone, which needs no name. */
const isOnly = ({ kind, number }: DoneOccurrence): boolean => kind !== 'recurring-duty' && number === 1;

/** What was done across all entries: when, and whether in time, the latest first. */
@Controller('done')
export class DoneController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @Query() asked: Asked): Promise<void> {
    const { ledger, directory } = this.services;
    const { language } = request;
    const t = sentences(language, 'done');
    const period = askedPeriod(asked, language);
    const { from: _from, to: _to, ...others } = filterIn(doneFilter, asked);
    const filter = { ...others, ...period.days };
    const { done, next } = await doneOccurrences(viewerOf(request), ledger, { filter });
    const everything = { value: '', text: t('all') };
    renderPage(request, response, {
      page: 'done',
      status: period.errors.length > 0 ? 422 : 200,
      data: {
        outcomes: done.map((each) => ({
          ...each,
          what: isOnly(each) ? null : occurrenceHeading(each, each.number)[language],
        })),
        filter,
        period,
        errors: period.errors,
        ignored: ignoredIn(doneFilter, asked, t, periodParameters),
        olderUrl: next === null ? null : addressWith('/done', { ...filter, after: next }),
        standingItems: [
          everything,
          ...doneFilter.shape.standing
            .unwrap()
            .options.map((value) => ({ value, text: t(`standing.${value}`) })),
        ],
        ownerItems: [
          everything,
          { value: 'nobody', text: t('nobody') },
          ...directory.posts.map(({ id, title }) => ({ value: id, text: title[language] })),
        ],
        ...nameHelpers(directory, language),
      },
    });
  }
}
