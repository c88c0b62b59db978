import { Controller, Get, Inject, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { whyRecorded } from '#domain/history';
import { changedFields } from '../../obligation/changed-fields';
import { describeRecorded } from '../../obligation/describe-recorded';
import { loadObligation, modelAt } from '../../obligation/page-model';
import { inputLines } from '../../obligation/input-lines';
import { renderPage } from '../../platform/render-page';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** One record of an obligation: what was decided, from what, and what it changed. */
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
    const { language } = request;
    const now = await loadObligation(this.services, id);
    const known = Number(position);
    const found = now && whyRecorded(now.events, known);
    const model = now && modelAt(now, { known });
    const recorded = now?.events.find((event) => event.position === known);
    if (!found || !model || !recorded) throw new NotFoundException();
    renderPage(request, response, {
      page: 'record',
      data: {
        model,
        record: describeRecorded(recorded, model.directory, language),
        inputs: inputLines(found.event, found.inputs, model, language),
        changes: changedFields(found.changes, model, { known }, language),
        backUrl: `/${language}/obligations/${id}#history`,
      },
    });
  }
}
