import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { actingAs, approvalKinds, approvals, approvalsFilter } from '#application/queries';
import { dateInWales } from '#domain/kernel';
import { approvalInWords } from '../../obligation/approval-in-words';
import { nameHelpers } from '../../obligation/in-words';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { beyondTheEnd, filterIn, personOf, refuseQuery, viewerOf, ignoredIn } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

const WHO = ['me', 'others', 'mine'] as const;

/** Everything that waits for a second person: what the reader could decide, then the rest. */
@Controller('approvals')
export class ApprovalsController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  /** To the next thing that the reader could decide, once one is decided; home where nothing is left. */
  @Get('next')
  async next(@Req() request: Request, @Res() response: Response): Promise<void> {
    refuseQuery(request);
    const { ledger, directory, now } = this.services;
    const asked = { now: now(), directory, acting: actingAs(personOf(request)) };
    const { approvals: found } = await approvals(viewerOf(request), ledger, {
      ...asked,
      filter: { who: 'me' },
      pageSize: 1,
    });
    response.redirect(303, `/${request.language}${found[0]?.page ?? ''}`);
  }

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @Query() asked: object): Promise<void> {
    const { ledger, directory, now } = this.services;
    const { language } = request;
    const filter = filterIn(approvalsFilter, asked);
    const at = now();
    const found = await approvals(viewerOf(request), ledger, {
      now: at,
      directory,
      acting: actingAs(personOf(request)),
      filter,
    });
    const t = sentences(language, 'approvals');
    const words = { directory, language, today: dateInWales(at) };
    const listed = found.approvals.map((each) => approvalInWords(each, words));
    const { page = 1, ...narrowed } = filter;
    const pageAt = (number: number): string => {
      const parts = new URLSearchParams();
      for (const [name, value] of Object.entries({ ...narrowed, page: number }))
        parts.set(name, String(value));
      return `/${language}/approvals?${parts.toString()}`;
    };
    renderPage(request, response, {
      page: 'approvals',
      data: {
        query: filter,
        ignored: [
          ...ignoredIn(approvalsFilter, asked, t),
          ...beyondTheEnd(t, filter.page, page > found.pages),
        ],
        counts: found.counts,
        count: found.count,
        mine: listed.filter(({ mayDecide, decidesFor }) => mayDecide || decidesFor !== null),
        others: listed.filter(({ mayDecide, decidesFor }) => !mayDecide && decidesFor === null),
        narrowed: filter.kind !== undefined || filter.who !== undefined,
        whoItems: [
          { value: '', text: t('all') },
          ...WHO.map((value) => ({ value, text: t(`who.${value}`) })),
        ],
        kindItems: [
          { value: '', text: t('all') },
          ...approvalKinds.map((value) => ({ value, text: t(`kinds.${value}`) })),
        ],
        pagination: found.pages > 1 && {
          previous: page > 1 ? pageAt(page - 1) : null,
          next: page < found.pages ? pageAt(page + 1) : null,
        },
        ...nameHelpers(directory, language),
      },
    });
  }
}
