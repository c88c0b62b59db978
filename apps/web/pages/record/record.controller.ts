import { namesIn } from '#application/directory';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { historyEvent } from '#application/queries';
import { changesInWords, eventInWords, inputsInWords } from '../../obligation/in-words';
import { renderPage } from '../../platform/render-page';
import { accepted, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** One event of an obligation: what was decided, from what, and what it changed. */
@Controller('obligations/:id/records/:position')
export class RecordController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Param('position') position: string,
  ): Promise<void> {
    const { ledger, directory, now } = this.services;
    const { language } = request;
    const known = Number(position);
    const asked = { id, position: known, now: now(), name: namesIn(directory, language) };
    const { recorded, named, view } = accepted(await historyEvent(viewerOf(request), ledger, asked));
    const words = { state: view.state, directory, language };
    renderPage(request, response, {
      page: 'record',
      data: {
        model: { id, title: view.state.definition.title },
        record: eventInWords(recorded.event, language),
        inputs: inputsInWords(recorded.event, recorded.inputs, words),
        changes: changesInWords(named, { known }, words),
        backUrl: `/${language}/obligations/${id}#history`,
      },
    });
  }
}
