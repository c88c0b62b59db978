import { Controller, Get, Inject, NotFoundException, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mayDo, namesIn } from '#application/directory';
import { continueKindLadder } from '#application/kind-ladders';
import { entryTitles, kindLadders, laddersByDefault } from '#application/queries';
import type { Refusal } from '#domain/kernel';
import { authorityWords, kindLadderOfSchema, kindWords } from '#domain/obligations';
import type { Body } from '../../forms/field';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { personOf, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';
import { redirectOnceSaved } from '../../platform/session';

interface Shown {
  readonly status?: number;
  readonly errors?: readonly { readonly text: string }[];
}

const one = (body: Body, name: string): string => [body[name]].flat()[0]?.trim() ?? '';

/** The ladders by kind: those that people set, those that hold otherwise; one that stopped is gone on with. */
@Controller('ladders')
export class LaddersController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  show(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.render(request, response, {});
  }

  @Post()
  async send(@Req() request: Request, @Res() response: Response): Promise<void> {
    const body = (request.body ?? {}) as Body;
    const authority = one(body, 'authority');
    const of = kindLadderOfSchema.safeParse({ kind: one(body, 'kind'), authority: authority || null });
    const services = { ...this.services, now: this.services.now() };
    if (!of.success) throw new NotFoundException();
    const continued = await continueKindLadder(services, personOf(request), of.data);
    return continued.ok
      ? redirectOnceSaved(request, response, `/${request.language}/ladders`)
      : this.refused(request, response, continued.refusal);
  }

  private refused(request: Request, response: Response, { code, message }: Refusal): Promise<void> {
    const errors = [{ text: message[request.language] }];
    return this.render(request, response, { errors, status: code === 'not-permitted' ? 403 : 409 });
  }

  private async render(
    request: Request,
    response: Response,
    { status = 200, errors = [] }: Shown,
  ): Promise<void> {
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
      status,
      data: {
        errors,
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
