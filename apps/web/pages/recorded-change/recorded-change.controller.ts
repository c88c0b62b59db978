import { Controller, Get, Inject, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mayDo } from '#application/directory';
import { changesOfGovernment } from '#application/queries';
import { entriesCalled } from '../../obligation/entries-called';
import { nameHelpers } from '../../obligation/in-words';
import { renderPage } from '../../platform/render-page';
import { personOf, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** One recorded change of government: its list, what became of each entry, who was notified. */
@Controller('change-of-government/:act')
export class RecordedChangeController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response, @Param('act') act: string): Promise<void> {
    const { ledger, directory } = this.services;
    const changes = await changesOfGovernment(viewerOf(request), ledger);
    const change = changes.find((each) => each.act === act);
    if (change === undefined) throw new NotFoundException();
    const mayRecord = mayDo(personOf(request).roles, 'change-government');
    const isLeft = change.failed.length > 0 || change.finished === 0;
    renderPage(request, response, {
      page: 'recorded-change',
      data: {
        change,
        mayGoOn: mayRecord && isLeft,
        entryCalled: await entriesCalled(viewerOf(request), ledger, {
          language: request.language,
          ids: change.failed.map(({ obligationId }) => obligationId),
        }),
        backUrl: `/${request.language}/change-of-government`,
        ...nameHelpers(directory, request.language),
      },
    });
  }
}
