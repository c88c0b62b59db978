import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { type CurrentDirectory, type Person, byOf } from '#application/directory';
import { READING_LIMITS, readDocumentFile } from '#application/document-reading';
import {
  eraseDocument,
  judgeProposals,
  keepDocument,
  previewJudgement,
  uploadDocument,
} from '#application/documents';
import * as queries from '#application/queries';
import type { Gateway } from '#application/submit-command';
import { documentIdSchema } from '#domain/documents';
import { type Instant, dateInWales } from '#domain/kernel';
import { AUDITING, type Auditing } from '#platform/auditing';
import { NOW } from '#platform/clock.module';
import { DIRECTORY } from '#platform/directory.module';
import { EVIDENCE_FILES, type EvidenceFiles } from '#platform/evidence-files';
import { LEDGER } from '#platform/ledger.module';
import { Heavy } from '#platform/request-limits';
import { sendEvidenceFile } from '#platform/send-evidence-file';
import { GATEWAY } from '#platform/temporal.module';
import type { SealedLedger } from '#record/sealed-ledger';
import { AskedBy, SignedInPerson } from '../access/signed-in.guard';
import { NeedsScope } from '../access/scopes.guard';
import { AskedPage, type PageAsked, type PageQuery, pageOf, pageQuery } from '../service/paging';
import { accepted as acceptedQuery } from '../service/accepted';
import {
  FILE,
  NOT_A_FILE,
  accepted,
  bytesOf,
  comparisonQuery,
  contentOf,
  erasing,
  judging,
  keepQuery,
  readQuery,
} from './documents-asked';

/** Documents that are read for what they promise. */
const BYTES = { type: 'string', format: 'binary' };

