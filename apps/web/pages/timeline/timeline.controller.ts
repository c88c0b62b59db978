import { postTitle } from '#application/directory';
import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { timeline, timelineGroups } from '#application/queries';
import { calendarPage } from '../../calendar/calendar-page';
import { itemInWords, pointInWords, shapeOf } from '../../calendar/calendar-words';
import { tenYearsDrawing } from '../../drawings/ten-years';
import { countedTo } from '../../platform/counted';
import { inLanguage } from '../../platform/format';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { beyondTheEnd } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

const STEP = 5;

@Controller('timeline')
export class TimelineController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response, @Query() given: object): Promise<void> {
    const { viewer, today, query, asked, data } = await calendarPage(request, this.services, {
      asked: given,
      takes: ['year', 'group', 'page'],
    });
    const { year, page } = query;
    const { language } = request;
    const group = timelineGroups.find((each) => each === query.group) ?? 'date';
    const found = await timeline(viewer, this.services.ledger, { ...asked, from: year, group, page });
    const t = sentences(language, 'timeline');
    const groupName = ({ entry }: (typeof found.tracks)[number]): string | null => {
      if (group === 'date') return null;
      if (group === 'kind') return t(`kind.${entry.kind}`);
      if (group === 'source') return inLanguage(entry.sourceTitle, language).text;
      return entry.owner === null
        ? t('calendar.nobody')
        : postTitle(this.services.directory, entry.owner, language);
    };
    const names = found.tracks.map(groupName);
    const tracks = found.tracks.map((track, index) => {
      const title = inLanguage(track.entry.title, language);
      const href = `/${language}/obligations/${track.entry.id}`;
      return {
        heading: names[index] === names[index - 1] ? null : (names[index] ?? null),
        name: title.text,
        lang: title.lang,
        href,
        points: track.items.map((item) => ({
          on: item.on,
          shape: shapeOf(item),
          name: pointInWords(item, t, language),
          href,
        })),
      };
    });
    const at = (more: Readonly<Record<string, string | number | null>>) =>
      data.hrefOf('/timeline', { year, group: query.group, ...more });
    renderPage(request, response, {
      page: 'timeline',
      data: {
        ...data,
        ignored: [...data.ignored, ...beyondTheEnd(t, page, page > found.pages)],
        view: 'timeline',
        found,
        counted: countedTo(found.countedUpTo, found.total, language),
        lastYear: year + 9,
        drawing: tenYearsDrawing({ ...found, today, tracks, bands: found.preElection }),
        rows: found.tracks.flatMap(({ items }) => items.map((item) => itemInWords(item, t, language))),
        earlier: at({ year: year - STEP }),
        later: at({ year: year + STEP }),
        previousPage: found.page > 1 ? at({ page: found.page - 1 }) : null,
        nextPage: found.page < found.pages ? at({ page: found.page + 1 }) : null,
        group,
        groupItems: timelineGroups.map((value) => ({ value, text: t(`group.${value}`) })),
      },
    });
  }
}
