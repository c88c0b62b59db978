import {
  Controller,
  ForbiddenException,
  Get,
  Inject,
  NotFoundException,
  Param,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import {
  type ExportFormat,
  type ExportedFile,
  exportFormats,
  exportList,
  historyFile,
  listNamed,
  submissionFile,
} from '#application/exports';
import { actingAs } from '#application/queries';
import type { Refusal, Result } from '#domain/kernel';
import { Heavy } from '#platform/request-limits';
import { sendFile } from '#platform/send-file';
import { filterIn, personOf, refuseQuery, viewerOf } from '../platform/request';
import { WEB_SERVICES, type WebServices } from '../platform/services';

const NAMED = new RegExp(`^([a-z-]+)\\.(${exportFormats.join('|')})$`, 'u');

/** What the pages link to: a list with its filters, an entry, a history, as files. */
@Heavy()
@Controller()
export class ExportsController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get('exports/:file')
  async list(
    @Req() request: Request,
    @Res() response: Response,
    @Param('file') file: string,
    @Query() query: object,
  ): Promise<void> {
    const [, name = '', format] = NAMED.exec(file) ?? [];
    const list = listNamed(name);
    if (list === undefined || format === undefined) throw new NotFoundException();
    refuseQuery(request, list.filter);
    const { posts, ...person } = personOf(request);
    const asked = await exportList(viewerOf(request), name, {
      ...this.context(),
      language: request.language,
      format: format as ExportFormat,
      filter: filterIn(list.filter, query),
      person: { posts, acting: actingAs({ posts, ...person }) },
    });
    await this.send(response, asked);
  }

  @Get('obligations/:id/submission.pdf')
  async submission(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
  ): Promise<void> {
    refuseQuery(request);
    const { language } = request;
    await this.send(response, await submissionFile(viewerOf(request), { ...this.context(), id, language }));
  }

  @Get('obligations/:id/history.jsonl')
  async history(@Req() request: Request, @Res() response: Response, @Param('id') id: string): Promise<void> {
    refuseQuery(request);
    await this.send(response, await historyFile(viewerOf(request), { ...this.context(), id }));
  }

  private context() {
    const { ledger, directory, now } = this.services;
    return { ledger, directory, now: now() };
  }

  /** @throws NotFoundException for what is not there or not theirs to see */
  private async send(response: Response, file: Result<ExportedFile, Refusal>): Promise<void> {
    if (file.ok) return sendFile(response, file.value);
    if (file.refusal.code === 'list-for-others') throw new ForbiddenException();
    throw new NotFoundException(undefined, { description: file.refusal.code });
  }
}
