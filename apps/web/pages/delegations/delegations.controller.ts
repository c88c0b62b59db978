import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { endDelegation, giveDelegation } from '#application/delegation';
import { type ShownDelegation, delegations } from '#application/queries';
import type { Bilingual } from '#domain/kernel';
import { type Delegation, delegationSchema } from '#domain/obligations';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { personOf, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';
import { redirectOnceSaved } from '../../platform/session';

const answerSchema = delegationSchema.omit({ delegationId: true });

/** What is to be decided for them. */
const nextSchema = z.string().regex(/^\/approvals\/[\w.~%/-]{1,400}$/u);

type Answers = Readonly<Record<string, unknown>>;

/** Every value of a field that may be given several times; undefined for none. */
const several = (value: unknown): readonly unknown[] | undefined => {
  const given = [value].flat().filter((each) => each !== undefined && each !== '');
  return given.length === 0 ? undefined : given;
};

const listed = (value: unknown): readonly string[] | undefined =>
  several(typeof value === 'string' ? value.split(/[\s,]+/u) : value) as readonly string[] | undefined;

/** Absences: who acts for whom, the form that has somebody act, and for whom one acts. */
@Controller('delegations')
export class DelegationsController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.render(request, response, {});
  }

  @Post()
  async give(@Req() request: Request, @Res() response: Response, @Body() body: Answers): Promise<void> {
    const person = personOf(request);
    const given = answerSchema.safeParse({
      from: body['from'] ?? person.id,
      to: body['to'],
      firstDay: body['first'],
      lastDay: body['last'],
      posts: several(body['posts']),
      obligations: listed(body['obligations']),
      acts: several(body['acts']),
    });
    if (!given.success)
      return this.render(request, response, {
        body,
        status: 422,
        problem: sentences(request.language, 'delegations')('incomplete'),
      });
    const decision = await giveDelegation(this.services, {
      given: given.data,
      by: { personId: person.id },
      now: this.services.now(),
    });
    if (!decision.ok) return this.refused(request, response, body, decision.refusal.message);
    request.session.done = { page: 'delegations', key: 'given' };
    await redirectOnceSaved(request, response, `/${request.language}/delegations`);
  }

  @Post(':id/end')
  async end(@Req() request: Request, @Res() response: Response, @Param('id') id: string): Promise<void> {
    const decision = await endDelegation(this.services, {
      delegationId: id,
      by: { personId: personOf(request).id },
      now: this.services.now(),
    });
    if (!decision.ok) return this.refused(request, response, {}, decision.refusal.message);
    request.session.done = { page: 'delegations', key: 'ended' };
    await redirectOnceSaved(request, response, `/${request.language}/delegations`);
  }

  /** From now on in this session for the person named, or again for oneself; each request holds it to the record. */
  @Post('act')
  async act(@Req() request: Request, @Res() response: Response, @Body() body: Answers): Promise<void> {
    const principal = delegationSchema.shape.from.safeParse(body['for']);
    if (principal.success) request.session.actingFor = principal.data;
    else delete request.session.actingFor;
    const next = principal.success ? nextSchema.safeParse(body['next']).data : undefined;
    await redirectOnceSaved(request, response, `/${request.language}${next ?? '/delegations'}`);
  }

  private refused(request: Request, response: Response, body: Answers, message: Bilingual): Promise<void> {
    return this.render(request, response, { body, status: 409, problem: message[request.language] });
  }

  private async render(
    request: Request,
    response: Response,
    { body = {}, status = 200, problem }: { body?: Answers; status?: number; problem?: string },
  ): Promise<void> {
    const { ledger, directory, now } = this.services;
    const { people } = directory;
    const { id, onBehalfOf } = personOf(request);
    const own = people.find((each) => each.id === id);
    const nameOf = (personId: string): string =>
      people.find((each) => each.id === personId)?.name ?? personId;
    const shown = await delegations(viewerOf(request), ledger, { now: now() });
    const line = (each: ShownDelegation) => ({
      ...each,
      fromName: nameOf(each.from),
      toName: nameOf(each.to),
      byName: nameOf(each.by.personId),
      limits: limitsOf(each),
      mayEnd: each.state === 'in-force' || each.state === 'coming',
      mayAct: each.state === 'in-force' && each.to === id && each.from !== onBehalfOf,
    });
    renderPage(request, response, {
      page: 'delegations',
      status,
      data: {
        lines: shown.map(line),
        problem,
        errors: problem === undefined ? [] : [{ field: 'first', text: problem }],
        body,
        own,
        isAdministrator: own?.roles.includes('administrator') === true,
        people: people.filter(({ roles }) => !roles.includes('auditor')),
        posts: own?.posts ?? [],
        onBehalfOf,
      },
    });
  }
}

const limitsOf = ({ posts = [], obligations = [], acts = [] }: Delegation) => ({ posts, obligations, acts });
