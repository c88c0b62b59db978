import { Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Response } from 'express';
import type { CurrentDirectory, Person } from '#application/directory';
import * as queries from '#application/queries';
import { type Instant, both, mailIdSchema } from '#domain/kernel';
import type { SealedLedger } from '#record/sealed-ledger';
import { AUDITING, type Auditing } from '#platform/auditing';
import { NOW } from '#platform/clock.module';
import { DIRECTORY } from '#platform/directory.module';
import { LEDGER } from '#platform/ledger.module';
import { Heavy } from '#platform/request-limits';
import { AskedBy, SignedInPerson } from '../access/signed-in.guard';
import { Problem } from '../problem/problem';
import { accepted } from '../service/accepted';
import {
  AskedPage,
  type PageAsked,
  cursorFor,
  pageOfNumbered,
  pageOfQuery,
  pageQuery,
  positionAfter,
} from '../service/paging';

const replayQuery = queries.replayFilter.extend({ after: pageQuery.shape.after });
const changedEntriesQuery = queries.changedEntriesFilter.omit({ page: true }).extend(pageQuery.shape);
const sentToQuery = queries.sentToFilter.omit({ page: true }).extend(pageQuery.shape);
const accessQuery = queries.accessFilter.omit({ page: true }).extend(pageQuery.shape);

const BYTES = { type: 'string', format: 'binary' };

const ON_A_PAGE = 50;
const MAILS_ON_A_PAGE = 25;

@ApiTags('audit')
@ApiBearerAuth()
@Heavy()
@Controller('audit')
export class AuditController {
  constructor(
    @Inject(LEDGER) private readonly ledger: SealedLedger,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
    @Inject(NOW) private readonly now: () => Instant,
    @Inject(AUDITING) private readonly auditing: Auditing,
  ) {}

  @Get('replay')
  @ApiOperation({
    summary:
      'Recorded decisions asked for again, oldest first, so many at once: with the rules, calendar and program of their day, and with today’s; each difference named',
  })
  async replay(
    @AskedBy() viewer: queries.Viewer,
    @Query({ schema: replayQuery }) filter: z.infer<typeof replayQuery>,
    @AskedPage() asked: PageAsked,
  ) {
    const from = { ...filter, after: positionAfter(asked) };
    const { decisions, next, to } = accepted(await queries.replay(viewer, this.ledger, from));
    return { decisions, next: cursorFor(asked, next), to };
  }

  @Get('changed-entries')
  @ApiOperation({ summary: 'The entries of which anything was recorded between the ends of two days' })
  async changedEntries(
    @AskedBy() viewer: queries.Viewer,
    @Query({ schema: changedEntriesQuery }) { from, to }: z.infer<typeof changedEntriesQuery>,
    @AskedPage() asked: PageAsked,
  ) {
    const pageAt = async (page: number) =>
      (await queries.changedEntries(viewer, this.ledger, { from, to, page })).entries;
    const list = { pageAt, size: ON_A_PAGE, keyOf: ({ id }: { readonly id: string }) => id };
    const { items, next } = await pageOfNumbered(list, asked);
    return { entries: items, next };
  }

  @Get('mails')
  @ApiOperation({
    summary:
      'What somebody was sent, or a post, and what became of it, latest first: one’s own; anybody’s for auditors and administrators',
  })
  async mails(
    @AskedBy() viewer: queries.Viewer,
    @Query({ schema: sentToQuery })
    { limit: _limit, after: _after, ...filter }: z.infer<typeof sentToQuery>,
    @AskedPage() asked: PageAsked,
  ) {
    const { ledger, directory, now } = this;
    const list = {
      ask: async (page: number) =>
        accepted(await queries.sentTo(viewer, ledger, { ...filter, page, directory, now: now() })),
      itemsOf: (found: queries.SentTo) => found.mails,
      size: MAILS_ON_A_PAGE,
      keyOf: ({ mailId }: { readonly mailId: string }) => mailId,
    };
    const { items, next, answer } = await pageOfQuery(list, asked);
    return { mails: items, held: answer.held, next };
  }

