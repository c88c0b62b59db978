import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mayDo } from '#application/directory';
import { actingAs, register, registerChoices } from '#application/queries';
import { savedViews } from '#application/saved-views';
import { nameHelpers } from '../../obligation/in-words';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { personOf, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';
import { askedOf, registerUrl } from './asked';
import {
  type Drawing,
  columns,
  countInWords,
  countedInWords,
  factNames,
  filterItems,
  narrowings,
  pagesOf,
  queryOf,
  withoutAWord,
} from './register-page';

const QUICK = ['late', 'date-passed-outcome-not-recorded', 'awaiting-confirmation', 'due-soon'] as const;

@Controller('register')
export class RegisterController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @Query() query: object): Promise<void> {
    const { ledger, directory, now } = this.services;
    const { language } = request;
    const t = sentences(language, 'register');
    const [viewer, person] = [viewerOf(request), personOf(request)];
    const asked = askedOf(query, t);
    const [found, choices, views] = await Promise.all([
      register(viewer, ledger, {
        ...asked,
        now: now(),
        posts: person.posts,
        directory,
        acting: actingAs(person),
        language,
        standings: QUICK,
      }),
      registerChoices(viewer, ledger),
      savedViews(ledger, person.id),
    ]);
    const drawing: Drawing = { t, language, directory, asked, choices };
    const narrowed = narrowings(drawing);
    renderPage(request, response, {
      page: 'register',
      data: {
        asked,
        ignored: asked.ignored,
        day: { from: partsOf(asked.filter.from), to: partsOf(asked.filter.to) },
        entries: found.entries,
        caption: countInWords(found, drawing),
        pages: pagesOf(drawing, found.pages),
        narrowed,
        advice: withoutAWord(drawing),
        suggestions: found.suggestions.map((text) => ({
          text,
          url: registerUrl({ ...queryOf(asked), text }),
        })),
        columns: columns(drawing),
        items: filterItems(drawing),
        query: registerUrl(queryOf(asked)).replace(/^[^?]*\??/, ''),
        quick: QUICK.map((standing) => ({
          standing,
          shown: countedInWords(found.counts.get(standing) ?? 0, found.counted.standings, drawing),
        })),
        unansweredPast: {
          ...found.unansweredPast,
          shown: countedInWords(found.unansweredPast.dates, found.counted.standings, drawing),
        },
        next: found.next,
        views,
        mayRegister: mayDo(person.roles, 'register'),
        factNames: factNames(found, language),
        ...nameHelpers(directory, language),
      },
    });
  }
}

const partsOf = (on: string | undefined) => {
  const [year = '', month = '', day = ''] = on?.split('-') ?? [];
  return { year, month: String(Number(month) || ''), day: String(Number(day) || '') };
};
