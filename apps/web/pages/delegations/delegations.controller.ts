import { Body, Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { type ShownDelegation, delegations } from '#application/queries';
import { dateInWales } from '#domain/kernel';
import { type Delegation, delegationSchema } from '#domain/obligations';
import { entriesCalled } from '../../obligation/entries-called';
import { nameHelpers } from '../../obligation/in-words';
import { renderPage } from '../../platform/render-page';
import { personOf, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';
import { redirectOnceSaved } from '../../platform/session';

/** What is to be decided for them. */
const nextSchema = z.string().regex(/^\/approvals\/[\w.~%/-]{1,400}$/u);

type Answers = Readonly<Record<string, unknown>>;

/** Absences: who acts for whom, and for whom one acts. */
@Controller('delegations')
export class DelegationsController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { ledger, directory, now } = this.services;
    const { people } = directory;
    const { id, onBehalfOf, roles } = personOf(request);
    const own = people.find((each) => each.id === id);
    const isAdministrator = own?.roles.includes('administrator') === true;
    const nameOf = (personId: string): string =>
      people.find((each) => each.id === personId)?.name ?? personId;
    const shown = await delegations(viewerOf(request), ledger, { now: now() });
    const { language } = request;
    const entryCalled = await entriesCalled(viewerOf(request), ledger, {
      language,
      ids: shown.flatMap(({ obligations = [] }) => obligations),
    });
    const stands = ({ state }: ShownDelegation): boolean => state === 'in-force' || state === 'coming';
    const line = (each: ShownDelegation) => ({
      ...each,
      fromName: nameOf(each.from),
      toName: nameOf(each.to),
      byName: nameOf(each.by.personId),
      endedBy: each.ended && nameOf(each.ended.by.personId),
      endedOn: each.ended?.at && dateInWales(each.ended.at),
      limits: limitsOf(each),
      mayEnd: stands(each) && (each.from === id || each.to === id || isAdministrator),
      mayAct: each.state === 'in-force' && each.to === id && each.from !== onBehalfOf,
    });
    renderPage(request, response, {
      page: 'delegations',
      data: {
        lines: shown.map(line),
        mayGive: onBehalfOf === undefined && !roles.includes('auditor'),
        onBehalfOf,
        entryCalled,
        ...nameHelpers(directory, request.language),
      },
    });
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
}

const limitsOf = ({ posts = [], obligations = [], acts = [] }: Delegation) => ({ posts, obligations, acts });
