import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mayDo, namesIn } from '#application/directory';
import { entryTitles, kindLadders, laddersByDefault } from '#application/queries';
import { authorityWords, kindWords } from '#domain/obligations';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { personOf, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** The ladders by kind: those that people set, those that hold otherwise. */
@Controller('ladders')
export class LaddersController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  show(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.render(request, response);
  }

  private async render(request: Request, response: Response): Promise<void> {
    const { ledger, directory } = this.services;
    const { language } = request;
    const t = sentences(language, 'ladders');
    const name = namesIn(directory, language);
    const set = await kindLadders(viewerOf(request), ledger);
    const failed = set.flatMap(({ versions }) => versions.flatMap((version) => version.failed));
    const ids = failed.map(({ obligationId }) => obligationId);
    const titles = await entryTitles(viewerOf(request), ledger, { ids });
    renderPage(request, response, {
      page: 'ladders',
      data: {
        maySet: mayDo(personOf(request).roles, 'receive-kind-ladder'),
        byDefault: laddersByDefault().map(({ words, authorities = [], fromCycleYears }) => ({
          whose: authorities.map((each) => authorityWords[each][language]).join(', ') || t('any'),
          fromCycleYears,
          steps: words.map((each) => each[language]),
        })),
        set: set.map(({ kind, authority, versions }) => ({
          kind,
          authority: authority ?? '',
          whose: kindWords[kind][language],
          by: authority === null ? t('any') : authorityWords[authority][language],
          isLeft: versions.at(-1)?.finished === false || (versions.at(-1)?.failed.length ?? 0) > 0,
          versions: versions.map((version) => ({
            ...version,
            by: name(version.by),
            steps: version.words?.map((words) => words[language]) ?? null,
            failed: version.failed.map(({ obligationId: id, message }) => ({
              id,
              title: titles.get(id) ?? { en: id, cy: id },
              why: message[language],
            })),
          })),
        })),
      },
    });
  }
}
