import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mayDo } from '#application/directory';
import { caseCountFilter, caseCounts, caseFilter, cases } from '#application/queries';
import { casePeriods, caseStates } from '#domain/obligations';
import { nameHelpers } from '../../obligation/in-words';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { accepted, filterIn, ignoredIn, personOf, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

const NOT_OVER = 'not-over';

/** The cases of a template: counted by the period in which they arose, and listed, without those that are over unless asked for. */
@Controller('obligations/:id/cases')
export class CasesController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async list(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Query() asked: object,
  ): Promise<void> {
    const { ledger, directory, now } = this.services;
    const { language } = request;
    const viewer = viewerOf(request);
    const { from, to, state } = filterIn(caseFilter, asked);
    const { by = 'month' } = filterIn(caseCountFilter, asked);
    const all = (asked as Readonly<Record<string, unknown>>)['state'] === '';
    const wanted = state ?? (all ? undefined : NOT_OVER);
    const common = { id, now: now() };
    const [counted, listed] = await Promise.all([
      caseCounts(viewer, ledger, { ...common, by }),
      cases(viewer, ledger, { ...common, filter: { from, to, state: wanted } }),
    ]);
    const t = sentences(language, 'cases');
    const found = accepted(listed);
    renderPage(request, response, {
      page: 'cases',
      data: {
        id,
        model: { id, title: found.title },
        cases: found.cases,
        periods: accepted(counted).periods,
        states: caseStates,
        ignored: ignoredIn(caseFilter.extend(caseCountFilter.shape), asked, t),
        query: { by, state: wanted ?? '', from: from ?? '', to: to ?? '' },
        byItems: casePeriods.map((value) => ({ value, text: t(`by.${value}`) })),
        stateItems: [
          { value: '', text: t('all') },
          { value: NOT_OVER, text: t('notOver') },
          ...caseStates.map((value) => ({ value, text: t(`caseState.${value}`) })),
        ],
        mayOpen: mayDo(personOf(request).roles, 'record-fact'),
        backUrl: `/${language}/obligations/${id}`,
        ...nameHelpers(directory, language),
      },
    });
  }
}
