import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { endAuditScope, setAuditScope } from '#application/audit-scope';
import type { CurrentDirectory, Person } from '#application/directory';
import * as queries from '#application/queries';
import { type AuditScopeRefusal, scopedSchema } from '#domain/audit-scope';
import { calendarDateSchema } from '#domain/calendars';
import { type Instant, type PersonId, dateInWales, personIdSchema } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { NOW } from '#platform/clock.module';
import { DIRECTORY } from '#platform/directory.module';
import { LEDGER } from '#platform/ledger.module';
import { AskedBy, SignedInPerson } from '../access/signed-in.guard';
import { Problem } from '../problem/problem';
import { AskedPage, type PageAsked, type PageQuery, pageOf, pageQuery } from '../service/paging';

const reason = z.string().trim().min(1).max(20_000);

const given = z.strictObject({
  scope: scopedSchema,
  from: calendarDateSchema.optional().describe('the first day in Wales; today where it is left out'),
  to: calendarDateSchema.nullable().default(null).describe('the last day; null: until it is ended'),
  reason,
});

const ending = z.strictObject({ reason });

const STATUS: Partial<Record<AuditScopeRefusal['code'], number>> = {
  'scope-set-by-administrators': 403,
  'scope-person-unknown': 404,
  'no-scope-to-end': 409,
  'scope-changed': 409,
};

const refused = ({ code, message, pointer }: AuditScopeRefusal): Problem =>
  new Problem(
    STATUS[code] ?? 422,
    code,
    message,
    pointer === undefined ? {} : { errors: [{ pointer, detail: message }] },
  );

@ApiTags('audit')
@ApiBearerAuth()
@Controller('audit/scopes')
export class AuditScopesController {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'What auditors may see, as recorded: all for administrators, one’s own for an auditor',
  })
  async list(
    @AskedBy() viewer: queries.Viewer,
    @Query({ schema: pageQuery }) _page: PageQuery,
    @AskedPage() asked: PageAsked,
  ) {
    const scopes = await queries.auditScopes(viewer, this.ledger, { now: this.now() });
    const { items, next } = await pageOf(scopes, ({ personId }) => personId, asked);
    return { scopes: items, next };
  }

  @Put(':person')
  @ApiOperation({
    summary:
      'Set what an auditor may see, for administrators: it takes the place of what was set before and holds at once',
  })
  async set(
    @Param('person', { schema: personIdSchema }) personId: PersonId,
    @Body({ schema: given }) body: z.infer<typeof given>,
    @SignedInPerson() person: Person,
  ) {
    const decided = await setAuditScope(this.services, person, {
      ...body,
      from: body.from ?? dateInWales(this.now()),
      personId,
    });
    if (!decided.ok) throw refused(decided.refusal);
    return decided.value;
  }

  @Post(':person/end')
  @HttpCode(200)
  @ApiOperation({ summary: 'End what an auditor may see: nothing is seen until another is set' })
  async end(
    @Param('person', { schema: personIdSchema }) personId: PersonId,
    @Body({ schema: ending }) body: z.infer<typeof ending>,
    @SignedInPerson() person: Person,
  ) {
    const decided = await endAuditScope(this.services, person, { ...body, personId });
    if (!decided.ok) throw refused(decided.refusal);
    return decided.value;
  }

  private get services() {
    return { ledger: this.ledger, directory: this.directory.current, now: this.now() };
  }
}
