import { Controller, Get, Inject, NotFoundException, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mayDo } from '#application/directory';
import { entryTitles } from '#application/queries';
import {
  type ShownDuty,
  comingInWords,
  duty,
  needInWords,
  needTitle,
  needWithBinding,
  valueInWords,
} from '#application/statute';
import { renderPage } from '../../platform/render-page';
import { personOf, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

type Entry = ShownDuty['entries'][number];

type Titles = Awaited<ReturnType<typeof entryTitles>>;

const entryInWords = (entry: Entry, titles: Titles): object => ({
  ...entry,
  onRegister: entry.onRegister.flatMap((id) => {
    const title = titles.get(id);
    return title === undefined ? [] : [{ id, title }];
  }),
  readings: entry.readings.map((reading) => ({ ...reading, days: comingInWords(reading.coming) })),
  needs: entry.needs.map((need) => ({
    ...need,
    text: needInWords(need),
    titled: needTitle(need),
    bound: needWithBinding(need),
    fact: need.supply !== null && 'fact' in need.supply ? need.supply.fact : null,
  })),
});

/** One duty of the statute book: what it says, what it needs and what of that is recorded. */
@Controller('duties/:id')
export class DutyController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { ledger, now } = this.services;
    const asked = { id: String(request.params['id']), now: now() };
    const viewer = viewerOf(request);
    const found = await duty(viewer, ledger, asked);
    if (!found.ok) throw new NotFoundException();
    const { roles } = personOf(request);
    const { entries, facts, ...shown } = found.value;
    const titles = await entryTitles(viewer, ledger, {
      ids: entries.flatMap(({ onRegister }) => onRegister),
    });
    renderPage(request, response, {
      page: 'duty',
      data: {
        backUrl: `/${request.language}/duties`,
        duty: shown,
        isAddress: shown.source.startsWith('https://'),
        citation: entries.flatMap(({ readings }) => readings)[0]?.citation,
        entries: entries.map((entry) => entryInWords(entry, titles)),
        beginnings: shown.beginnings,
        facts: facts.map((each) => ({ ...each, text: each.recorded && valueInWords(each.recorded) })),
        may: { register: mayDo(roles, 'register'), record: mayDo(roles, 'record-fact') },
      },
    });
  }
}
