import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { entryTitles, lateRecordings } from '#application/queries';
import { eventInWords } from '../../obligation/in-words';
import { namesIn } from '../../platform/names';
import { Heavy } from '#platform/request-limits';
import { renderPage } from '../../platform/render-page';
import { viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** Every event recorded more than one working day after it took effect, latest first. */
@Heavy()
@Controller('late-recordings')
export class LateRecordingsController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { ledger, directory, now } = this.services;
    const { language } = request;
    const name = namesIn(directory, language);
    const viewer = viewerOf(request);
    const [late, titles] = await Promise.all([
      lateRecordings(viewer, ledger, { name }),
      entryTitles(viewer, ledger, { now: now() }),
    ]);
    const lines = late.map(({ obligationId, ...event }) => ({
      ...eventInWords(event, language),
      // a trigger has no page of its own
      page: obligationId && `/obligations/${obligationId}?known=${event.position}`,
      entry: obligationId === null ? null : { id: obligationId, title: titles.get(obligationId) },
    }));
    renderPage(request, response, {
      page: 'late-recordings',
      data: { lines, backUrl: `/${language}/audit` },
    });
  }
}
