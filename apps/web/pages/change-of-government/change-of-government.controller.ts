import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type PreviewedChange, previewChange, recordChange } from '#application/change-of-government';
import { mayDo } from '#application/directory';
import { changesOfGovernment } from '#application/queries';
import { type Bilingual, faultsOf } from '#domain/kernel';
import { authoritySchema, authorityWords } from '#domain/obligations';
import type { Body } from '../../forms/field';
import { nameHelpers } from '../../obligation/in-words';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { personOf, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';
import { redirectOnceSaved } from '../../platform/session';
import { changeAsked, placeOf } from './answers';

interface Shown {
  readonly status?: number;
  readonly body?: Body;
  readonly errors?: readonly { readonly href: string; readonly text: string }[];
  readonly previewed?: PreviewedChange;
}

/** A change of government: asked for, shown entry by entry, and recorded once it was seen. */
@Controller('change-of-government')
export class ChangeOfGovernmentController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  show(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.render(request, response, {});
  }

  @Post()
  async send(@Req() request: Request, @Res() response: Response): Promise<void> {
    const body = (request.body ?? {}) as Body;
    const { language } = request;
    const parsed = changeAsked(body);
    const problem = (pointer: string, message: Bilingual) => ({
      href: `#${placeOf(pointer)}`,
      text: message[language],
    });
    if (!parsed.success) {
      const t = sentences(language, 'change-of-government');
      const places = [...new Set(faultsOf(parsed.error).map(({ pointer }) => placeOf(pointer)))];
      const errors = places.map((place) => ({ href: `#${place}`, text: t(`fields.${place}.required`) }));
      return this.render(request, response, { body, errors, status: 422 });
    }
    const services = { ...this.services, directory: this.services.directory, now: this.services.now() };
    const person = personOf(request);
    const listSha256 = [body['listSha256']].flat()[0];
    if (body['preview'] === undefined && listSha256 !== undefined) {
      const recorded = await recordChange(services, person, parsed.data, listSha256);
      if (recorded.ok) {
        request.session.done = { page: 'change-of-government' };
        return redirectOnceSaved(request, response, `/${language}/change-of-government/${parsed.data.act}`);
      }
      const errors = [problem(recorded.refusal.pointer ?? '/act', recorded.refusal.message)];
      return this.render(request, response, { body, errors, status: 409 });
    }
    const previewed = await previewChange(services, person, parsed.data);
    return previewed.ok
      ? this.render(request, response, { body, previewed: previewed.value })
      : this.render(request, response, {
          body,
          errors: [problem(previewed.refusal.pointer ?? '/act', previewed.refusal.message)],
          status: 422,
        });
  }

  private async render(
    request: Request,
    response: Response,
    { status = 200, body = {}, errors = [], previewed }: Shown,
  ): Promise<void> {
    const { ledger, directory } = this.services;
    const { language } = request;
    const t = sentences(language, 'change-of-government');
    const posts = directory.posts.map(({ id, title }) => ({ value: id, text: title[language] }));
    renderPage(request, response, {
      page: 'change-of-government',
      status,
      data: {
        body,
        errors,
        previewed,
        posts,
        newPosts: [{ value: '', text: t('stays') }, ...posts],
        authorities: [
          { value: '', text: t('any') },
          ...authoritySchema.options.map((value) => ({ value, text: authorityWords[value][language] })),
        ],
        mayRecord: mayDo(personOf(request).roles, 'change-government'),
        recorded: await changesOfGovernment(viewerOf(request), ledger),
        ...nameHelpers(directory, language),
      },
    });
  }
}
