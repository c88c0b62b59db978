import { Controller, Get, Inject, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { namesIn } from '#application/directory';
import { type WebhookInFull, entryTitles, webhook } from '#application/queries';
import { showSecret } from '#application/webhooks';
import { obligationIdSchema } from '#domain/kernel';
import { kindWords } from '#domain/obligations';
import { isOver, topicWords, webhookIdSchema } from '#domain/webhooks';
import { onlyFor } from '../../access/administrators';
import { sentences } from '../../platform/locale';
import { filterIn, ignoredIn, personOf, viewerOf } from '../../platform/request';
import { renderPage } from '../../platform/render-page';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

const asked = z.object({ before: z.coerce.number().int().min(1) });

/** One webhook: how it goes, what can be done with it, and every attempt. */
@Controller('webhooks/:id')
export class WebhookController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    onlyFor(request, 'administrator');
    const { language, query } = request;
    request.ignored = ignoredIn(asked, query, sentences(language, 'webhook'));
    const { before } = filterIn(asked, query);
    const names = namesIn(this.services.directory, language);
    const found = await this.find(id, request, before);
    const titles = await this.titlesFor(request, found);
    const { history, attempts, ...rest } = found;
    renderPage(request, response, {
      page: 'webhook',
      data: {
        ...rest,
        attempts,
        history: history.map(({ description, recordedAt }) => ({ text: description[language], recordedAt })),
        isOver: isOver(found.webhook),
        madeByName: names(found.webhook.madeBy),
        topics: found.webhook.topics.map((each) => topicWords[each][language]),
        kinds: found.webhook.kinds.map((each) => kindWords[each][language]),
        titleOf: (stream: string | null) => (stream === null ? undefined : titles.get(stream)),
        isOlderPage: before !== undefined,
        backUrl: `/${language}/webhooks`,
      },
    });
  }

  /** The one time that a secret is shown: the answer to a button, so that no address shows it. */
  @Post('secret')
  async secret(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    onlyFor(request, 'administrator');
    const { webhook: about } = await this.find(id, request);
    const { ledger, now } = this.services;
    const { language } = request;
    const shown = await showSecret({ ledger, now: now() }, personOf(request), about.id);
    renderPage(request, response, {
      page: 'webhook-secret',
      status: shown.ok ? 200 : 409,
      data: {
        webhook: about,
        secret: shown.ok ? shown.value : null,
        why: shown.ok ? null : shown.refusal.message[language],
        backUrl: `/${language}/webhooks/${about.id}`,
      },
    });
  }

  private async find(text: string, request: Request, before?: number): Promise<WebhookInFull> {
    const id = webhookIdSchema.safeParse(text).data;
    if (id === undefined) throw new NotFoundException();
    const name = namesIn(this.services.directory, request.language);
    const found = await webhook(viewerOf(request), this.services.ledger, { id, before, name });
    if (!found.ok) throw new NotFoundException();
    return found.value;
  }

  private titlesFor(request: Request, { attempts }: WebhookInFull) {
    const ids = attempts.flatMap(({ stream }) => obligationIdSchema.safeParse(stream).data ?? []);
    return entryTitles(viewerOf(request), this.services.ledger, { ids });
  }
}
