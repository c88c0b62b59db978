import { Controller, Get, Inject, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { loadScene } from '../../obligation';
import { renderPage } from '../../platform/render-page';
import { personOf } from '../../request';
import { WEB_SERVICES, type WebServices } from '../../services';
import { linkedTitles } from './linked-titles';
import { mailsTold } from './mails-told';
import { obligationView } from './obligation-view';

const positionOf = (asOf: string | undefined): number | undefined => {
  if (asOf === undefined) return undefined;
  if (!/^[1-9]\d{0,14}$/.test(asOf)) throw new NotFoundException();
  return Number(asOf);
};

@Controller('obligations/:id')
export class ObligationController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Query('asOf') asOf?: string,
  ): Promise<void> {
    const position = positionOf(asOf);
    const scene = await loadScene(this.services, id, position);
    if (!scene) throw new NotFoundException();
    const view = obligationView(scene, {
      person: personOf(request),
      language: request.language,
      now: this.services.now(),
      position: position ?? null,
    });
    const mails = await mailsTold(this.services, scene, request.language, position);
    const links = await linkedTitles(this.services, scene.obligation.definition.links, position);
    renderPage(request, response, {
      page: 'obligation',
      data: { ...view, links, told: mails, backUrl: `/${request.language}/register` },
    });
  }
}
