import { namesIn } from '#application/directory';
import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { entryTitles, replay, replayFilter } from '#application/queries';
import { personIdSchema } from '#domain/kernel';
import { Heavy } from '#platform/request-limits';
import { type Query as Asked, addressWith, entryAndPeriodParameters } from '../../asked/asked-day';
import { askedEntryAndPeriod, whichOf } from '../../asked/asked-entry';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { accepted, filterIn, viewerOf, ignoredIn } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

type Wanted = Parameters<typeof replay>[2];

/** Recorded decisions asked for again, so many on a page: with the rules of their day, and with today's. */
@Heavy()
@Controller('replay')
export class ReplayController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response, @Query() query: Asked): Promise<void> {
    const { language } = request;
    const asked = await askedEntryAndPeriod(this.services, viewerOf(request), query, language);
    const { period, entry, errors, isAsked } = asked;
    const { record, after } = filterIn(replayFilter, query);
    const wanted = { ...period.days, record, obligation: entry.entry?.id };
    const answer = isAsked ? await this.answer(request, { ...wanted, after }) : null;
    const address = (more: Parameters<typeof addressWith>[1]): string =>
      addressWith('/replay', { asked: 'yes', ...wanted, ...more });
    renderPage(request, response, {
      page: 'replay',
      status: errors.length > 0 ? 422 : 200,
      data: {
        period,
        entry: whichOf(entry, (obligation) => address({ obligation })),
        errors,
        ignored: ignoredIn(replayFilter, query, sentences(language, 'replay'), entryAndPeriodParameters),
        answer,
        nextUrl: answer?.next == null ? null : address({ after: answer.next }),
        isLater: after !== undefined,
        backUrl: `/${language}/audit`,
      },
    });
  }

  private async answer(request: Request, wanted: Wanted) {
    const { ledger, directory } = this.services;
    const { language } = request;
    const viewer = viewerOf(request);
    const name = namesIn(directory, language);
    const { decisions, next } = accepted(await replay(viewer, ledger, { ...wanted, name }));
    const titles = await entryTitles(viewer, ledger, { ids: decisions.map(({ stream }) => stream) });
    const count = (outcome: string): number => decisions.filter((each) => each.outcome === outcome).length;
    return {
      decisions: decisions.map((each) => ({
        ...each,
        who: each.personId === null ? null : name({ personId: personIdSchema.parse(each.personId) }),
        entry: titles.has(each.stream) ? { id: each.stream, title: titles.get(each.stream) } : null,
      })),
      next,
      counts: {
        all: decisions.length,
        same: count('same'),
        partly: count('partly'),
        attention: count('attention'),
        otherToday: decisions.filter(({ today }) => today?.outcome === 'differs').length,
      },
    };
  }
}
