import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mayDo } from '#application/directory';
import { holidayListStanding } from '#application/effects';
import { awaitedFacts, recordedFacts } from '#application/queries';
import { HOLIDAYS } from '#domain/deadlines';
import { nameHelpers } from '../../obligation/in-words';
import { renderPage } from '../../platform/render-page';
import { personOf, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** The facts that dates count from: those missing, those recorded, and what is proposed about them. */
@Controller('facts')
export class FactsController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { ledger, directory } = this.services;
    const viewer = viewerOf(request);
    const [awaited, recorded] = await Promise.all([
      awaitedFacts(viewer, ledger),
      recordedFacts(viewer, ledger),
    ]);
    renderPage(request, response, {
      page: 'facts',
      data: {
        awaited,
        recorded,
        holidays: await holidayListStanding(ledger),
        list: HOLIDAYS,
        pending: recorded.flatMap(({ fact, title, proposals }) =>
          proposals
            .filter(({ status }) => status === 'pending')
            .map(({ proposalId, proposedBy }) => ({
              fact,
              title: title?.[request.language] ?? fact,
              proposalId,
              proposedBy,
            })),
        ),
        mayRecord: mayDo(personOf(request).roles, 'record-fact'),
        ...nameHelpers(directory, request.language),
      },
    });
  }
}
