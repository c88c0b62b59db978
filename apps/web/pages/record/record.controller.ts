import { Controller, Get, Inject, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { whyRecorded } from '#domain/history';
import { changedFields } from '../../obligation/changed-fields';
import { describeRecorded } from '../../obligation/describe-recorded';
import { loadScene, sceneAt } from '../../obligation/page-model';
import { shownInputs } from '../../obligation/input-lines';
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
    const now = await loadScene(this.services, id);
    const known = Number(position);
    const found = now && whyRecorded(now.events, known);
    const scene = now && sceneAt(now, { known });
    const recorded = now?.events.find((event) => event.position === known);
    if (!found || !scene || !recorded) throw new NotFoundException();
    renderPage(request, response, {
      page: 'record',
      data: {
        scene,
        record: describeRecorded(recorded, scene.directory, language),
        inputs: shownInputs(found.event, found.inputs, scene, language),
        changes: changedFields(found.changes, scene, { known }, language),
        backUrl: `/${language}/obligations/${id}#history`,
      },
    });
  }
}
