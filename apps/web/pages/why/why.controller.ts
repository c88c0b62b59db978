import {
  BadRequestException,
  Controller,
  Get,
  Inject,
  NotFoundException,
  Param,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Why, explainableFields } from '#domain/history';
import { whyWithMail } from '#application/queries';
import type { Language } from '#domain/kernel';
import { requestedPoint, pointQuery } from '../../obligation/requested-point';
import { describeRecorded } from '../../obligation/describe-recorded';
import { type ObligationModelAt, loadObligation, modelAt } from '../../obligation/page-model';
import { nameOf } from '../../obligation/names';
import { pastOf } from '../../obligation/past';
import { inputLines } from '../../obligation/input-lines';
import { valueInWords } from '../../obligation/value-in-words';
import { renderPage } from '../../platform/render-page';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** Why a field of an obligation has its value, or has none, at any point of the record. */
@Controller('obligations/:id/why')
export class WhyController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Query() query: Record<string, string>,
  ): Promise<void> {
    const { language } = request;
    const { point, problems } = requestedPoint(query, language);
    if (problems.length > 0) throw new BadRequestException();
    const now = await loadObligation(this.services, id);
    const model = now && modelAt(now, point);
    if (!model) throw new NotFoundException();
    const answer = await whyWithMail(this.services.ledger, now.id, now.events, query['field'] ?? 'last-day', {
      now: this.services.now(),
      point,
      name: (by) => nameOf(model.directory, by, language),
    });
    if (answer?.ok !== true) throw new NotFoundException();
    const address = `/${language}/obligations/${id}`;
    renderPage(request, response, {
      page: 'why',
      data: {
        ...whyView(answer.value, model, language),
        model,
        past: pastOf(model, language),
        action: `${address}/why`,
        nowUrl: `${address}/why${pointQuery({}, { field: answer.value.field })}`,
        backUrl: `${address}${pointQuery(point)}`,
      },
    });
  }
}

const whyView = (
  { field, label, event, inputs, needed, mail, ...side }: Why,
  model: ObligationModelAt,
  language: Language,
) => {
  const record = model.events.find(({ eventId }) => eventId === event?.eventId);
  return {
    field,
    label: label?.[language] ?? field,
    value: valueInWords(field, side, model, language),
    record: record && describeRecorded(record, model.directory, language),
    inputs: event && inputs && inputLines(event, inputs, model, language),
    needed: needed.map(({ message }) => message[language]),
    mails: mail.map(({ position, recordedAt, description }) => ({
      position,
      recordedAt,
      text: description[language],
    })),
    explainable: explainableFields(model.obligation).map((other) => ({
      value: other.field,
      text: other.label[language],
    })),
  };
};
