import { Controller, Get, Inject, NotFoundException, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { namesIn } from '#application/directory';
import { entryTitles, serviceActs } from '#application/queries';
import { type Stuck, stuck } from '#application/stuck';
import type { ObligationId } from '#domain/kernel';
import { onlyFor } from '../../access/administrators';
import { nameHelpers } from '../../obligation/in-words';
import { hasSentence, sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

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
    const acts = await serviceActs(viewerOf(request), this.services.ledger, {
      name: namesIn(directory, language),
    });
    const entrySays = sentences(language, 'obligation');
    renderPage(request, response, {
      page: 'stuck',
      data: {
        found,
        acts: acts.map(({ description, recordedAt }) => ({ text: description[language], recordedAt })),
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
