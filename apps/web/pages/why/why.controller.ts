import { namesIn } from '#application/directory';
import { BadRequestException, Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { why } from '#application/queries';
import { eventInWords, inputsInWords, valueInWords } from '../../obligation/in-words';
import { pastOf } from '../../obligation/past';
import { pointParameters, pointQuery, requestedPoint } from '../../obligation/requested-point';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { accepted, ignoredIn, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

const asksForField = z.object({ field: z.string() });

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
    const { ledger, directory, now } = this.services;
    const { language } = request;
    const { point, problems } = requestedPoint(query, language, now());
    if (problems.length > 0) throw new BadRequestException();
    const asked = { id, field: query['field'] ?? 'last-day', point, now: now() };
    const answer = accepted(
      await why(viewerOf(request), ledger, { ...asked, name: namesIn(directory, language) }),
    );
    const address = `/${language}/obligations/${id}`;
    const { field } = answer.why;
    renderPage(request, response, {
      page: 'why',
      data: {
        ...answerInWords(answer, directory, language),
        model: { id, title: answer.view.state.definition.title, point },
        ignored: ignoredIn(asksForField, query, sentences(language, 'why'), pointParameters),
        past: pastOf(answer.view, language),
        action: `${address}/why`,
        nowUrl: `${address}/why${pointQuery({}, { field })}`,
        backUrl: `${address}${pointQuery(point)}`,
      },
    });
  }
}

type Answer = Extract<Awaited<ReturnType<typeof why>>, { readonly ok: true }>['value'];

/** The date that the field is a part of, whose workings answer why; undefined where it is part of none. */
function dueOf(field: string, { state }: Answer['view']) {
  const number = /^occurrences\.(\d+)\.due\./.exec(field)?.[1];
  return state.occurrences.find((each) => String(each.number) === number)?.due ?? undefined;
}

function answerInWords(
  { why: { field, label, event, inputs, needed, mail, ...side }, view, explainable }: Answer,
  directory: WebServices['directory'],
  language: Request['language'],
) {
  const words = { state: view.state, directory, language };
  return {
    field,
    due: dueOf(field, view),
    label: label?.[language] ?? field,
    value: valueInWords(field, side, words),
    record: event && eventInWords(event, language),
    inputs: event && inputs && inputsInWords(event, inputs, words),
    needed: needed.map(({ message }) => message[language]),
    mails: mail.map(({ position, recordedAt, description }) => ({
      position,
      recordedAt,
      text: description[language],
    })),
    explainable: explainable.map((other) => ({ value: other.field, text: other.label[language] })),
  };
}
