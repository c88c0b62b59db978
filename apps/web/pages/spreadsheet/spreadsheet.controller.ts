import {
  Controller,
  ForbiddenException,
  Get,
  Inject,
  NotFoundException,
  Param,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { actorFor, mayDo } from '#application/directory';
import {
  type Importer,
  type SpreadsheetImport,
  SpreadsheetImports,
  faultListCsv,
  templateCsv,
  templateXlsx,
} from '#application/spreadsheet-import';
import { type Bilingual, both } from '#domain/kernel';
import { Heavy } from '#platform/request-limits';
import { IMPORTS } from '#platform/spreadsheet-imports';
import { renderPage } from '../../platform/render-page';
import { personOf, refuseQuery, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';
import { redirectOnceSaved } from '../../platform/session';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Of more, the list to download has all. */
const MOST_SHOWN = 100;
const NO_FILE = both('Choose the spreadsheet to load.', 'Dewiswch y daenlen i’w llwytho.');

/** A spreadsheet: sent, checked, and loaded when the person says so; followed by reloading its page. */
@Controller('new/spreadsheet')
export class SpreadsheetController {
  constructor(
    @Inject(WEB_SERVICES) private readonly services: WebServices,
    @Inject(IMPORTS) private readonly imports: SpreadsheetImports,
  ) {}

  @Get()
  ask(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.show(request, response, null);
  }

  @Heavy()
  @Post()
  async send(@Req() request: Request, @Res() response: Response): Promise<void> {
    const by = this.byOf(request);
    const { uploaded } = request;
    if (uploaded?.content === undefined) return this.show(request, response, NO_FILE);
    const { name, content: bytes } = uploaded;
    const checked = await this.imports.check(by, { name, bytes });
    if (!checked.ok) return this.show(request, response, checked.refusal.message, name);
    response.redirect(303, `/${request.language}/new/spreadsheet/${checked.value.id}`);
  }

  @Get('template.xlsx')
  async workbook(@Req() request: Request, @Res() response: Response): Promise<void> {
    this.byOf(request);
    refuseQuery(request);
    const { language } = request;
    const bytes = await templateXlsx(language, this.services.directory);
    response.attachment(`cylch-${language === 'cy' ? 'templed' : 'template'}.xlsx`);
    response.type(XLSX).send(Buffer.from(bytes));
  }

  @Get('template.csv')
  csv(@Req() request: Request, @Res() response: Response): void {
    this.byOf(request);
    refuseQuery(request);
    const { language } = request;
    response.attachment(`cylch-${language === 'cy' ? 'templed' : 'template'}.csv`);
    response.type('text/csv; charset=utf-8').send(templateCsv(language));
  }

  @Get(':id')
  async result(@Req() request: Request, @Res() response: Response, @Param('id') id: string): Promise<void> {
    const found = await this.found(request, id);
    const { faults, notes } = found.check;
    renderPage(request, response, {
      page: 'spreadsheet',
      template: 'spreadsheet/result.njk',
      data: {
        found,
        faults: faults.slice(0, MOST_SHOWN),
        notes: notes.slice(0, MOST_SHOWN),
        percent: found.total === 0 ? 0 : Math.floor((100 * found.done) / found.total),
        backUrl: `/${request.language}/new/spreadsheet`,
      },
    });
  }

  @Get(':id/faults.csv')
  async faults(@Req() request: Request, @Res() response: Response, @Param('id') id: string): Promise<void> {
    refuseQuery(request);
    const { check, fileName } = await this.found(request, id);
    response.attachment(
      `${fileName.replace(/\.\w+$/u, '')}-${request.language === 'cy' ? 'gwallau' : 'faults'}.csv`,
    );
    response.type('text/csv; charset=utf-8').send(faultListCsv(check, request.language));
  }

  @Get(':id/check')
  async check(@Req() request: Request, @Res() response: Response, @Param('id') id: string): Promise<void> {
    const found = await this.found(request, id);
    const back = `/${request.language}/new/spreadsheet/${found.id}`;
    if (found.check.counts.register === 0 || !['checked', 'stopped'].includes(found.state))
      return response.redirect(303, back);
    renderPage(request, response, {
      page: 'spreadsheet',
      template: 'spreadsheet/check.njk',
      data: { found, backUrl: back },
    });
  }

  @Heavy()
  @Post(':id/check')
  async load(@Req() request: Request, @Res() response: Response, @Param('id') id: string): Promise<void> {
    const begun = await this.imports.load(this.byOf(request), (await this.found(request, id)).id);
    if (!begun.ok) throw new NotFoundException(undefined, { description: begun.refusal.code });
    request.session.done = { page: 'spreadsheet', key: 'begun' };
    await redirectOnceSaved(request, response, `/${request.language}/new/spreadsheet/${id}`);
  }

  private byOf(request: Request): Importer {
    const person = personOf(request);
    if (!mayDo(person.roles, 'register')) throw new ForbiddenException();
    return { actor: actorFor(person), viewer: viewerOf(request) };
  }

  private async found(request: Request, id: string): Promise<SpreadsheetImport> {
    const { viewer } = this.byOf(request);
    const found = await this.imports.find(viewer, id);
    if (found === null) throw new NotFoundException();
    return found;
  }

  private async show(
    request: Request,
    response: Response,
    refused: Bilingual | null,
    fileName?: string,
  ): Promise<void> {
    const { viewer } = this.byOf(request);
    renderPage(request, response, {
      page: 'spreadsheet',
      data: {
        refused,
        fileName,
        errors: refused === null ? [] : [{ text: refused[request.language], href: '#file' }],
        sent: await this.imports.list(viewer),
        backUrl: `/${request.language}/new`,
      },
      ...(refused !== null && { status: 422 }),
    });
  }
}
