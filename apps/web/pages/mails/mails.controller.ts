import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { mailStates } from '#application/notifications';
import { entryTitles, mailList } from '#application/queries';
import { type ObligationId, calendarDate, isCalendarDate, personIdSchema } from '#domain/kernel';
import { onlyFor } from '../../access/administrators';
import { nameHelpers } from '../../obligation/in-words';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { filterIn, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

const shownFilter = z.object({
  state: z.enum(mailStates).optional(),
  person: personIdSchema.optional(),
  about: z.string().trim().max(200).optional(),
  page: z.coerce.number().int().min(1).max(10_000).optional(),
});

/** The day that three boxes give; undefined for none, and for what is none. */
function dayIn(query: Readonly<Record<string, string>>, name: string) {
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((part) => query[`${name}-${part}`]);
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(text) ? calendarDate(text) : undefined;
}

const BOXES = ['from', 'to'].flatMap((name) => ['day', 'month', 'year'].map((part) => `${name}-${part}`));

/** Every email: by how it stands, whom it is for, what it is about and when it leaves. */
@Controller('mails')
export class MailsController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async list(
    @Req() request: Request,
    @Res() response: Response,
    @Query() query: Readonly<Record<string, string>>,
  ): Promise<void> {
    const { roles } = onlyFor(request, 'administrator', 'auditor');
    const { ledger, directory, now } = this.services;
    const { language } = request;
    const viewer = viewerOf(request);
    const asked = filterIn(shownFilter, query);
    const [from, to] = [dayIn(query, 'from'), dayIn(query, 'to')];
    const titles = await entryTitles(viewer, ledger, { now: now() });
    const among = asked.about ? entriesWith(asked.about, titles) : undefined;
    const found = await mailList(viewer, ledger, { ...asked, among, from, to, directory, now: now() });
    const boxes = Object.fromEntries(BOXES.map((name) => [name, query[name] ?? '']));
    const address = (change: object): string => {
      const all = Object.entries({ ...asked, ...boxes, page: undefined, ...change });
      const given = all.filter(([, value]) => value !== undefined && value !== '');
      return `/mails?${new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)])).toString()}`;
    };
    renderPage(request, response, {
      page: 'mails',
      data: {
        ...found,
        asked,
        boxes,
        states: mailStates,
        byState: mailStates.map((state) => ({ state, url: address({ state }), count: found.counts[state] })),
        allUrl: address({ state: undefined }),
        all: Object.values(found.counts).reduce((sum, count) => sum + count, 0),
        previousUrl: found.page > 1 ? address({ page: found.page - 1 }) : null,
        nextUrl: found.page < found.pages ? address({ page: found.page + 1 }) : null,
        titleOf: (id: string | null) => (id === null ? undefined : titles.get(id)),
        people: directory.people.map(({ id, name }) => ({ value: id, text: name })),
        template: templateIn(request),
        backUrl: roles.includes('administrator') ? `/${language}/admin` : undefined,
        ...nameHelpers(directory, language),
      },
    });
  }
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** The entries whose title in either language, or id, has all the words. */
function entriesWith(
  about: string,
  titles: Awaited<ReturnType<typeof entryTitles>>,
): readonly ObligationId[] {
  const words = plain(about).split(/\s+/u);
  return [...titles]
    .filter(([id, { en = '', cy = '' }]) => {
      const said = plain(`${id} ${en} ${cy}`);
      return words.every((word) => said.includes(word));
    })
    .map(([id]) => id as ObligationId);
}

const templateIn =
  ({ language }: Request) =>
  (name: string): string =>
    sentences(language, 'obligation')(`mail.template.${name}`);
