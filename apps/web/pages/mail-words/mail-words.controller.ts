import { postTitle } from '#application/directory';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { entryTitles, mailWords } from '#application/queries';
import { directoryOf } from '#platform/directory.module';
import { AUDITING, type Auditing } from '#platform/auditing';
import { Heavy } from '#platform/request-limits';
import { nameHelpers } from '../../obligation/in-words';
import { when } from '../../obligation/past';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { accepted, personOf, viewerOf } from '../../platform/request';
import { SERVICE_OPTIONS, type ServiceOptions } from '../../platform/service-options';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** What one email says, in both languages, and whether that is to the letter what was sent. */
@Heavy()
@Controller('mails/:mailId')
export class MailWordsController {
  constructor(
    @Inject(WEB_SERVICES) private readonly services: WebServices,
    @Inject(SERVICE_OPTIONS) private readonly options: ServiceOptions,
    @Inject(AUDITING) private readonly auditing: Auditing,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Param('mailId') mailId: string,
  ): Promise<void> {
    const { ledger, directory, now } = this.services;
    const { language } = request;
    const viewer = viewerOf(request);
    const asked = { mailId, directory: directoryOf(this.services), webUrl: this.options.webUrl, now: now() };
    const { mail, words, own } = accepted(await mailWords(viewer, ledger, asked));
    const { obligationId, recipient, state, sendAt, lastAt } = mail;
    const opened = { kind: 'mail', obligationId, what: mail.mailId, through: 'page' } as const;
    if (!own) await this.auditing.noteAccess(personOf(request), opened);
    const title =
      obligationId === null
        ? undefined
        : (await entryTitles(viewer, ledger, { ids: [obligationId] })).get(obligationId);
    const order = language === 'cy' ? (['cy', 'en'] as const) : (['en', 'cy'] as const);
    renderPage(request, response, {
      page: 'mail-words',
      data: {
        mail,
        to: postTitle(directory, recipient, language),
        at: when(state === 'waiting' ? sendAt : (lastAt ?? sendAt), language),
        entry: title && { id: obligationId, title },
        halves: words && order.map((each) => ({ language: each, ...words.halves[each] })),
        asSent: words?.asSent ?? null,
        attempt: sentences(language, 'obligation'),
        backUrl: `/${language}/sent-to`,
        ...nameHelpers(directory, language),
      },
    });
  }
}
