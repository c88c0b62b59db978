import { Controller, Get, Inject, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { entryTitles } from '#application/queries';
import { type Stuck, putNoticesRight, resumeReadModel, stuck, wakeEntry } from '#application/stuck';
import { type ObligationId, obligationIdSchema } from '#domain/kernel';
import { Heavy } from '#platform/request-limits';
import { onlyFor } from '../../access/administrators';
import { nameHelpers } from '../../obligation/in-words';
import { hasSentence, sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';
import { redirectOnceSaved } from '../../platform/session';

/** What does not go on by itself, and what frees it. */
@Controller('stuck')
export class StuckController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    onlyFor(request, 'administrator');
    const found = await this.stuckFor(request);
    const { directory } = this.services;
    const { language } = request;
    const words = await this.wordsFor(request, found);
    const entrySays = sentences(language, 'obligation');
    renderPage(request, response, {
      page: 'stuck',
      data: {
        found,
        down: found.health.status === 'down',
        dead: found.health.workers.filter(({ alive }) => !alive).length,
        alive: found.health.workers.filter(({ alive }) => alive).length,
        stopped: found.health.projections.filter(({ state }) => state === 'stopped'),
        ...words,
        template: (name: string) => entrySays(`mail.template.${name}`),
        whyOf: (detail: string | null) => whyOf(detail, (key) => entrySays(key, { said: '' })),
        directoryFault: this.services.directoryFile?.fault?.[language] ?? null,
        backUrl: `/${language}/admin`,
        ...nameHelpers(directory, language),
      },
    });
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

  /** What entries and commands are called. */
  private async wordsFor(request: Request, found: Stuck) {
    const { ledger } = this.services;
    const { language } = request;
    const titles = await entryTitles(viewerOf(request), ledger, { ids: idsNamed(found) });
    const says = sentences(language, 'obligation');
    return {
      titleOf: (id: ObligationId) => titles.get(id) ?? { en: id, cy: id },
      isEntry: (id: ObligationId) => titles.has(id),
      commandIn: (command: string) => {
        const key = `action.${command}`;
        return hasSentence(language, 'obligation', key) ? says(key) : command;
      },
    };
  }

  private async done(request: Request, response: Response, key: string): Promise<void> {
    request.session.done = { page: 'stuck', key: `done.${key}` };
    await redirectOnceSaved(request, response, `/${request.language}/stuck`);
  }
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
