import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { webhooks } from '#application/queries';
import { topicWords } from '#domain/webhooks';
import { onlyFor } from '../../access/administrators';
import { renderPage } from '../../platform/render-page';
import { viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** Other systems that hear of what is recorded, and how that goes. */
@Controller('webhooks')
export class WebhooksController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    onlyFor(request, 'administrator');
    const { language } = request;
    const found = await webhooks(viewerOf(request), this.services.ledger);
    renderPage(request, response, {
      page: 'webhooks',
      data: {
        webhooks: found,
        failing: found.filter(({ standing, failingSince }) => standing === 'sending' && failingSince !== null)
          .length,
        disabled: found.filter(({ standing }) => standing === 'disabled').length,
        topic: (name: keyof typeof topicWords) => topicWords[name][language],
        backUrl: `/${language}/admin`,
      },
    });
  }
}
