import { Body, Controller, ForbiddenException, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { bundleFilter, bundleScope, mayBundle } from '#application/queries';
import type { Bilingual, ObligationId } from '#domain/kernel';
import { AUDITING, type Auditing } from '#platform/auditing';
import { Heavy } from '#platform/request-limits';
import {
  type Query as Asked,
  addressWith,
  askedPeriod,
  entryAndPeriodParameters,
} from '../../asked/asked-day';
import { askedEntry, entryProblems, whichOf } from '../../asked/asked-entry';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { filterIn, personOf, viewerOf, ignoredIn } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** What the form sends besides. */
const FORM_PARAMETERS = { with: z.unknown(), _csrf: z.unknown() };

/** A bundle of evidence as one file: for auditors and administrators, of what they may see. */
@Controller('bundle')
export class BundleController {
  constructor(
    @Inject(WEB_SERVICES) private readonly services: WebServices,
    @Inject(AUDITING) private readonly auditing: Auditing,
  ) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response, @Query() query: Asked): Promise<void> {
    await this.render(request, response, query);
  }

  @Heavy()
  @Post()
  async take(@Req() request: Request, @Res() response: Response, @Body() body: Asked): Promise<void> {
    const viewer = viewerOf(request);
    if (!mayBundle(viewer).any) throw new ForbiddenException();
    const period = askedPeriod(body, request.language);
    const entry = await askedEntry(this.services, viewer, body);
    if (period.errors.length > 0 || entry.unknown || entry.several.length > 0)
      return this.render(request, response, body);
    const obligation = entry.entry?.id;
    const scope = await bundleScope(viewer, this.services.ledger, { ...period.days, obligation });
    if (!scope.ok) return this.render(request, response, body, scope.refusal.message);
    const { words, files } = filterIn(bundleFilter, body);
    const wanted = { scope: scope.value, withWords: words === 'yes', withFiles: files === 'yes' };
    const made = await this.auditing.takeBundle(personOf(request), wanted, 'page');
    if (!made.ok) return this.render(request, response, body, made.refusal.message);
    response.status(200);
    await made.value.send(response);
  }

  private async render(request: Request, response: Response, asked: Asked, why?: Bilingual): Promise<void> {
    const { language } = request;
    const viewer = viewerOf(request);
    const may = mayBundle(viewer);
    if (!may.any) throw new ForbiddenException();
    const period = askedPeriod(asked, language);
    const entry = await askedEntry(this.services, viewer, asked);
    const refused = why === undefined ? [] : [{ text: why[language], href: '#obligation' }];
    const errors = [...entryProblems(entry, language), ...period.errors, ...refused];
    const { words, files } = filterIn(bundleFilter, asked);
    const address = (obligation: string): string => addressWith('/bundle', { obligation, words, files });
    renderPage(request, response, {
      page: 'bundle',
      status: errors.length > 0 ? 422 : 200,
      data: {
        may,
        ready: this.auditing.published !== null,
        period,
        entry: whichOf(entry, (id: ObligationId | string) => address(id)),
        with: [words === 'yes' ? 'words' : '', files === 'yes' ? 'files' : ''],
        errors,
        ignored: ignoredIn(bundleFilter, asked, sentences(language, 'bundle'), {
          ...entryAndPeriodParameters,
          ...(request.method === 'POST' && FORM_PARAMETERS),
        }),
        backUrl: `/${language}/audit`,
      },
    });
  }
}
