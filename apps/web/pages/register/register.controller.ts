import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { register, registerFilter, registerOrders } from '#application/queries';
import { kindSchema, obligationStandings } from '#domain/obligations';
import { nameHelpers } from '../../obligation/in-words';
import { sentences } from '../../platform/locale';
import { Heavy } from '#platform/request-limits';
import { renderPage } from '../../platform/render-page';
import { filterIn, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

const QUICK = ['late', 'date-passed-outcome-not-recorded', 'awaiting-confirmation', 'due-soon'] as const;

const CASES = ['open', 'all', 'none'] as const;

const filter = registerFilter.extend({ sort: z.enum(registerOrders) });

@Heavy()
@Controller('register')
export class RegisterController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @Query() asked: object): Promise<void> {
    const { ledger, directory, now } = this.services;
    const { language } = request;
    const { sort = 'register', ...wanted } = filterIn(filter, asked);
    const { entries, total, counts, unansweredPast, next } = await register(viewerOf(request), ledger, {
      now: now(),
      filter: wanted,
      order: sort,
      language,
    });
    const t = sentences(language, 'register');
    const everything = { value: '', text: t('all') };
    renderPage(request, response, {
      page: 'register',
      data: {
        query: { ...wanted, sort },
        entries,
        total,
        quick: QUICK.map((standing) => ({ standing, count: counts.get(standing) ?? 0 })),
        unansweredPast,
        next,
        kindItems: [everything, ...kindSchema.options.map((value) => ({ value, text: t(`kind.${value}`) }))],
        ownerItems: [
          everything,
          { value: 'nobody', text: t('nobodyOwns') },
          ...directory.posts.map(({ id, title }) => ({ value: id, text: title[language] })),
        ],
        standingItems: [
          everything,
          ...obligationStandings.map((value) => ({ value, text: t(`standing.${value}`) })),
        ],
        casesItems: CASES.map((value) => ({ value, text: t(`cases.${value}`) })),
        governmentItems: [everything, { value: 'former', text: t('formerGovernment') }],
        sortItems: registerOrders.map((value) => ({ value, text: t(`sort.${value}`) })),
        ...nameHelpers(directory, language),
      },
    });
  }
}
