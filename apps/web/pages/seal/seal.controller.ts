import { namesIn } from '#application/directory';
import { Controller, ForbiddenException, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mayBundle } from '#application/queries';
import { AUDITING, type Auditing } from '#platform/auditing';
import { Heavy } from '#platform/request-limits';
import { renderPage } from '../../platform/render-page';
import { personOf, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';
import { redirectOnceSaved } from '../../platform/session';

/** So long a form waits for a verification before it shows that one is under way. */
const WAITS_MS = 3_000;

/** How far the record is published and proved, and the last verification of it. */
@Controller('seal')
export class SealController {
  constructor(
    @Inject(WEB_SERVICES) private readonly services: WebServices,
    @Inject(AUDITING) private readonly auditing: Auditing,
  ) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { published } = this.auditing;
    const { language } = request;
    const last = (await published?.verifications.last()) ?? null;
    const { whole } = mayBundle(viewerOf(request));
    renderPage(request, response, {
      page: 'seal',
      data: {
        seal: (await published?.seal()) ?? null,
        running: published?.verifications.running ?? null,
        last: last && { ...last, by: namesIn(this.services.directory, language)(last) },
        // what differs is said with the words of the record
        findings: whole ? (last?.found?.findings ?? []) : [],
        mayVerify: whole && published !== null,
        backUrl: `/${language}/audit`,
      },
    });
  }

  @Heavy()
  @Post('verify')
  async verify(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { published } = this.auditing;
    if (published === null || !mayBundle(viewerOf(request)).whole) throw new ForbiddenException();
    const ended = published.verifications.start(personOf(request).id);
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, WAITS_MS).unref())]);
    if (published.verifications.running === null) request.session.done = { page: 'seal', key: 'ended' };
    await redirectOnceSaved(request, response, `/${request.language}/seal`);
  }
}
