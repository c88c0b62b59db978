import { namesIn } from '#application/directory';
import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { accessFilter, accesses, entryTitles } from '#application/queries';
import { AUDITING, type Auditing } from '#platform/auditing';
import { Heavy } from '#platform/request-limits';
import { type Query as Asked, addressWith, askedPeriod, periodParameters } from '../../asked/asked-day';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { beyondTheEnd, accepted, filterIn, viewerOf, ignoredIn } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** Who opened which evidence or email and took which bundle, as long as it is kept. */
@Heavy()
@Controller('access')
export class AccessController {
  constructor(
    @Inject(WEB_SERVICES) private readonly services: WebServices,
    @Inject(AUDITING) private readonly auditing: Auditing,
  ) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @Query() query: Asked): Promise<void> {
    const { ledger, directory } = this.services;
    const { language } = request;
    const viewer = viewerOf(request);
    const period = askedPeriod(query, language);
    const { person, kind, page } = filterIn(accessFilter, query);
    const asked = { person, kind, ...period.days };
    const { accesses: listed, nextPage } = accepted(await accesses(viewer, ledger, { ...asked, page }));
    const titles = await entryTitles(viewer, ledger, { ids: listed.map(({ obligationId }) => obligationId) });
    const names = namesIn(directory, language);
    const t = sentences(language, 'access');
    renderPage(request, response, {
      page: 'access',
      status: period.errors.length > 0 ? 422 : 200,
      data: {
        period,
        errors: period.errors,
        asked,
        ignored: [
          ...ignoredIn(accessFilter, query, t, periodParameters),
          ...beyondTheEnd(t, page, listed.length === 0),
        ],
        days: this.auditing.accessLogDays,
        lines: listed.map((each) => ({
          ...each,
          who: names({ personId: each.personId }),
          behalf: each.onBehalfOf && names({ personId: each.onBehalfOf }),
          entry:
            each.obligationId !== null && titles.has(each.obligationId)
              ? { id: each.obligationId, title: titles.get(each.obligationId) }
              : null,
        })),
        nextUrl: nextPage === null ? null : addressWith('/access', { ...asked, page: nextPage }),
        personItems: [
          { value: '', text: t('everybody') },
          ...directory.people.map(({ id, name }) => ({ value: id, text: name })),
        ],
        kindItems: [
          { value: '', text: t('anything') },
          ...accessFilter.shape.kind.unwrap().options.map((value) => ({ value, text: t(`kinds.${value}`) })),
        ],
        backUrl: `/${language}/audit`,
      },
    });
  }
}
