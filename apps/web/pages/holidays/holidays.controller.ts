import { Body, Controller, ForbiddenException, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { actorFor, mayDo } from '#application/directory';
import { holidayListStanding } from '#application/effects';
import { type GivenList, type ListPreview, previewList } from '#application/holidays';
import { fact } from '#application/queries';
import { DIVISIONS, regimeNames, termsOf, ukBankHolidays } from '#domain/calendars';
import { HOLIDAYS } from '#domain/deadlines';
import { dateInWales, yearOf } from '#domain/kernel';
import { Heavy } from '#platform/request-limits';
import { type FormProblem, answerProblems, refusalProblem } from '../../forms/form-problems';
import { type Body as Answers, readAnswers } from '../../forms/field';
import { nameHelpers } from '../../obligation/in-words';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { filterIn, personOf, viewerOf, ignoredIn } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';
import { DAY, type GivenForm, PUBLISHED } from './given-list';

const YEARS = { first: yearOf(ukBankHolidays.knownFrom), last: yearOf(ukBankHolidays.knownUntil) };

const shownFilter = z.object({
  year: z.coerce.number().int().min(YEARS.first).max(YEARS.last).optional(),
  division: z.enum(DIVISIONS).optional(),
});

/** The list of bank holidays in use, whether it is the recorded one, and what a newer one would move. */
@Controller('holidays')
export class HolidaysController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response, @Query() query: object): Promise<void> {
    const { ledger, now, directory } = this.services;
    const today = dateInWales(now());
    const asked = filterIn(shownFilter, query);
    const thisYear = Math.min(Math.max(yearOf(today), YEARS.first), YEARS.last);
    const { year = thisYear, division = 'england-and-wales' } = asked;
    const days = [...ukBankHolidays.divisions[division].values()].filter(({ on }) => yearOf(on) === year);
    const recorded = await fact(viewerOf(request), ledger, { name: HOLIDAYS });
    renderPage(request, response, {
      page: 'holidays',
      data: {
        today,
        ignored: ignoredIn(shownFilter, query, sentences(request.language, 'holidays')),
        holidays: await holidayListStanding(ledger, ukBankHolidays),
        asAt: ukBankHolidays.asAt,
        list: HOLIDAYS,
        year,
        division,
        days: days.toSorted((one, other) => (one.on < other.on ? -1 : 1)),
        years: Array.from({ length: YEARS.last - YEARS.first + 1 }, (_, index) => YEARS.last - index),
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

  @Get('new-list')
  askForList(@Req() request: Request, @Res() response: Response): void {
    this.ask(request, response, PUBLISHED, {});
  }

  @Heavy()
  @Post('new-list')
  previewOfList(@Req() request: Request, @Res() response: Response, @Body() body: Answers): Promise<void> {
    const file = request.uploaded?.text;
    return this.preview(request, response, PUBLISHED, file === undefined ? body : { ...body, list: file });
  }

  @Get('new-day')
  askForDay(@Req() request: Request, @Res() response: Response): void {
    this.ask(request, response, DAY, {});
  }

  @Heavy()
  @Post('new-day')
  previewOfDay(@Req() request: Request, @Res() response: Response, @Body() body: Answers): Promise<void> {
    return this.preview(request, response, DAY, body);
  }

  private async preview(request: Request, response: Response, form: GivenForm, body: Answers): Promise<void> {
    const { language } = request;
    const answers = form.schema.safeParse(readAnswers(form.fields, body));
    if (!answers.success) {
      const problems = answerProblems('holidays', form.fields, answers.error, language);
      return this.ask(request, response, form, { body, problems, status: 422 });
    }
    const found = await this.previewOf(request, form.given(answers.data));
    if (!found.ok) {
      const problems = [refusalProblem(form.fields, found.refusal, language)];
      return this.ask(request, response, form, { body, problems, status: 409 });
    }
    if (body['download'] === undefined)
      return this.ask(request, response, form, { body, preview: found.value });
    response.setHeader('Content-Disposition', 'attachment; filename="uk-bank-holidays.json"');
    response.type('application/json').send(`${JSON.stringify(found.value.file, null, 1)}\n`);
  }

  private previewOf(request: Request, given: GivenList): ReturnType<typeof previewList> {
    const { ledger, directory, now } = this.services;
    const actor = actorFor(personOf(request));
    const asAt = dateInWales(now());
    return previewList(ledger, { directory, viewer: viewerOf(request), actor, given, asAt, now: now() });
  }

  private ask(
    request: Request,
    response: Response,
    { page, fields }: GivenForm,
    { body = {}, problems = [], status = 200, preview }: Asked,
  ): void {
    if (!mayDo(personOf(request).roles, 'record-fact')) throw new ForbiddenException();
    renderPage(request, response, {
      page: 'holidays',
      template: 'holidays/given-list.njk',
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
        preview: preview && {
          ...preview,
          differences: preview.differences.map((each) => named(preview, each)),
        },
      },
    });
  }

  private backUrl(request: Request): string | undefined {
    return personOf(request).roles.includes('administrator') ? `/${request.language}/admin` : undefined;
  }
}

/** A holiday that differs, by its name in both languages. */
function named({ file }: ListPreview, each: ListPreview['differences'][number]) {
  const newer = file.divisions[each.division].find(({ date }) => date === each.date);
  const titles = newer && { en: newer.title_en, cy: newer.title_cy };
  return { ...each, titles: titles ?? ukBankHolidays.divisions[each.division].get(each.date)?.title };
}

interface Asked {
  readonly body?: Answers;
  readonly problems?: readonly FormProblem[];
  readonly status?: number;
  readonly preview?: ListPreview;
}
