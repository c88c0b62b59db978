import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { kindSchema, obligationStandings } from '#domain/obligations';
import { nameHelpers } from '../../obligation/names';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { WEB_SERVICES, type WebServices } from '../../platform/services';
import { SORTS, chooseRows, loadRows, registerQuery } from './choose-entries';

const QUICK = ['late', 'date-passed-outcome-not-recorded', 'awaiting-confirmation', 'due-soon'] as const;

@Controller('register')
export class RegisterController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @Query() asked: object): Promise<void> {
    const query = registerQuery.parse(asked);
    const all = await loadRows(this.services);
    const { language } = request;
    const t = sentences(language, 'register');
    const everything = { value: '', text: t('all') };
    const { posts } = this.services.directory;
    renderPage(request, response, {
      page: 'register',
      data: {
        query,
        rows: chooseRows(all, query, language),
        total: all.length,
        quick: QUICK.map((standing) => ({
          standing,
          count: all.filter((row) => row.standing === standing).length,
        })),
        next: all
          .filter(({ standing }) => standing === 'due-soon' || standing === 'not-due')
          .toSorted((a, b) => ((a.lastLawfulDay ?? '') < (b.lastLawfulDay ?? '') ? -1 : 1))
          .slice(0, 3),
        kindItems: [everything, ...kindSchema.options.map((value) => ({ value, text: t(`kind.${value}`) }))],
        ownerItems: [
          everything,
          { value: 'nobody', text: t('nobodyOwns') },
          ...posts.map(({ id, title }) => ({ value: id, text: title[language] })),
        ],
        standingItems: [
          everything,
          ...obligationStandings.map((value) => ({ value, text: t(`standing.${value}`) })),
        ],
        sortItems: SORTS.map((value) => ({ value, text: t(`sort.${value}`) })),
        ...nameHelpers(this.services.directory, language),
      },
    });
  }
}