  @Get('mails/:mailId')
  @ApiOperation({ summary: 'What one email says, in both languages' })
  async mail(
    @AskedBy() viewer: queries.Viewer,
    @Param('mailId', { schema: mailIdSchema }) mailId: string,
    @SignedInPerson() person: Person,
  ) {
    const { ledger, directory, now } = this;
    const asked = { mailId, directory, webUrl: null, now: now() };
    const found = accepted(await queries.mailWords(viewer, ledger, asked));
    const { obligationId } = found.mail;
    const opened = { kind: 'mail', obligationId, what: found.mail.mailId, through: 'api' } as const;
    if (!found.own) await this.auditing.noteAccess(person, opened);
    return found;
  }

  @Get('access')
  @ApiOperation({
    summary:
      'Who opened which evidence or email and took which bundle, latest first; for auditors and administrators',
  })
  async access(
    @AskedBy() viewer: queries.Viewer,
    @Query({ schema: accessQuery })
    { limit: _limit, after: _after, ...filter }: z.infer<typeof accessQuery>,
    @AskedPage() asked: PageAsked,
  ) {
    const pageAt = async (page: number) =>
      accepted(await queries.accesses(viewer, this.ledger, { ...filter, page })).accesses;
    const list = { pageAt, size: ON_A_PAGE, keyOf: ({ id }: { readonly id: number }) => String(id) };
    const { items, next } = await pageOfNumbered(list, asked);
    return { accesses: items, next };
  }

  @Get('seal')
  @ApiOperation({
    summary:
      'How far the record is published outside this system, the last verification that was asked for, and one that is under way',
  })
  async seal(@AskedBy() viewer: queries.Viewer) {
    const { verifications, seal } = this.published();
    const last = await verifications.last();
    const shown = queries.mayBundle(viewer).whole
      ? last?.found
      : last?.found && { ...last.found, findings: [] };
    return { seal: await seal(), last: last && { ...last, found: shown }, running: verifications.running };
  }

  @Post('verifications')
  @HttpCode(202)
  @ApiOperation({
    summary:
      'Verify the whole record, for auditors of all of it and administrators; `seal` says what was found',
  })
  verify(@AskedBy() viewer: queries.Viewer, @SignedInPerson() { id }: Person) {
    if (!queries.mayBundle(viewer).whole) throw notAllowed;
    const { verifications } = this.published();
    void verifications.start(id);
    return { running: verifications.running };
  }

  @Get('bundle')
  @ApiOkResponse({ description: 'The bundle', content: { 'application/zip': { schema: BYTES } } })
  @ApiOperation({
    summary:
      'An evidence bundle as one zip file: of one entry, of a period or of everything; for auditors and administrators, of what they may see',
  })
  async bundle(
    @AskedBy() viewer: queries.Viewer,
    @Query({ schema: queries.bundleFilter }) filter: z.infer<typeof queries.bundleFilter>,
    @SignedInPerson() person: Person,
    @Res() response: Response,
  ): Promise<void> {
    const scope = accepted(await queries.bundleScope(viewer, this.ledger, filter));
    const wanted = { scope, withWords: filter.words === 'yes', withFiles: filter.files === 'yes' };
    const made = await this.auditing.takeBundle(person, wanted, 'api');
    if (!made.ok) throw new Problem(409, made.refusal.code, made.refusal.message);
    await made.value.send(response);
  }

  private published(): NonNullable<Auditing['published']> {
    if (this.auditing.published === null) throw notHere;
    return this.auditing.published;
  }
}

const notAllowed = new Problem(
  403,
  'auditors-only',
  both(
    'Auditors of the whole register and administrators verify the record.',
    'Archwilwyr y gofrestr gyfan a gweinyddwyr sy’n dilysu’r cofnod.',
  ),
);

const notHere = new Problem(
  503,
  'no-published-log',
  both('This program knows no published log.', 'Nid yw’r rhaglen hon yn gwybod am log cyhoeddedig.'),
);
