import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Inject, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import {
  LONGEST_NAME,
  deleteSavedView,
  makeView,
  openSavedView,
  renameSavedView,
  savedViews,
} from '#application/saved-views';
import type { Bilingual } from '#domain/kernel';
import { renderPage } from '../../platform/render-page';
import { personOf, refuseQuery } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';
import { redirectOnceSaved } from '../../platform/session';
import { askedOf, registerUrl } from '../register/asked';
import { queryOf } from '../register/register-page';
import { sentences } from '../../platform/locale';

type Answers = Readonly<Record<string, unknown>>;

interface Refused {
  readonly message: Bilingual;
  /** the view whose name was refused; absent for a new one */
  readonly id?: string;
  readonly body: Answers;
}

/** A person’s own views of the register: made, opened, renamed, deleted. */
@Controller('saved-views')
export class SavedViewsController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.render(request, response, null);
  }

  @Post()
  async make(@Req() request: Request, @Res() response: Response, @Body() body: Answers): Promise<void> {
    const { ledger, now } = this.services;
    const query = this.understood(request, body['query']);
    const asked = { personId: personOf(request).id, id: randomUUID(), name: body['name'], query, now: now() };
    const made = await makeView(ledger, asked);
    if (!made.ok) return this.render(request, response, { message: made.refusal.message, body });
    await this.done(request, response, 'made');
  }

  /** Opens the register as it was saved. */
  @Get(':id')
  async open(@Req() request: Request, @Res() response: Response, @Param('id') id: string): Promise<void> {
    refuseQuery(request);
    const { ledger, now } = this.services;
    const query = await openSavedView(ledger, { personId: personOf(request).id, id, now: now() });
    if (query === null) throw new NotFoundException();
    response.redirect(303, `/${request.language}/register${query === '' ? '' : `?${query}`}`);
  }

  @Post(':id/rename')
  async rename(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Body() body: Answers,
  ): Promise<void> {
    const named = { personId: personOf(request).id, id, name: body['name'] };
    const renamed = await renameSavedView(this.services.ledger, named);
    if (!renamed.ok) return this.render(request, response, { message: renamed.refusal.message, id, body });
    await this.done(request, response, 'renamed');
  }

  @Post(':id/delete')
  async delete(@Req() request: Request, @Res() response: Response, @Param('id') id: string): Promise<void> {
    if (!(await deleteSavedView(this.services.ledger, { personId: personOf(request).id, id })))
      throw new NotFoundException();
    await this.done(request, response, 'deleted');
  }

  /** The query of an address as the register understands it: nothing else is saved. */
  private understood(request: Request, query: unknown): string {
    const given = Object.fromEntries(new URLSearchParams(typeof query === 'string' ? query : ''));
    const asked = askedOf(given, sentences(request.language, 'register'));
    return registerUrl(queryOf(asked)).replace(/^[^?]*\??/, '');
  }

  private async done(request: Request, response: Response, key: string): Promise<void> {
    request.session.done = { page: 'saved-views', key };
    await redirectOnceSaved(request, response, `/${request.language}/saved-views`);
  }

  private async render(request: Request, response: Response, refused: Refused | null): Promise<void> {
    const { language } = request;
    const id = refused?.id === undefined ? 'name' : `name-${refused.id}`;
    renderPage(request, response, {
      page: 'saved-views',
      status: refused === null ? 200 : 422,
      data: {
        views: await savedViews(this.services.ledger, personOf(request).id),
        longest: LONGEST_NAME,
        refused,
        backUrl: `/${language}/register`,
        errors: refused === null ? [] : [{ text: refused.message[language], href: `#${id}` }],
      },
    });
  }
}
