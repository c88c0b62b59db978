import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { CurrentDirectory, Person } from '#application/directory';
import {
  type ExportedFile,
  exportFormats,
  exportList,
  exportLists,
  historyFile,
  listNamed,
  submissionFile,
} from '#application/exports';
import { type Viewer, actingAs } from '#application/queries';
import { comparison, mayTakeRegister, registerFile, registerFileIn } from '#application/register-file';
import { type Instant, type Refusal, dateInWales, faultsOf } from '#domain/kernel';
import { acceptedBy } from '#platform/accepted';
import { AUDITING, type Auditing } from '#platform/auditing';
import { NOW } from '#platform/clock.module';
import { DIRECTORY } from '#platform/directory.module';
import { LEDGER } from '#platform/ledger.module';
import { programVersion } from '#platform/program-version';
import { Heavy } from '#platform/request-limits';
import { sendFile } from '#platform/send-file';
import type { SealedLedger } from '#record/sealed-ledger';
import { AskedBy, SignedInPerson } from '../access/signed-in.guard';
import { Problem, badRequest } from '../problem/problem';
import { idParameter } from '../service/parameters';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const language = z.enum(['en', 'cy']).default('en').describe('of headings and words');

/** Every filter of every list: each takes those of its own and refuses the others. */
const filters = Object.fromEntries(
  exportLists.flatMap(({ filter }) =>
    Object.keys(filter.shape).map((name) => [name, z.string().max(200).optional()]),
  ),
);
const listQuery = z.object({ ...filters, format: z.enum(exportFormats).default('json'), language });
const listParameter = z.enum(exportLists.map(({ name }) => name));
const languageQuery = z.object({ language });

const FORBIDDEN: readonly string[] = ['list-for-others', 'whole-register'];

/** The value. @throws Problem 403 for what is for others, 404 for what is not there */
const accepted = acceptedBy(
  ({ code, message }: Refusal) => new Problem(FORBIDDEN.includes(code) ? 403 : 404, code, message),
);

const Id = () => Param('id', { schema: idParameter });

/** Whatever leaves as a file: lists, entries, the whole register. */
@ApiTags('exports')
@ApiBearerAuth()
@Heavy()
@Controller()
export class ExportsController {
  constructor(
    @Inject(LEDGER) private readonly ledger: SealedLedger,
    @Inject(NOW) private readonly now: () => Instant,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
    @Inject(AUDITING) private readonly auditing: Auditing,
  ) {}

  @Get('exports/:list')
  @ApiOperation({
    summary:
      'A whole list as a file, not a page of it: XLSX, CSV or JSON, with the filters of the list; row after row, as far as the caller may see it',
  })
  @ApiOkResponse({
    description: 'The file',
    content: { [XLSX]: {}, 'text/csv': {}, 'application/json': {} },
  })
  async list(
    @AskedBy() viewer: Viewer,
    @SignedInPerson() person: Person,
    @Param('list', { schema: listParameter }) name: string,
    @Query({ schema: listQuery }) query: z.infer<typeof listQuery>,
    @Res() response: Response,
  ): Promise<void> {
    const { format, language: of, ...asked } = query;
    const filter = listNamed(name)?.filter.strict().safeParse(asked);
    if (filter?.error)
      throw badRequest(faultsOf(filter.error).map(({ pointer, message }) => ({ pointer, detail: message })));
    const file = await exportList(viewer, name, {
      ...this.context(),
      language: of,
      format,
      filter: filter?.data ?? {},
      person: { posts: person.posts, acting: actingAs(person) },
    });
    await this.send(response, accepted(file));
  }

  @Get('obligations/:id/history.jsonl')
  @ApiOperation({
    summary: 'The history of one entry as JSON lines: an event a line, in order, in words and as recorded',
  })
  @ApiOkResponse({ description: 'The lines', content: { 'application/jsonl': {} } })
  async history(@AskedBy() viewer: Viewer, @Id() id: string, @Res() response: Response): Promise<void> {
    await this.send(response, accepted(await historyFile(viewer, { ...this.context(), id })));
  }

  @Get('history.jsonl')
  @ApiOperation({
    summary: 'Every event of every entry and fact that the caller may see, as JSON lines, in order',
  })
  @ApiOkResponse({ description: 'The lines', content: { 'application/jsonl': {} } })
  async everything(@AskedBy() viewer: Viewer, @Res() response: Response): Promise<void> {
    await this.send(response, accepted(await historyFile(viewer, { ...this.context(), id: undefined })));
  }

  @Get('obligations/:id/submission.pdf')
  @ApiOperation({ summary: 'An entry as a PDF that is fit for a submission to a minister, in one language' })
  @ApiOkResponse({ description: 'The PDF', content: { 'application/pdf': {} } })
  async submission(
    @AskedBy() viewer: Viewer,
    @Id() id: string,
    @Query({ schema: languageQuery }) asked: z.infer<typeof languageQuery>,
    @Res() response: Response,
  ): Promise<void> {
    await this.send(
      response,
      accepted(await submissionFile(viewer, { ...this.context(), id, language: asked.language })),
    );
  }

  @Get('register-file')
  @ApiOperation({
    summary:
      'The whole register as a register file, for administrators: “cylch import” loads it into an empty system, and “cylch import --compare” names what differs',
  })
  @ApiOkResponse({ description: 'The file', content: { 'application/yaml': {} } })
  async register(
    @AskedBy() viewer: Viewer,
    @SignedInPerson() person: Person,
    @Res() response: Response,
  ): Promise<void> {
    accepted(mayTakeRegister(viewer));
    const { ledger, directory, now } = this.context();
    const day = dateInWales(now);
    const taken = {
      kind: 'bundle',
      obligationId: null,
      what: `register-${day}.yaml`,
      through: 'api',
    } as const;
    await this.auditing.noteAccess(person, taken);
    const pieces = registerFile(viewer, { ledger, directory, program: `cylch@${programVersion()}`, now });
    await this.send(response, { name: `register-${day}.yaml`, type: 'application/yaml', pieces });
  }

  @Post('register-file/compare')
  @HttpCode(200)
  @ApiConsumes('application/yaml')
  @ApiBody({ schema: { type: 'string' } })
  @ApiOperation({
    summary:
      'Every difference between a register file and the register: which entry, fact, post or person, which field, and both values; and what is wrong with the file. Records nothing',
  })
  async compare(@AskedBy() viewer: Viewer, @Req() request: Request) {
    accepted(mayTakeRegister(viewer));
    const file = accepted(await registerFileIn(request, this.directory.current));
    return comparison(viewer, this.context(), file);
  }

  private context() {
    return { ledger: this.ledger, directory: this.directory.current, now: this.now() };
  }

  private send(response: Response, file: ExportedFile): Promise<void> {
    response.status(200);
    return sendFile(response, file);
  }
}
