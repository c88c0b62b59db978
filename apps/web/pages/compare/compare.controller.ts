import { namesIn } from '#application/directory';
import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { asOf, changedEntries, changedEntriesFilter, diff, entryTitles, pointIn } from '#application/queries';
import { formatDate } from '#domain/deadlines';
import { type Point, parseKnown } from '#domain/history';
import {
  type CalendarDate,
  type Instant,
  type Language,
  type ObligationId,
  dateInWales,
} from '#domain/kernel';
import { Heavy } from '#platform/request-limits';
import { type Query as Asked, addressWith, askedText, entryAndPeriodParameters } from '../../asked/asked-day';
import { askedEntryAndPeriod, whichOf } from '../../asked/asked-entry';
import { changesInWords, eventInWords } from '../../obligation/in-words';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { beyondTheEnd, filterIn, viewerOf, ignoredIn } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

interface Points {
  readonly from: Point;
  readonly to: Point;
}

/** What changed between two points of the record: of one entry what, of the register which entries. */
@Heavy()
@Controller('compare')
export class CompareController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response, @Query() query: Asked): Promise<void> {
    const { language } = request;
    const asked = await askedEntryAndPeriod(this.services, viewerOf(request), query, language);
    const { period, entry, errors, isAsked } = asked;
    const points = {
      from: pointAsked(query, 'from', period.days.from),
      to: pointAsked(query, 'to', period.days.to),
    };
    const address = { asked: 'yes', from: period.days.from, to: period.days.to };
    const t = sentences(language, 'compare');
    const { page } = filterIn(changedEntriesFilter, query);
    const register =
      isAsked && entry.typed === '' ? await this.ofRegister(request, { ...period.days, page }) : null;
    renderPage(request, response, {
      page: 'compare',
      status: errors.length > 0 ? 422 : 200,
      data: {
        period,
        fromStart: points.from.known === 0,
        columnOf: { from: pointInWords(points.from, language), to: pointInWords(points.to, language) },
        entry: whichOf(entry, (obligation) => addressWith('/compare', { ...address, obligation })),
        errors,
        ignored: [
          ...ignoredIn(changedEntriesFilter, query, t, {
            ...entryAndPeriodParameters,
            from: pointText(this.services.now()),
            to: pointText(this.services.now()),
          }),
          ...beyondTheEnd(t, page, (register?.entries.length ?? 0) === 0),
        ],
        of: isAsked && entry.entry !== null ? await this.ofEntry(request, entry.entry.id, points) : null,
        register,
        entryUrl: (obligation: string) =>
          `/${language}${addressWith('/compare', { ...address, obligation })}`,
        backUrl: `/${language}/audit`,
      },
    });
  }

  private async ofEntry(request: Request, id: ObligationId, { from, to }: Points): Promise<object> {
    const { ledger, directory, now } = this.services;
    const { language } = request;
    const viewer = viewerOf(request);
    const name = namesIn(directory, language);
    const [difference, at] = [
      await diff(viewer, ledger, { id, from, to, name }),
      await asOf(viewer, ledger, { id, point: to, now: now() }),
    ];
    // nothing of it was on record by then
    if (!difference.ok || !at.ok) return { changes: [], records: [] };
    const words = { state: at.value.state, directory, language };
    return {
      changes: changesInWords(difference.value.named, to, words),
      records: difference.value.added.map((event) => eventInWords(event, language)),
    };
  }

  private async ofRegister(request: Request, { page, ...days }: Parameters<typeof changedEntries>[2]) {
    const { ledger } = this.services;
    const viewer = viewerOf(request);
    const { entries, nextPage } = await changedEntries(viewer, ledger, { ...days, page });
    const titles = await entryTitles(viewer, ledger, { ids: entries.map(({ id }) => id) });
    return {
      entries: entries.map((each) => ({ ...each, title: titles.get(each.id) })),
      nextUrl: nextPage === null ? null : addressWith('/compare', { asked: 'yes', ...days, page: nextPage }),
    };
  }
}

const START: Point = { known: 0 };

/** A day, a position, or now: none that is still to come. */
const pointText = (now: Instant) => z.string().refine((text) => pointIn(text, now).ok);

/** The end of a day, or a position as an address has it; else the start of the record, or now. */
function pointAsked(query: Asked, name: 'from' | 'to', day: CalendarDate | undefined): Point {
  const asked = day ?? askedText(query, name);
  const parsed = asked === '' || asked === 'now' ? null : parseKnown(asked);
  if (parsed?.ok === true) return { known: parsed.value };
  return name === 'from' ? START : {};
}

function pointInWords({ known }: Point, language: Language): string {
  const t = sentences(language, 'compare');
  if (known === undefined) return t('now');
  if (typeof known !== 'number') return t('endOf', { day: formatDate(dateInWales(known), language) });
  return known === 0 ? t('start') : t('position', { position: known });
}