@ApiTags('documents')
@ApiBearerAuth()
@Controller('documents')
export class DocumentsController {
  constructor(
    @Inject(LEDGER) private readonly ledger: SealedLedger,
    @Inject(GATEWAY) private readonly gateway: Gateway,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
    @Inject(EVIDENCE_FILES) private readonly evidence: EvidenceFiles,
    @Inject(NOW) private readonly now: () => Instant,
    @Inject(AUDITING) private readonly auditing: Auditing,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'The documents that were read, the latest first, with how many promises wait, were taken or passed over',
  })
  async list(
    @AskedBy() viewer: queries.Viewer,
    @Query({ schema: pageQuery }) _page: PageQuery,
    @AskedPage() asked: PageAsked,
  ) {
    const { items, next } = await pageOf(
      await queries.documents(viewer, this.ledger),
      ({ documentId }) => documentId,
      asked,
    );
    return { documents: items, next };
  }

  @Heavy()
  @NeedsScope('read')
  @Post('read')
  @HttpCode(200)
  @ApiConsumes(FILE)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({
    summary:
      'Read a document (text, HTML, DOCX, PDF) and answer with its text, the promises found in it and what was passed over; records nothing',
  })
  async read(
    @Req() request: Request,
    @Query({ schema: readQuery }) { name: called, saidOn: on }: z.output<typeof readQuery>,
  ) {
    if (!request.is(FILE)) throw NOT_A_FILE;
    const bytes = await bytesOf(request);
    return accepted(await readDocumentFile({ bytes, name: called }, { saidOn: on ?? null })).reading;
  }

  @Heavy()
  @Post()
  @ApiConsumes(FILE)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({
    summary: 'Keep a document, sealed as evidence is, with what was found in it, and record that it was read',
  })
  async keep(
    @Req() request: Request,
    @Query({ schema: keepQuery }) { name: called, ...asked }: z.output<typeof keepQuery>,
    @SignedInPerson() person: Person,
    @AskedBy() viewer: queries.Viewer,
  ) {
    if (!request.is(FILE)) throw NOT_A_FILE;
    const upload = await uploadDocument(this.services(), person, {
      name: called,
      content: contentOf(request),
    });
    if (!upload.ok) request.resume();
    const stored = await keepDocument(this.services(), person, { ...asked, fileId: accepted(upload).id });
    if (!stored.ok && upload.ok) await this.evidence.store.discard(upload.value.id);
    return this.shown(viewer, accepted(stored));
  }

  @Get(':id')
  @ApiOperation({
    summary:
      'A document with the promises found in it, what became of each, and the entries that say already what one says',
  })
  one(@AskedBy() viewer: queries.Viewer, @Param('id', { schema: documentIdSchema }) id: string) {
    return this.shown(viewer, id);
  }

  @Heavy()
  @Get(':id/file')
  @ApiOkResponse({ description: 'The document', content: { [FILE]: { schema: BYTES } } })
  @ApiOperation({ summary: 'The document itself, checked against its recorded hash, as an attachment' })
  async file(
    @AskedBy() viewer: queries.Viewer,
    @Param('id', { schema: documentIdSchema }) id: string,
    @SignedInPerson() person: Person,
    @Res() response: Response,
  ): Promise<void> {
    const opened = acceptedQuery(
      await queries.openDocument(viewer, this.ledger, { id, files: this.evidence.store }),
    );
    await this.auditing.noteAccess(person, {
      kind: 'evidence',
      obligationId: null,
      what: id,
      through: 'api',
    });
    await sendEvidenceFile(response, opened);
  }

  @Get(':id/comparison')
  @ApiOperation({
    summary:
      'What a newer version of a document promises anew, otherwise, no longer and again, beside the dates on the register; null where it has no older version',
  })
  async comparison(
    @AskedBy() viewer: queries.Viewer,
    @Param('id', { schema: documentIdSchema }) id: string,
    @Query({ schema: comparisonQuery }) query: z.output<typeof comparisonQuery>,
  ) {
    const asked = { id, files: this.evidence.store, with: query.with };
    return acceptedQuery(await queries.documentComparison(viewer, this.ledger, asked));
  }

  @Heavy()
  @Post(':id/judgement/preview')
  @HttpCode(200)
  @ApiOperation({
    summary: 'What taking these promises onto the register would record, one by one; records nothing',
  })
  async preview(
    @Param('id', { schema: documentIdSchema }) id: string,
    @Body({ schema: judging }) { judged }: z.output<typeof judging>,
    @SignedInPerson() person: Person,
  ) {
    return accepted(await previewJudgement(this.judging(), person, { id, judged }));
  }

  @Heavy()
  @Post(':id/judgement')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Put the promises that are named on the register, or say which entry has them already, in one act; those that are not named are kept as seen and passed over. One that does not fit is named under `failed` and stops no other',
  })
  async judge(
    @Param('id', { schema: documentIdSchema }) id: string,
    @Body({ schema: judging }) { judged, version }: z.output<typeof judging>,
    @SignedInPerson() person: Person,
  ) {
    return accepted(await judgeProposals(this.judging(), person, { id, judged }, version));
  }

  @Post(':id/erase')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Erase a document and what was read of it, for administrators: the keys are destroyed, and nobody opens them again. Entries that were taken from it stay',
  })
  async erase(
    @Param('id', { schema: documentIdSchema }) id: string,
    @Body({ schema: erasing }) { reason }: z.output<typeof erasing>,
    @SignedInPerson() person: Person,
  ) {
    const { current: directory } = this.directory;
    const asked = {
      id,
      reason,
      by: byOf(person),
      directory,
      now: this.now(),
      list: this.evidence.erasureList,
    };
    const erased = accepted(await eraseDocument(this.ledger, asked));
    return erased.map(({ entry, keys, events }) => ({ erasureId: entry.erasureId, keys, events }));
  }

  private services() {
    const { ledger, evidence, now } = this;
    return { ledger, files: evidence.store, most: Math.min(evidence.most, READING_LIMITS.bytes), now };
  }

  private judging() {
    const { ledger, gateway, evidence, now } = this;
    return { ledger, gateway, files: evidence.store, directory: this.directory.current, now };
  }

  private async shown(viewer: queries.Viewer, id: string) {
    const found = acceptedQuery(
      await queries.document(viewer, this.ledger, { id, files: this.evidence.store }),
    );
    const proposed = await queries.withEntriesAlike(viewer, this.ledger, {
      proposed: found.proposed,
      today: dateInWales(this.now()),
    });
    return { ...found, proposed };
  }
}
