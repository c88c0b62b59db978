import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { WEB_SERVICES, type WebServices } from '../../platform/services';
import { type ActivityQuery, activityQuery, loadActivity } from './load-activity';

@Controller('activity')
export class ActivityController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @Query() asked: object): Promise<void> {
    const query = activityQuery.parse(asked);
    const page = await loadActivity(this.services, query, request.language);
    const t = sentences(request.language, 'activity');
    renderPage(request, response, {
      page: 'activity',
      data: {
        ...page,
        query,
        olderUrl: page.older === null ? null : `/activity?${addressOf({ ...query, before: page.older })}`,
        personItems: [
          { value: '', text: t('everybody') },
          ...this.services.directory.people.map(({ id, name }) => ({ value: id, text: name })),
          { value: 'system', text: t('system') },
        ],
      },
    });
  }
}

const addressOf = ({ person, from, to, before }: ActivityQuery): string =>
  new URLSearchParams({ person, from, to, before: String(before) }).toString();
