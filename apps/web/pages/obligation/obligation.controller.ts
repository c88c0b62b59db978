import { namesIn } from '#application/directory';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { deputiesOn } from '#application/delegation';
import { dateInWales } from '#domain/kernel';
import { obligationInFull } from '#application/queries';
import { entriesCalled } from '../../obligation/entries-called';
import { pointParameters, pointQuery, requestedPoint } from '../../obligation/requested-point';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { accepted, ignoredIn, personOf, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';
import { obligationView } from './obligation-view';
import { timeStops } from './time-stops';

const NO_FILTER = z.object({});

/** One obligation, now or at another point of the record. */
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
    const { ledger, directory, now } = this.services;
    const { point, problems, typed, byForm } = requestedPoint(query, language, now());
    const ignored = ignoredIn(NO_FILTER, query, sentences(language, 'obligation'), pointParameters);
    if (byForm && problems.length === 0 && ignored.length === 0)
      return response.redirect(`/${language}/obligations/${id}${pointQuery(point)}`);
    const at = now();
    const today = dateInWales(at);
    const asked = { id, point, now: at, name: namesIn(directory, language) };
    const answer = accepted(await obligationInFull(viewerOf(request), ledger, asked));
    const deputies = await deputiesOn({ ledger, directory }, answer.present, today);
    const shown = answer.at?.state ?? answer.present;
    const entryCalled = await entriesCalled(viewerOf(request), ledger, {
      language,
      ids: [
        shown.closed?.supersededBy,
        ...shown.proposals.map(({ change }) => ('supersededBy' in change ? change.supersededBy : null)),
        ...(answer.at?.mails ?? []).flatMap(({ together }) => together.map((other) => other.obligationId)),
      ],
    });
    renderPage(request, response, {
      page: 'obligation',
      status: problems.length > 0 ? 422 : answer.at === null ? 404 : 200,
      data: {
        id,
        stops: timeStops(answer, point, language),
        typed,
        effective: point.effective,
        problemOf: (name: string) => problems.find(({ field }) => field === name)?.text,
        ...(answer.at === null
          ? { nothing: true, obligation: answer.present }
          : obligationView(answer.at, answer.present, {
              person: personOf(request),
              directory,
              language,
              deputies,
              today,
              calendar: ledger.holidays.current,
              entryCalled,
            })),
        errors: problems,
        ignored,
        printedOn: today,
        address: `${request.protocol}://${request.get('host') ?? ''}${request.originalUrl}`,
        nowUrl: `/${language}/obligations/${id}`,
        backUrl: `/${language}/register`,
      },
    });
  }
}
