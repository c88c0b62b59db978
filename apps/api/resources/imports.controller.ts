import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { type CurrentDirectory, type Person, actorFor, mayDo } from '#application/directory';
import { viewerFor } from '#application/queries';
import {
  type Importer,
  MOST_BYTES,
  type SpreadsheetImports,
  templateCsv,
  templateXlsx,
} from '#application/spreadsheet-import';
import { type Refusal, both } from '#domain/kernel';
import { DIRECTORY } from '#platform/directory.module';
import { Heavy } from '#platform/request-limits';
import { IMPORTS } from '#platform/spreadsheet-imports';
import { NeedsScope } from '../access/scopes.guard';
import { SignedInPerson } from '../access/signed-in.guard';
import { Problem } from '../problem/problem';
import { AskedPage, type PageAsked, type PageQuery, pageOf, pageQuery } from '../service/paging';

const FILE = 'application/octet-stream';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** More than one person, or one program, sends in the week for which files are kept. */
const MOST_OF_A_WEEK = 10_000;

const nameQuery = z.object({
  name: z.string().min(1).max(255).describe('the name of the file, with its extension'),
});
const templateQuery = z.object({
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
  language: z.enum(['en', 'cy']).default('en'),
});
const idOf = z.uuid();

const byOf = (person: Person): Importer => ({ actor: actorFor(person), viewer: viewerFor(person) });

/** Spreadsheets: checked, then loaded in the background. */
@ApiTags('obligations')
@ApiBearerAuth()
@Controller('imports')
export class ImportsController {
  constructor(
    @Inject(IMPORTS) private readonly imports: SpreadsheetImports,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
  ) {}

  @Get('template')
  @ApiOperation({
    summary: 'The template of a spreadsheet to load: headings, and in the workbook what each column may hold',
  })
  @ApiOkResponse({ description: 'The file', content: { [XLSX]: {}, 'text/csv': {} } })
  async template(
    @Query({ schema: templateQuery }) { format, language }: z.infer<typeof templateQuery>,
    @SignedInPerson() { roles }: Person,
    @Res() response: Response,
  ): Promise<void> {
    if (!mayDo(roles, 'register')) throw NOT_PERMITTED;
    response.attachment(`cylch-template-${language}.${format}`);
    const bytes =
      format === 'csv' ? templateCsv(language) : await templateXlsx(language, this.directory.current);
    response.type(format === 'csv' ? 'text/csv; charset=utf-8' : XLSX).send(Buffer.from(bytes));
  }

  @Get()
  @ApiOperation({
    summary: 'The spreadsheets that the person sent in the last week, and how far each has come',
  })
  async list(
    @SignedInPerson() person: Person,
    @Query({ schema: pageQuery }) _page: PageQuery,
    @AskedPage() asked: PageAsked,
  ) {
    const all = await this.imports.list(viewerFor(person), MOST_OF_A_WEEK);
    const { items, next } = await pageOf(all, ({ id }) => id, asked);
    return { imports: items, next };
  }

  @Heavy()
  @NeedsScope('register:write')
  @Post()
  @ApiConsumes(FILE)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({
    summary:
      'Check a spreadsheet (XLSX or CSV): its bytes as the body. Every fault with its cell, what is pointed out, and what loading it would do. Records nothing; the file is kept for a week',
  })
  async check(
    @Query({ schema: nameQuery }) { name }: z.infer<typeof nameQuery>,
    @SignedInPerson() person: Person,
    @Req() request: Request,
  ) {
    if (!request.is(FILE)) throw NOT_A_FILE;
    const checked = await this.imports.check(byOf(person), { name, bytes: await bytesOf(request) });
    if (!checked.ok) throw problemOf(checked.refusal);
    return checked.value;
  }

  @Get(':id')
  @ApiOperation({
    summary:
      'A spreadsheet that was sent: what its check found, how far loading has come, and what became of it',
  })
  async show(@Param('id', { schema: idOf }) id: string, @SignedInPerson() person: Person) {
    const found = await this.imports.find(viewerFor(person), id);
    if (found === null) throw NOT_FOUND;
    return found;
  }

  @Heavy()
  @NeedsScope('register:write')
  @Post(':id/load')
  @HttpCode(202)
  @ApiOperation({
    summary:
      'Load the good rows of a checked spreadsheet in the background, or go on where loading stopped. Asked again it changes nothing',
  })
  async load(@Param('id', { schema: idOf }) id: string, @SignedInPerson() person: Person) {
    const state = await this.imports.load(byOf(person), id);
    if (!state.ok) throw problemOf(state.refusal);
    return { id, state: state.value };
  }
}

/** One that is too long is cut after what tells it, and refused for its length. */
async function bytesOf(request: Request): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MOST_BYTES + chunk.length) chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const STATUS: Readonly<Record<string, number>> = {
  'not-permitted': 403,
  'unknown-import': 404,
  'too-large': 413,
};

const problemOf = ({ code, message }: Refusal): Problem => new Problem(STATUS[code] ?? 422, code, message);

const NOT_FOUND = new Problem(
  404,
  'unknown-import',
  both(
    'There is no such import, or it is not yours. What was sent is kept for a week: send the file again.',
    'Nid oes mewnforiad o’r fath, neu nid eich un chi ydyw. Cedwir yr hyn a anfonwyd am wythnos: anfonwch y ffeil eto.',
  ),
);
const NOT_PERMITTED = new Problem(
  403,
  'not-permitted',
  both(
    'Entries are put on the register by policy officials and administrators.',
    'Swyddogion polisi a gweinyddwyr sy’n rhoi cofnodion ar y gofrestr.',
  ),
);
const NOT_A_FILE = new Problem(
  415,
  'not-a-file',
  both(
    `Send the bytes of the file as the body, with Content-Type: ${FILE}.`,
    `Anfonwch feitiau’r ffeil fel y corff, gyda Content-Type: ${FILE}.`,
  ),
);
