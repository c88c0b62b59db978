import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Person, actorFor } from '#application/directory';
import { setAside, viewerFor } from '#application/queries';
import { releaseSetAside } from '#application/set-aside';
import type { Gateway } from '#application/submit-command';
import { type Instant, both } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { NOW } from '#platform/clock.module';
import { LEDGER } from '#platform/ledger.module';
import { GATEWAY } from '#platform/temporal.module';
import { SignedInPerson } from '../access/signed-in.guard';
import { Problem } from '../problem/problem';
import { AskedPage, type PageAsked, type PageQuery, pageOf, pageQuery } from '../service/paging';

const release = z.strictObject({
  obligationId: z.string().min(1).max(300).brand<'ObligationId'>(),
  subject: z.string().min(1).max(300).describe('the id of the command, or `advance` for the clock’s'),
  reason: z.string().trim().min(1).max(20_000),
});

const administratorsOnly = (): Problem =>
  new Problem(
    403,
    'not-permitted',
    both(
      'Only an administrator sees and releases what is set aside.',
      'Dim ond gweinyddwr sy’n gweld ac yn rhyddhau’r hyn a roddwyd o’r neilltu.',
    ),
  );

@ApiTags('service')
@ApiBearerAuth()
@Controller('set-aside')
export class SetAsideController {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(GATEWAY) private readonly gateway: Gateway,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The commands that stopped the program again and again; for administrators' })
  async list(
    @SignedInPerson() person: Person,
    @Query({ schema: pageQuery }) _page: PageQuery,
    @AskedPage() asked: PageAsked,
  ) {
    if (!person.roles.includes('administrator')) throw administratorsOnly();
    const all = await setAside(viewerFor(person), this.ledger);
    const { items, next } = await pageOf(all, (each) => `${each.obligationId} ${each.subject}`, asked);
    return { setAside: items, next };
  }

  @Post('release')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Let one be decided again, for administrators: a clock is woken at once, a person’s command is theirs to send again',
  })
  async release(@Body({ schema: release }) body: z.infer<typeof release>, @SignedInPerson() person: Person) {
    if (!person.roles.includes('administrator')) throw administratorsOnly();
    const { personId, postId } = actorFor(person);
    const by = postId === undefined ? { personId } : { personId, postId };
    const released = await releaseSetAside(
      { ledger: this.ledger, gateway: this.gateway },
      { ...body, by, now: this.now() },
    );
    if (!released.ok) throw new Problem(404, released.refusal.code, released.refusal.message);
    return released.value;
  }
}
