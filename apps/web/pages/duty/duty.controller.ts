import { Controller, Get, Inject, NotFoundException, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mayDo } from '#application/directory';
import { type ShownDuty, comingInWords, duty, needInWords, valueInWords } from '#application/statute';
import { renderPage } from '../../platform/render-page';
import { personOf, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

type Entry = ShownDuty['entries'][number];

const entryInWords = (entry: Entry): object => ({
  ...entry,
  readings: entry.readings.map((reading) => ({ ...reading, days: comingInWords(reading.coming) })),
  needs: entry.needs.map((need) => ({
    ...need,
    text: needInWords(need),
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
    const found = await duty(viewerOf(request), ledger, asked);
    if (!found.ok) throw new NotFoundException();
    const { roles } = personOf(request);
    const { entries, facts, ...shown } = found.value;
    renderPage(request, response, {
      page: 'duty',
      data: {
        backUrl: `/${request.language}/duties`,
        duty: shown,
        isAddress: shown.source.startsWith('https://'),
        entries: entries.map(entryInWords),
        beginnings: shown.beginnings,
        facts: facts.map((each) => ({ ...each, text: each.recorded && valueInWords(each.recorded) })),
        may: { register: mayDo(roles, 'register'), record: mayDo(roles, 'record-fact') },
      },
    });
  }
}
