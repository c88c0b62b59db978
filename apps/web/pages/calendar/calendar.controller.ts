import { postTitle } from '#application/directory';
import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { calendarDays, monthlyLoad } from '#application/queries';
import { formatDateWithDay, formatMonth } from '#domain/deadlines';
import { type CalendarDate, dateOf, dayOf, lastDayOfMonth, weekday } from '#domain/kernel';
import { calendarPage } from '../../calendar/calendar-page';
import { monthAfter } from '../../calendar/calendar-query';
import { itemInWords } from '../../calendar/calendar-words';
import { monthlyBarsDrawing } from '../../drawings/monthly-bars';
import { nameHelpers } from '../../obligation/in-words';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { beyondTheEnd } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** What a day of the grid lists before it leads to the day itself, and what the page of a day lists. */
const IN_A_CELL = 4;
const ON_A_PAGE = 50;
const MONTHS_OF_LOAD = 12;

@Controller('calendar')
export class CalendarController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async month(@Req() request: Request, @Res() response: Response, @Query() given: object): Promise<void> {
    const { viewer, today, query, asked, data } = await calendarPage(request, this.services, {
      asked: given,
      takes: 'day' in given ? ['year', 'month', 'day', 'page'] : ['year', 'month', 'day'],
    });
    const { year, month, day, page } = query;
    const { language } = request;
    const t = sentences(language, 'calendar');
    const first = dateOf(year, month, day ?? 1);
    const [to, perDay, skip] =
      day === null ? [lastDayOfMonth(first), IN_A_CELL, 0] : [first, ON_A_PAGE, (page - 1) * ON_A_PAGE];
    const found = await calendarDays(viewer, this.services.ledger, {
      ...asked,
      from: first,
      to,
      perDay,
      skip,
    });
    const days = found.days.map((each) => ({
      ...each,
      number: dayOf(each.on),
      weekday: t(`weekday.${weekday(each.on)}`),
      isToday: each.on === today,
      startsPeriod: found.preElection.some(({ from }) => from === each.on),
      more: each.total - each.items.length,
      href: data.hrefOf('/calendar', { year, month, day: dayOf(each.on) }),
      items: each.items.map((item) => itemInWords(item, t, language)),
    }));
    const total = days.reduce((sum, each) => sum + each.total, 0);
    const monthAt = (count: number) => {
      const other = monthAfter({ year, month }, count);
      return (
        other && {
          href: data.hrefOf('/calendar', { ...other }),
          text: formatMonth(dateOf(other.year, other.month, 1), language),
        }
      );
    };
    const pages = Math.max(1, Math.ceil(total / ON_A_PAGE));
    renderPage(request, response, {
      page: 'calendar',
      ...(day === null ? {} : { template: 'calendar/day.njk' }),
      data: {
        ...data,
        ignored: [...data.ignored, ...beyondTheEnd(t, page, page > pages)],
        view: 'month',
        monthName: formatMonth(first, language),
        dayName: formatDateWithDay(first, language),
        weeks: weeksOf(days),
        days,
        total,
        totals: found.totals,
        preElection: found.preElection,
        previous: monthAt(-1),
        next: monthAt(1),
        pages,
        ...nameHelpers(this.services.directory, language),
      },
    });
  }

  @Get('load')
  async load(@Req() request: Request, @Res() response: Response, @Query() given: object): Promise<void> {
    const { viewer, query, asked, data } = await calendarPage(request, this.services, {
      asked: given,
      takes: ['year', 'month'],
    });
    const { language } = request;
    const t = sentences(language, 'calendar');
    const months = Array.from({ length: MONTHS_OF_LOAD }, (_, index) => monthAfter(query, index)).filter(
      (each) => each !== null,
    );
    const days = months.map(({ year, month }) => dateOf(year, month, 1));
    const [from, last] = [days[0] ?? dateOf(query.year, query.month, 1), days.at(-1)];
    const load = await monthlyLoad(viewer, this.services.ledger, {
      ...asked,
      from,
      to: lastDayOfMonth(last ?? from),
      months: days.map(monthKey),
    });
    const columns = months.map(({ year, month }, index) => {
      const name = formatMonth(dateOf(year, month, 1), language);
      const count = load.totals[index] ?? 0;
      return {
        label: `${name.slice(0, 3)} ${year}`,
        name,
        count,
        href: data.hrefOf('/calendar', { year, month }),
      };
    });
    const most = Math.max(...load.totals);
    renderPage(request, response, {
      page: 'calendar',
      template: 'calendar/load.njk',
      data: {
        ...data,
        view: 'load',
        columns,
        drawing: monthlyBarsDrawing(
          columns.map((column) => ({
            ...column,
            name: t('load.bar', { month: column.name, count: column.count }),
            href: `/${language}${column.href}`,
          })),
        ),
        busiest: most === 0 ? null : (columns.find(({ count }) => count === most) ?? null),
        owners: load.owners.map(({ owner, counts, total }) => ({
          name: owner === null ? t('calendar.nobody') : postTitle(this.services.directory, owner, language),
          total,
          counts,
        })),
        total: load.totals.reduce((sum, count) => sum + count, 0),
      },
    });
  }
}

const monthKey = (on: CalendarDate): string => on.slice(0, '2026-12'.length);

/** Rows of seven, from Monday; null before the first day and after the last. */
function weeksOf<Day extends { readonly on: CalendarDate }>(
  days: readonly Day[],
): readonly (readonly (Day | null)[])[] {
  const [first] = days;
  if (first === undefined) return [];
  const before = Array.from({ length: weekday(first.on) - 1 }, () => null);
  const cells = [...before, ...days];
  const weeks = Math.ceil(cells.length / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_cell, index) => cells[week * 7 + index] ?? null),
  );
}
