import {
  Body,
  Controller,
  Get,
  Inject,
  NotFoundException,
  Param,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { byOf } from '#application/directory';
import { entryTitles } from '#application/queries';
import { releaseSetAside } from '#application/set-aside';
import { type Stuck, putNoticesRight, resumeReadModel, stuck, wakeEntry } from '#application/stuck';
import { type ObligationId, obligationIdSchema } from '#domain/kernel';
import { Heavy } from '#platform/request-limits';
import { onlyFor } from '../../access/administrators';
import { type FormProblem, answerProblems, refusalProblem } from '../../forms/form-problems';
import { type Body as Answers, type Field, readAnswers } from '../../forms/field';
import { words } from '../../forms/answers';
import { nameHelpers } from '../../obligation/in-words';
import { hasSentence, sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { personOf, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';
import { redirectOnceSaved } from '../../platform/session';

const FIELDS: readonly Field<unknown>[] = [{ kind: 'paragraph', name: 'reason' }];
const releaseSchema = z.object({ reason: words });

/** What does not go on by itself, and the acts that free it. */
@Controller('stuck')
export class StuckController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    onlyFor(request, 'administrator');
    const found = await this.stuckFor(request);
    const { ledger, directory } = this.services;
    const { language } = request;
    const titles = await entryTitles(viewerOf(request), ledger, { ids: idsNamed(found) });
    const entrySays = sentences(language, 'obligation');
    renderPage(request, response, {
      page: 'stuck',
      data: {
        found,
        down: found.health.status === 'down',
        dead: found.health.workers.filter(({ alive }) => !alive).length,
        alive: found.health.workers.filter(({ alive }) => alive).length,
        stopped: found.health.projections.filter(({ state }) => state === 'stopped'),
        titleOf: (id: ObligationId) => titles.get(id) ?? { en: id, cy: id },
        isEntry: (id: ObligationId) => titles.has(id),
        commandIn: (command: string) => {
          const key = `action.${command}`;
          return hasSentence(language, 'obligation', key) ? entrySays(key) : command;
        },
        template: (name: string) => entrySays(`mail.template.${name}`),
        whyOf: (detail: string | null) => whyOf(detail, (key) => entrySays(key, { said: '' })),
        directoryFault: this.services.directoryFile?.fault?.[language] ?? null,
        backUrl: `/${language}/admin`,
        ...nameHelpers(directory, language),
      },
    });
  }

  @Get('release')
  async askRelease(
    @Req() request: Request,
    @Res() response: Response,
    @Query() { obligation = '', subject = '' }: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.renderRelease(request, response, { obligation, subject });
  }

  @Post('release')
  async release(@Req() request: Request, @Res() response: Response, @Body() body: Answers): Promise<void> {
    onlyFor(request, 'administrator');
    const named = { obligation: String(body['obligation']), subject: String(body['subject']) };
    const answers = releaseSchema.safeParse(readAnswers(FIELDS, body));
    if (!answers.success) {
      const problems = answerProblems('stuck', FIELDS, answers.error, request.language);
      return this.renderRelease(request, response, named, { body, problems, status: 422 });
    }
    const { ledger, gateway, now } = this.services;
    const released = await releaseSetAside(
      { ledger, gateway },
      {
        obligationId: idIn(named.obligation),
        subject: named.subject,
        reason: answers.data.reason,
        by: byOf(personOf(request)),
        now: now(),
      },
    );
    if (!released.ok) {
      const problems = [refusalProblem(FIELDS, released.refusal, request.language)];
      return this.renderRelease(request, response, named, { body, problems, status: 409 });
    }
    await this.done(request, response, released.value.sentAgain ? 'releasedClock' : 'released');
  }

  @Post('wake/:id')
  async wake(@Req() request: Request, @Res() response: Response, @Param('id') id: string): Promise<void> {
    onlyFor(request, 'administrator');
    const { ledger, gateway, now } = this.services;
    const asked = { obligationId: idIn(id), now: now() };
    const woken = await wakeEntry(viewerOf(request), { ledger, gateway }, asked);
    if (!woken.ok) throw new NotFoundException();
    await this.done(request, response, woken.value.answered ? 'woken' : 'notWoken');
  }

  @Post('resume/:name')
  async resume(
    @Req() request: Request,
    @Res() response: Response,
    @Param('name') name: string,
  ): Promise<void> {
    onlyFor(request, 'administrator');
    const resumed = await resumeReadModel(viewerOf(request), this.services.ledger, name);
    if (!resumed.ok) throw new NotFoundException();
    await this.done(request, response, resumed.value.resumed ? 'resumed' : 'notStopped');
  }

  @Heavy()
  @Post('put-right')
  async putRight(@Req() request: Request, @Res() response: Response): Promise<void> {
    onlyFor(request, 'administrator');
    const { ledger, now } = this.services;
    const put = await putNoticesRight(viewerOf(request), ledger, now());
    if (!put.ok) throw new NotFoundException();
    await this.done(request, response, put.value.remaining === 0 ? 'putRight' : 'partlyPutRight');
  }

  private async stuckFor(request: Request) {
    const { ledger, now, directoryFile } = this.services;
    const directory = directoryFile?.fault ? 'last-good' : 'current';
    const found = await stuck(viewerOf(request), ledger, { now: now(), directory });
    if (!found.ok) throw new NotFoundException();
    return found.value;
  }

  private async renderRelease(
    request: Request,
    response: Response,
    { obligation, subject }: { readonly obligation: string; readonly subject: string },
    { body = {}, problems = [], status = 200 }: Again = {},
  ): Promise<void> {
    onlyFor(request, 'administrator');
    const { setAside } = await this.stuckFor(request);
    const held = setAside.find((each) => each.obligationId === obligation && each.subject === subject);
    if (held === undefined && problems.length === 0) throw new NotFoundException();
    renderPage(request, response, {
      page: 'stuck',
      template: 'stuck/release.njk',
      status,
      data: {
        held,
        obligation,
        subject,
        body,
        errors: problems,
        action: `/${request.language}/stuck/release`,
        backUrl: `/${request.language}/stuck`,
        fields: FIELDS.map((field) => ({
          ...field,
          problem: problems.find((problem) => problem.field === field.name)?.text,
        })),
      },
    });
  }

  private async done(request: Request, response: Response, key: string): Promise<void> {
    request.session.done = { page: 'stuck', key: `done.${key}` };
    await redirectOnceSaved(request, response, `/${request.language}/stuck`);
  }
}

interface Again {
  readonly body?: Answers;
  readonly problems?: readonly FormProblem[];
  readonly status?: number;
}

/** @throws NotFoundException for what is no id */
function idIn(id: string): ObligationId {
  const parsed = obligationIdSchema.safeParse(id);
  if (!parsed.success) throw new NotFoundException();
  return parsed.data;
}

const REASONS = ['no-post', 'unknown-post', 'address-unusable', 'refused-by-server', 'cannot-be-built'];

/** Why an email reaches nobody: in words where the reason is ours, else as the server said it. */
function whyOf(
  detail: string | null,
  say: (key: string) => string,
): { readonly text: string; readonly lang: 'en' | null } {
  const reason = detail?.split(':')[0] ?? '';
  if (!REASONS.includes(reason)) return { text: detail ?? '', lang: 'en' };
  const text = say(`mail.why.${reason}`).replace(/^[\s:]+/u, '');
  return { text: text.charAt(0).toUpperCase() + text.slice(1), lang: null };
}

/** The entries that a list of what is stuck names. */
const idsNamed = ({ setAside, clocks, notNotified, findings }: Stuck): readonly (string | null)[] =>
  [...setAside, ...clocks, ...notNotified, ...findings].map(({ obligationId }) => obligationId ?? null);
