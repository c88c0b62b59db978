import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { type CurrentDirectory, type Person, byOf } from '#application/directory';
import { eraseEvidenceFileAndList, uploadEvidence } from '#application/evidence-files';
import * as queries from '#application/queries';
import { type Instant, type Refusal, both, idSchema } from '#domain/kernel';
import type { SealedLedger } from '#record/sealed-ledger';
import { NOW } from '#platform/clock.module';
import { DIRECTORY } from '#platform/directory.module';
import { AUDITING, type Auditing } from '#platform/auditing';
import { EVIDENCE_FILES, type EvidenceFiles } from '#platform/evidence-files';
import { LEDGER } from '#platform/ledger.module';
import { Heavy } from '#platform/request-limits';
import { sendEvidenceFile } from '#platform/send-evidence-file';
import { streamedBody } from '../idempotency/streamed-body';
import { NeedsScope } from '../access/scopes.guard';
import { AskedBy, SignedInPerson } from '../access/signed-in.guard';
import { Problem } from '../problem/problem';
import { accepted } from '../service/accepted';
import { idParameter } from '../service/parameters';

const FILE = 'application/octet-stream';

const BYTES = { type: 'string', format: 'binary' };

const nameQuery = z.object({
  name: z.string().min(1).max(255).describe('the name of the file, with its extension'),
});

const erasing = z.object({ reason: z.string().trim().min(1).max(20_000) });

@ApiTags('obligations')
@ApiBearerAuth()
@Controller('obligations/:id')
export class EvidenceFilesController {
  constructor(
    @Inject(LEDGER) private readonly ledger: SealedLedger,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
    @Inject(EVIDENCE_FILES) private readonly evidence: EvidenceFiles,
    @Inject(NOW) private readonly now: () => Instant,
    @Inject(AUDITING) private readonly auditing: Auditing,
  ) {}

  @Heavy()
  @NeedsScope('register:write')
  @Post('evidence-files')
  @ApiConsumes(FILE)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({
    summary:
      'Upload a file to be kept as evidence: its bytes as the body. The answer’s `sha256` and `file` go into the command attach-evidence, within a day',
  })
  async upload(
    @AskedBy() viewer: queries.Viewer,
    @Param('id', { schema: idParameter }) id: string,
    @Query({ schema: nameQuery }) { name }: z.infer<typeof nameQuery>,
    @SignedInPerson() { id: personId, roles }: Person,
    @Req() request: Request,
  ) {
    const { store: files, most } = this.evidence;
    if (!request.is(FILE)) throw NOT_A_FILE;
    const content = streamedBody(request);
    const answer = await uploadEvidence(
      { ledger: this.ledger, files, most, now: this.now },
      { actor: { personId, roles: [...roles] }, viewer, id, name, content },
    );
    if (!answer.ok) {
      // the rest of what is sent is let go, so that the sender hears the answer
      request.resume();
      throw problemOf(answer.refusal);
    }
    const { id: fileId, storedSha256: sha256, bytes, plain } = answer.value;
    return { sha256, file: { id: fileId, bytes, ...plain } };
  }

  @Heavy()
  @Get('evidence/:evidenceId/file')
  @ApiOkResponse({ description: 'The file', content: { [FILE]: { schema: BYTES } } })
  @ApiOperation({
    summary: 'The file of one piece of evidence, checked against its recorded hash, as an attachment',
  })
  async download(
    @AskedBy() viewer: queries.Viewer,
    @Param('id', { schema: idParameter }) id: string,
    @Param('evidenceId', { schema: idSchema }) evidenceId: string,
    @SignedInPerson() person: Person,
    @Res() response: Response,
  ): Promise<void> {
    const asked = { id, evidenceId, files: this.evidence.store };
    const opened = accepted(await queries.openEvidenceFile(viewer, this.ledger, asked));
    const { obligationId } = opened;
    await this.auditing.noteAccess(person, {
      kind: 'evidence',
      obligationId,
      what: evidenceId,
      through: 'api',
    });
    await sendEvidenceFile(response, opened);
  }

  @Post('evidence/:evidenceId/erase')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Erase the file of one piece of evidence, for administrators: its key is destroyed, and nobody opens it again. `list` says whether the list outside the database has it',
  })
  async erase(
    @Param('id', { schema: idParameter }) id: string,
    @Param('evidenceId', { schema: idSchema }) evidenceId: string,
    @Body({ schema: erasing }) { reason }: z.infer<typeof erasing>,
    @SignedInPerson() person: Person,
  ) {
    const { current: directory } = this.directory;
    const asked = { id, evidenceId, reason, by: byOf(person), directory, now: this.now() };
    const erased = await eraseEvidenceFileAndList(this.ledger, asked, this.evidence.erasureList);
    if (!erased.ok) throw problemOf(erased.refusal);
    const { entry, keys, events, mails, list } = erased.value;
    return { erasureId: entry.erasureId, subject: entry.subject, keys, events, mails, list };
  }
}

const STATUS: Readonly<Record<string, number>> = {
  'not-permitted': 403,
  'not-an-administrator': 403,
  'no-such-evidence': 404,
  'not-found': 404,
  'file-too-large': 413,
};

const problemOf = ({ code, message }: Refusal): Problem => new Problem(STATUS[code] ?? 422, code, message);

const NOT_A_FILE = new Problem(
  415,
  'not-a-file',
  both(
    `Send the bytes of the file as the body, with Content-Type: ${FILE}.`,
    `Anfonwch feitiau’r ffeil fel y corff, gyda Content-Type: ${FILE}.`,
  ),
);
