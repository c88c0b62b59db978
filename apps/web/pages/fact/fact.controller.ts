import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mayDo } from '#application/directory';
import { fact } from '#application/queries';
import { nameHelpers } from '../../obligation/in-words';
import { renderPage } from '../../platform/render-page';
import { accepted, personOf, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** One fact: its entries, what is proposed about it, who counts from it, and the lists of dates that it set or moved. */
@Controller('facts/:name')
export class FactController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response, @Param('name') name: string): Promise<void> {
    const { ledger, directory } = this.services;
    const found = accepted(await fact(viewerOf(request), ledger, { name }));
    const { roles } = personOf(request);
    const names = nameHelpers(directory, request.language);
    const { nameOf } = names;
    renderPage(request, response, {
      page: 'fact',
      data: {
        found,
        rivals: Object.fromEntries(
          Object.entries(found.rivals).map(([id, rivals]) => [
            id,
            rivals.map(({ proposedBy }) => nameOf(proposedBy)).join(', '),
          ]),
        ),
        pending: found.proposals.filter(({ status }) => status === 'pending'),
        may: { record: mayDo(roles, 'record-fact'), correct: mayDo(roles, 'propose-change') },
        backUrl: `/${request.language}/facts`,
        ...names,
      },
    });
  }
}
