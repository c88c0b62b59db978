import { randomUUID } from 'node:crypto';
import { Body, Controller, ForbiddenException, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { actorFor, mayDo } from '#application/directory';
import { holidayListStanding, lookForList } from '#application/effects';
import {
  type GivenList,
  listStream,
  listToRecord,
  previewList,
  recordingOfList,
} from '#application/holidays';
import { fact } from '#application/queries';
import { submitCommand } from '#application/submit-command';
import { DIVISIONS, type HolidayCalendar, regimeNames, termsOf } from '#domain/calendars';
import { HOLIDAYS } from '#domain/deadlines';
import { type Refusal, commandId, dateInWales, yearOf } from '#domain/kernel';
import { addToLogContext } from '#platform/logger';
import { Heavy } from '#platform/request-limits';
import { notKnownYet } from '../../forms/form-outcome';
import { answerProblems, refusalProblem } from '../../forms/form-problems';
import { type Body as Answers, readAnswers } from '../../forms/field';
import { recordedBefore, recordedPage, rememberRecorded } from '../../forms/recorded-forms';
import { asksForSent, formAddress, sentAnswers, toItsAddress } from '../../forms/sent-answers';
import { nameHelpers } from '../../obligation/in-words';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { filterIn, personOf, viewerOf, ignoredIn } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';
import { redirectOnceSaved } from '../../platform/session';
import { type AskedList, DAY, type GivenForm, PUBLISHED, answerIn, named } from './given-list';

const shownFilter = ({ knownFrom, knownUntil }: HolidayCalendar) =>
  z.object({
    year: z.coerce.number().int().min(yearOf(knownFrom)).max(yearOf(knownUntil)).optional(),
    division: z.enum(DIVISIONS).optional(),
  });

/** The list of bank holidays in force, what a newer one would move, and the taking on of that. */
@Controller('holidays')
export class HolidaysController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response, @Query() query: object): Promise<void> {
    const { ledger, now, directory } = this.services;
    const { current, first: shipped } = ledger.holidays;
    const [first, last] = [yearOf(current.knownFrom), yearOf(current.knownUntil)];
    const today = dateInWales(now());
    const asked = filterIn(shownFilter(current), query);
    const { year = Math.min(Math.max(yearOf(today), first), last), division = 'england-and-wales' } = asked;
    const days = [...current.divisions[division].values()].filter(({ on }) => yearOf(on) === year);
    const recorded = await fact(viewerOf(request), ledger, { name: HOLIDAYS });
    renderPage(request, response, {
      page: 'holidays',
      data: {
        today,
        ignored: ignoredIn(shownFilter(current), query, sentences(request.language, 'holidays')),
        holidays: await holidayListStanding(ledger),
        asAt: current.asAt,
        newerShipped: listToRecord(ledger.holidays) === current.version ? null : shipped.asAt,
        list: HOLIDAYS,
        year,
        division,
        days: days.toSorted((one, other) => (one.on < other.on ? -1 : 1)),
        years: Array.from({ length: last - first + 1 }, (_, index) => last - index),
        divisions: DIVISIONS,
        regimes: regimeNames
          .map((name) => termsOf(name))
          .filter(({ divisions }) => divisions.includes(division)),
        recorded: recorded.ok ? recorded.value : null,
        pending: recorded.ok ? recorded.value.proposals.filter(({ status }) => status === 'pending') : [],
        mayRecord: mayDo(personOf(request).roles, 'record-fact'),
        backUrl: this.backUrl(request),
        ...nameHelpers(directory, request.language),
      },
    });
  }

  @Heavy()
  @Get('new-list')
  askForList(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.open(request, response, PUBLISHED);
  }

  @Heavy()
  @Post('new-list')
  sendList(@Req() request: Request, @Res() response: Response, @Body() body: Answers): Promise<void> {
    const file = request.uploaded?.text;
    return this.send(request, response, PUBLISHED, file === undefined ? body : { ...body, list: file });
  }

  @Heavy()
  @Get('new-day')
  askForDay(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.open(request, response, DAY);
  }

  @Heavy()
  @Post('new-day')
  sendDay(@Req() request: Request, @Res() response: Response, @Body() body: Answers): Promise<void> {
    return this.send(request, response, DAY, body);
  }

  /** The form, or the answer to one that was sent. */
  private async open(request: Request, response: Response, form: GivenForm): Promise<void> {
    if (!asksForSent(request)) return this.ask(request, response, form, { body: form.initial });
    const sent = await sentAnswers(request);
    const again = `/${request.language}${formAddress(request)}`;
    if (sent === null) return response.redirect(303, again);
    const before = recordedBefore(request, sent.body);
    if (before !== undefined) {
      const title = sentences(request.language, 'holidays')(`${form.page}.title`);
      return renderPage(
        request,
        response,
        recordedPage('holidays', { ...before, again, title }, request.language),
      );
    }
    return this.answer(request, response, form, sent.body, sent.refusal);
  }

  private async send(request: Request, response: Response, form: GivenForm, body: Answers): Promise<void> {
    if (body['shown'] === undefined) {
      const sent = { ...body, commandId: randomUUID() };
      if (await toItsAddress(request, response, { body: sent })) return;
    }
    return this.answer(request, response, form, body);
  }

  /** Whatever is wrong; else what the list would do; and once just that was seen, it is recorded or put forward. */
  private async answer(
    request: Request,
    response: Response,
    form: GivenForm,
    body: Answers,
    refused?: Refusal,
  ): Promise<void> {
    const { language } = request;
    const answers = form.schema.safeParse(readAnswers(form.fields, body));
    if (!answers.success) {
      const problems = answerProblems('holidays', form.fields, answers.error, language);
      return this.ask(request, response, form, { body, problems, status: 422 });
    }
    if (body['change'] !== undefined) return this.ask(request, response, form, { body });
    const given = form.given(answers.data);
    const { shown } = z.object({ shown: z.string().min(1) }).safeParse(body).data ?? {};
    if (shown === undefined || request.method !== 'POST') {
      const problems = refused === undefined ? [] : [refusalProblem([], refused, language)];
      return this.check(request, response, form, { body, given, problems });
    }
    return this.record(request, response, form, { body, given, shown });
  }

  private async check(
    request: Request,
    response: Response,
    form: GivenForm,
    { body, given, problems = [] }: AskedList & { readonly given: GivenList },
  ): Promise<void> {
    const { ledger, directory, now } = this.services;
    const asked = { directory, viewer: viewerOf(request), actor: actorFor(personOf(request)), given };
    const found = await previewList(ledger, { ...asked, asAt: dateInWales(now()), now: now() });
    if (found.ok)
      return this.ask(request, response, form, {
        body,
        preview: found.value,
        problems,
        status: problems.length > 0 ? 409 : 200,
      });
    const refused = [refusalProblem(form.fields, found.refusal, request.language)];
    this.ask(request, response, form, { body, problems: refused, status: 409 });
  }

  private async record(
    request: Request,
    response: Response,
    form: GivenForm,
    { body, given, shown }: { readonly body: Answers; readonly given: GivenList; readonly shown: string },
  ): Promise<void> {
    const { ledger, evidence, now } = this.services;
    const id = commandId(z.uuid().safeParse(body['commandId']).data ?? randomUUID());
    const actor = actorFor(personOf(request));
    const reference = String(answerIn(body, 'reference')).trim();
    const said = { given, evidence: { reference }, shown };
    const made = await recordingOfList(ledger, { ...said, actor, commandId: id, now: now() });
    const again = async (refusal: Refusal): Promise<void> => {
      const sent = { ...body, commandId: randomUUID() };
      if (await toItsAddress(request, response, { body: sent, refusal })) return;
      const problems = [refusalProblem([], refusal, request.language)];
      return this.check(request, response, form, { body: sent, given, problems });
    };
    if (!made.ok) return again(made.refusal);
    addToLogContext({ commandId: id, obligationId: listStream });
    const submitted = await submitCommand(
      { ...this.services, files: evidence.store },
      { actor, viewer: viewerOf(request), obligationId: listStream, command: made.value, commandId: id },
    );
    if (submitted.kind === 'unknown') return notKnownYet(request, response, id);
    if (submitted.kind === 'refused') return again(submitted.refusal);
    const proposed = submitted.outcome.eventTypes.includes('ChangeProposed');
    await lookForList(ledger);
    rememberRecorded(request, id, '/holidays');
    request.session.done = { page: 'holidays', key: proposed ? 'proposed' : 'done' };
    await redirectOnceSaved(request, response, `/${request.language}/holidays`);
  }

  private ask(
    request: Request,
    response: Response,
    { page, fields }: GivenForm,
    { body, problems = [], status = 200, preview }: AskedList,
  ): void {
    if (!mayDo(personOf(request).roles, 'record-fact')) throw new ForbiddenException();
    const { current } = this.services.ledger.holidays;
    renderPage(request, response, {
      page: 'holidays',
      template:
        preview && preview.differences.length > 0 ? 'holidays/check-list.njk' : 'holidays/given-list.njk',
      status,
      data: {
        form: page,
        action: `/${request.language}/holidays/${page}`,
        backUrl: `/${request.language}/holidays`,
        errors: problems,
        body,
        fields: fields.map((field) => ({
          ...field,
          problem: problems.find((problem) => problem.field === field.name)?.text,
        })),
        divisions: DIVISIONS,
        several: [body['divisions']].flat(),
        commandId: answerIn(body, 'commandId') ?? randomUUID(),
        preview: preview && {
          ...preview,
          shown: preview.calendar.version,
          differences: preview.differences.map((each) => named(preview, current, each)),
        },
      },
    });
  }

  private backUrl(request: Request): string | undefined {
    return personOf(request).roles.includes('administrator') ? `/${request.language}/admin` : undefined;
  }
}
