import { Controller, Get, Inject, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type RequestedPoint, requestedPoint, pointQuery } from '../../obligation/requested-point';
import { type ObligationModel, loadObligation, modelAt } from '../../obligation/page-model';
import { pastOf } from '../../obligation/past';
import { renderPage } from '../../platform/render-page';
import { personOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';
import { linkedTitles } from './linked-titles';
import { mailHistory } from './mail-history';
import { obligationView } from './obligation-view';
import { timeStops } from './time-stops';
import { whatChanged } from './what-changed';

/** One obligation, now or at another point of the record. Its stream is read once and folded once for each of the two. */
@Controller('obligations/:id')
export class ObligationController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Query() query: Record<string, string>,
  ): Promise<void> {
    const { language } = request;
    const asked = requestedPoint(query, language);
    if (asked.byForm && asked.problems.length === 0)
      return response.redirect(`/${language}/obligations/${id}${pointQuery(asked.point)}`);
    const now = await loadObligation(this.services, id);
    if (!now) throw new NotFoundException();
    const content = await this.content(request, now, asked);
    renderPage(request, response, {
      page: 'obligation',
      status: asked.problems.length > 0 ? 422 : 'nothing' in content ? 404 : 200,
      data: {
        id,
        ...timePanel(now, asked, request),
        ...content,
        errors: asked.problems,
        nowUrl: `/${language}/obligations/${id}`,
        backUrl: `/${language}/register`,
      },
    });
  }

  private async content(request: Request, now: ObligationModel, { point }: RequestedPoint): Promise<object> {
    const { language } = request;
    const model = modelAt(now, point);
    if (model === null) return { nothing: true, obligation: now.obligation };
    const past = pastOf(model, language);
    return {
      ...obligationView(model, { person: personOf(request), language, now: this.services.now() }),
      past,
      changed: past && whatChanged(model, now, language),
      mails: await mailHistory(this.services, model, language),
      links: await linkedTitles(this.services, model.obligation.definition.links, point),
    };
  }
}

/** What the slider and the form show: every stop, and where the page stands. */
const timePanel = (
  now: ObligationModel,
  { point, typed, problems }: RequestedPoint,
  { language }: Request,
): object => ({
  stops: timeStops(now, point.known, language),
  typed,
  effective: point.effective,
  problemOf: (name: string) => problems.find(({ field }) => field === name)?.text,
});
