import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Person } from '#application/directory';
import { type Viewer, webhook, webhooks } from '#application/queries';
import { type WebhookAsked, actOnWebhook, noteSecretShown, webhookTestAnswered } from '#application/webhooks';
import type { Instant } from '#domain/kernel';
import { type WebhookId, topicWords, topics, wantedShape, webhookIdSchema } from '#domain/webhooks';
import type { SealedLedger } from '#record/sealed-ledger';
import { NOW } from '#platform/clock.module';
import { LEDGER } from '#platform/ledger.module';
import { ForPeople } from '../access/scopes.guard';
import { AskedBy, SignedInPerson } from '../access/signed-in.guard';
import { ShownOnce } from '../idempotency/idempotency.interceptor';
import { acceptedWith } from '../service/accepted';
import { AskedPage, type PageAsked, type PageQuery, pageOf, pageQuery } from '../service/paging';

const reason = z.string().trim().min(1).max(20_000);
const shown = z.int().min(0).optional().describe('the version that was seen: at another it is refused');

const wanted = {
  ...wantedShape,
  topics: wantedShape.topics
    .default([])
    .describe(
      `of what it hears; empty: of everything. ${topics.map((each) => `${each}: ${topicWords[each].en}`).join('. ')}`,
    ),
  kinds: wantedShape.kinds
    .default([])
    .describe('of which kinds of entry it hears; empty: of all, and of facts'),
};
const making = z.strictObject(wanted);
const changing = z.strictObject({ ...wanted, reason, shown });
const stopping = z.strictObject({ reason, shown });
const resuming = z.strictObject({ shown });
const rotating = z.strictObject({
  overlapHours: z.int().min(0).max(168).default(24).describe('so long the secret before it signs too'),
  shown,
});
const replaying = z.strictObject({
  fromPosition: z.int().min(1).describe('of the ledger, as `data.position` of a message says it'),
  reason,
  shown,
});

const attemptsAsked = z.strictObject({
  after: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe('only attempts older than this one: `older` of the last page'),
  limit: z.coerce.number().int().min(1).max(200).default(25).describe('so many attempts'),
});

const STATUS: Readonly<Record<string, number>> = {
  'webhooks-by-administrators': 403,
  'webhook-unknown': 404,
  'webhook-over': 409,
  'webhook-not-sending': 409,
  'webhook-sending': 409,
  'webhooks-too-many': 409,
  'webhook-changed-meanwhile': 409,
};

const accepted = acceptedWith(STATUS);

/** So long the worker is waited for: it looks twice a second, and gives a receiver up after a quarter of a minute. */
const WAITS_MS = 18_000;

