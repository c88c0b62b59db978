import {
  Controller,
  ForbiddenException,
  Get,
  Inject,
  NotFoundException,
  Param,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { continueChange } from '#application/change-of-government';
import { mayDo } from '#application/directory';
import { changesOfGovernment } from '#application/queries';
import { entriesCalled } from '../../obligation/entries-called';
import { nameHelpers } from '../../obligation/in-words';
import { renderPage } from '../../platform/render-page';
import { personOf, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';
import { redirectOnceSaved } from '../../platform/session';

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

  @Post()
  async goOn(@Req() request: Request, @Res() response: Response, @Param('act') act: string): Promise<void> {
    const services = { ...this.services, directory: this.services.directory, now: this.services.now() };
    const continued = await continueChange(services, personOf(request), act);
    if (!continued.ok && continued.refusal.code === 'not-permitted') throw new ForbiddenException();
    if (!continued.ok) throw new NotFoundException();
    return redirectOnceSaved(request, response, `/${request.language}/change-of-government/${act}`);
  }
}
