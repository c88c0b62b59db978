import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { mailStates } from '#application/notifications';
import { entryTitles, mailList } from '#application/queries';
import { personIdSchema } from '#domain/kernel';
import { onlyFor } from '../../access/administrators';
import { type Query as Asked, addressWith, askedPeriod, periodParameters } from '../../asked/asked-day';
import { nameHelpers } from '../../obligation/in-words';
import { countedTo } from '../../platform/counted';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { beyondTheEnd, filterIn, ignoredIn, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

const shownFilter = z.object({
  state: z.enum(mailStates).optional(),
  person: personIdSchema.optional(),
  about: z.string().trim().max(200).optional(),
  page: z.coerce.number().int().min(1).max(10_000).optional(),
});

/** Every email: by how it stands, whom it is for, what it is about and when it leaves. */
@Controller('mails')
export class MailsController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @Query() query: Asked): Promise<void> {
    const { roles } = onlyFor(request, 'administrator', 'auditor');
    const { ledger, directory, now } = this.services;
    const { language } = request;
    const viewer = viewerOf(request);
    const t = sentences(language, 'mails');
    const period = askedPeriod(query, language);
    const asked = filterIn(shownFilter, query);
    const found = await mailList(viewer, ledger, { ...asked, ...period.days, directory, now: now() });
    const titles = await entryTitles(viewer, ledger, {
      ids: found.mails.map(({ obligationId }) => obligationId),
    });
    const address = (change: Readonly<Record<string, string | number | undefined>>): string =>
      addressWith('/mails', { ...asked, ...period.days, page: undefined, ...change });
    const counted = (count: number): string => countedTo(found.countedUpTo, count, language);
    renderPage(request, response, {
      page: 'mails',
      status: period.errors.length > 0 ? 422 : 200,
      data: {
        ...found,
        asked,
        period,
        errors: period.errors,
        ignored: [
          ...ignoredIn(shownFilter, query, t, periodParameters),
          ...beyondTheEnd(t, asked.page, (asked.page ?? 1) > found.pages),
        ],
        states: mailStates,
        byState: mailStates.map((state) => ({
          state,
          url: address({ state }),
          count: counted(found.counts[state]),
        })),
        allUrl: address({ state: undefined }),
        all: counted(Object.values(found.counts).reduce((sum, count) => sum + count, 0)),
        found: counted(found.total),
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

const templateIn =
  ({ language }: Request) =>
  (name: string): string =>
    sentences(language, 'obligation')(`mail.template.${name}`);