@ApiTags('service')
@ApiBearerAuth()
@ForPeople()
@Controller('webhooks')
export class WebhooksController {
  constructor(
    @Inject(LEDGER) private readonly ledger: SealedLedger,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Other systems that hear of what is recorded, and how that goes; for administrators',
  })
  async list(
    @AskedBy() viewer: Viewer,
    @Query({ schema: pageQuery }) _page: PageQuery,
    @AskedPage() asked: PageAsked,
  ) {
    const all = await webhooks(viewer, this.ledger);
    const { items, next } = await pageOf(all, ({ id }) => id, asked);
    return { webhooks: items, next };
  }

  @Post()
  @ShownOnce('secret')
  @ApiOperation({
    summary:
      'Have another system notified of what is recorded from here on; `secret` is shown in this answer and never again',
  })
  make(@Body({ schema: making }) body: z.output<typeof making>, @SignedInPerson() person: Person) {
    const id = webhookIdSchema.parse(randomUUID());
    return this.withSecret(person, id, { kind: 'subscribe', wanted: body });
  }

  @Get(':id')
  @ApiOperation({ summary: 'One webhook: how it stands, what was recorded of it, and its newest attempts' })
  async show(
    @Param('id', { schema: webhookIdSchema }) id: WebhookId,
    @Query({ schema: attemptsAsked }) query: z.output<typeof attemptsAsked>,
    @AskedBy() viewer: Viewer,
  ) {
    return accepted(await webhook(viewer, this.ledger, { id, before: query.after, limit: query.limit }));
  }

  @Put(':id')
  @ApiOperation({
    summary: 'Change what it is called, where it sends and of what it hears: all of it as it shall stand',
  })
  change(
    @Param('id', { schema: webhookIdSchema }) id: WebhookId,
    @Body({ schema: changing }) { reason: why, shown: seen, ...rest }: z.output<typeof changing>,
    @SignedInPerson() person: Person,
  ) {
    return this.act(person, id, { kind: 'change', wanted: rest, reason: why }, seen);
  }

  @Post(':id/secret')
  @HttpCode(200)
  @ShownOnce('secret')
  @ApiOperation({
    summary: 'Make a new secret, shown in this answer alone; until the overlap is over both sign',
  })
  rotate(
    @Param('id', { schema: webhookIdSchema }) id: WebhookId,
    @Body({ schema: rotating }) { overlapHours, shown: seen }: z.output<typeof rotating>,
    @SignedInPerson() person: Person,
  ) {
    return this.withSecret(person, id, { kind: 'rotate', overlapHours }, seen);
  }

  @Post(':id/pause')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send nothing until it is resumed: what is recorded meanwhile waits' })
  pause(
    @Param('id', { schema: webhookIdSchema }) id: WebhookId,
    @Body({ schema: stopping }) { reason: why, shown: seen }: z.output<typeof stopping>,
    @SignedInPerson() person: Person,
  ) {
    return this.act(person, id, { kind: 'pause', reason: why }, seen);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @ApiOperation({ summary: 'Go on after a pause or after it was disabled, with all that waited' })
  resume(
    @Param('id', { schema: webhookIdSchema }) id: WebhookId,
    @Body({ schema: resuming }) { shown: seen }: z.output<typeof resuming>,
    @SignedInPerson() person: Person,
  ) {
    return this.act(person, id, { kind: 'resume' }, seen);
  }

  @Post(':id/end')
  @HttpCode(200)
  @ApiOperation({ summary: 'End it for good' })
  end(
    @Param('id', { schema: webhookIdSchema }) id: WebhookId,
    @Body({ schema: stopping }) { reason: why, shown: seen }: z.output<typeof stopping>,
    @SignedInPerson() person: Person,
  ) {
    return this.act(person, id, { kind: 'end', reason: why }, seen);
  }

  @Post(':id/test')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Send a test message, also where it is paused: `attempt` says what became of it, null where no worker has answered yet',
  })
  async test(@Param('id', { schema: webhookIdSchema }) id: WebhookId, @SignedInPerson() person: Person) {
    const services = { ledger: this.ledger, now: this.now() };
    const made = accepted(await actOnWebhook(services, person, { webhookId: id, act: { kind: 'test' } }));
    return { attempt: await webhookTestAnswered(this.ledger, made, WAITS_MS) };
  }

  @Post(':id/replay')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send everything from a position of the ledger again, under the ids that it had' })
  replay(
    @Param('id', { schema: webhookIdSchema }) id: WebhookId,
    @Body({ schema: replaying }) { fromPosition, reason: why, shown: seen }: z.output<typeof replaying>,
    @SignedInPerson() person: Person,
  ) {
    return this.act(person, id, { kind: 'replay', fromPosition, reason: why }, seen);
  }

  private async act(person: Person, webhookId: WebhookId, act: WebhookAsked, seen?: number) {
    const services = { ledger: this.ledger, now: this.now() };
    const { event } = accepted(await actOnWebhook(services, person, { webhookId, act, shown: seen }));
    return event.data;
  }

  private async withSecret(person: Person, webhookId: WebhookId, act: WebhookAsked, seen?: number) {
    const services = { ledger: this.ledger, now: this.now() };
    const made = accepted(await actOnWebhook(services, person, { webhookId, act, shown: seen }));
    await noteSecretShown(services, made);
    return { ...made.event.data, secret: made.secret };
  }
}
