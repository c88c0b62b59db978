import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mayDo } from '#application/directory';
import { documents } from '#application/queries';
import { formatWords } from '#domain/documents';
import { nameHelpers } from '../../obligation/in-words';
import { renderPage } from '../../platform/render-page';
import { personOf, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** The documents that were read, the latest first. */
@Controller('documents')
export class DocumentsController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { ledger, directory } = this.services;
    const { language } = request;
    const found = await documents(viewerOf(request), ledger);
    renderPage(request, response, {
      page: 'documents',
      data: {
        documents: found.map((each) => ({ ...each, formatInWords: formatWords[each.format][language] })),
        mayRead: mayDo(personOf(request).roles, 'register'),
        ...nameHelpers(directory, language),
      },
    });
  }
}
