import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Person } from '#application/directory';
import { type Viewer, serviceAccounts } from '#application/queries';
import { createAccount, revokeAccount } from '#application/service-accounts';
import { scopedSchema } from '#domain/audit-scope';
import { calendarDateSchema } from '#domain/calendars';
import { type Instant, idSchema } from '#domain/kernel';
import { type ServiceAccountRefusal, accountScopes } from '#domain/service-accounts';
import type { Ledger } from '#record/ledger';
import { NOW } from '#platform/clock.module';
import { LEDGER } from '#platform/ledger.module';
import { ForPeople } from '../access/scopes.guard';
import { AskedBy, SignedInPerson } from '../access/signed-in.guard';
import { ShownOnce } from '../idempotency/idempotency.interceptor';
import { acceptedWith } from '../service/accepted';
import { AskedPage, type PageAsked, type PageQuery, pageOf, pageQuery } from '../service/paging';

const reason = z.string().trim().min(1).max(20_000);

const given = z.strictObject({
  id: idSchema.describe('its name, under which it acts; used once'),
  scopes: z.array(z.enum(accountScopes)).min(1).describe('what it may do; everything else is for people'),
  sees: scopedSchema.default({ kind: 'everything' }).describe('which entries it may see'),
  to: calendarDateSchema.describe('the last day in Wales on which it may be used'),
  reason,
});

const revoking = z.strictObject({ reason });

const STATUS: Partial<Record<ServiceAccountRefusal['code'], number>> = {
  'accounts-by-administrators': 403,
  'account-exists': 409,
  'account-changed': 409,
  'no-account-to-revoke': 404,
};

const accepted = acceptedWith(STATUS);

@ApiTags('service accounts')
@ApiBearerAuth()
@ForPeople()
@Controller('service-accounts')
export class ServiceAccountsController {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'The programs that may ask under names of their own, those that may be used first, with when each was used last; for administrators and auditors of the whole register',
  })
  async list(
    @AskedBy() viewer: Viewer,
    @Query({ schema: pageQuery }) _page: PageQuery,
    @AskedPage() asked: PageAsked,
  ) {
    const all = await serviceAccounts(viewer, this.ledger, { now: this.now() });
    const { items, next } = await pageOf(all, ({ accountId }) => accountId, asked);
    return { serviceAccounts: items, next };
  }

  @Post()
  @ShownOnce('token')
  @ApiOperation({
    summary:
      'Make a service account, for administrators: `token` is shown in this answer and never again, not even to the same Idempotency-Key',
  })
  async create(@Body({ schema: given }) body: z.output<typeof given>, @SignedInPerson() person: Person) {
    const { id: accountId, ...rest } = body;
    const { account, token } = accepted(await createAccount(this.services, person, { accountId, ...rest }));
    const { tokenSha256: _hash, ...shown } = account;
    return { ...shown, token: token as string | null };
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @ApiOperation({ summary: 'Revoke a service account, for administrators: its next request is refused' })
  async revoke(
    @Param('id', { schema: idSchema }) accountId: string,
    @Body({ schema: revoking }) body: z.output<typeof revoking>,
    @SignedInPerson() person: Person,
  ) {
    return accepted(await revokeAccount(this.services, person, { accountId, ...body }));
  }

  private get services() {
    return { ledger: this.ledger, now: this.now() };
  }
}
