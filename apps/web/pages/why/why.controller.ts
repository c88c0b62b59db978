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
import { type Why, askableFields } from '#domain/history';
import { whyWithMail } from '#application/queries';
import type { Language } from '#domain/kernel';
import { askedPoint, pointQuery } from '../../obligation/requested-point';
import { describeRecorded } from '../../obligation/describe-recorded';
import { type SceneAt, loadScene, sceneAt } from '../../obligation/page-model';
import { nameOf } from '../../obligation/names';
import { pastOf } from '../../obligation/past';
import { shownInputs } from '../../obligation/input-lines';
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
    const { point, problems } = askedPoint(query, language);
    if (problems.length > 0) throw new BadRequestException();
    const now = await loadScene(this.services, id);
    const scene = now && sceneAt(now, point);
    if (!scene) throw new NotFoundException();
    const answer = await whyWithMail(this.services.ledger, id, now.events, query['field'] ?? 'last-day', {
      now: this.services.now(),
      point,
      name: (by) => nameOf(scene.directory, by, language),
    });
    if (answer?.ok !== true) throw new NotFoundException();
    const address = `/${language}/obligations/${id}`;
    renderPage(request, response, {
      page: 'why',
      data: {
        ...whyView(answer.value, scene, language),
        scene,
        past: pastOf(scene, language),
        action: `${address}/why`,
        nowUrl: `${address}/why${pointQuery({}, { field: answer.value.field })}`,
        backUrl: `${address}${pointQuery(point)}`,
      },
    });
  }
}

const whyView = (
  { field, label, event, inputs, needed, mail, ...side }: Why,
  scene: SceneAt,
  language: Language,
) => {
  const record = scene.events.find(({ eventId }) => eventId === event?.eventId);
  return {
    field,
    label: label?.[language] ?? field,
    value: valueInWords(field, side, scene, language),
    record: record && describeRecorded(record, scene.directory, language),
    inputs: event && inputs && shownInputs(event, inputs, scene, language),
    needed: needed.map(({ message }) => message[language]),
    mails: mail.map(({ position, recordedAt, description }) => ({
      position,
      recordedAt,
      text: description[language],
    })),
    askable: askableFields(scene.obligation).map((other) => ({
      value: other.field,
      text: other.label[language],
    })),
  };
};
