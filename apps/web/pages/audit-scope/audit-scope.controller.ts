import { Body, Controller, ForbiddenException, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { endAuditScope, setAuditScope } from '#application/audit-scope';
import { auditScopes, sourceTitles } from '#application/queries';
import { type AuditScopeRefusal, scopedSchema } from '#domain/audit-scope';
import { dateInWales, personIdSchema } from '#domain/kernel';
import { kindSchema } from '#domain/obligations';
import { type Query as Answers, askedPeriod, askedText } from '../../asked/asked-day';
import { namesIn } from '../../platform/names';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { personOf, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';
import { redirectOnceSaved } from '../../platform/session';

type Problem = { readonly text: string; readonly href: string };

const reason = z.string().trim().min(1).max(20_000);

const several = (body: Answers, name: string): readonly string[] =>
  [body[name] ?? []].flat().filter((each) => each !== '');

/** The field of the form that a refusal is about. */
const FIELD: Partial<Record<AuditScopeRefusal['code'], string>> = {
  'scope-of-nothing': 'obligations',
  'scope-entry-unknown': 'obligations',
  'scope-days-reversed': 'to-day',
  'scope-in-the-past': 'to-day',
};

/** What auditors may see: administrators set and end it, an auditor reads their own. */
@Controller('audit-scope')
export class AuditScopeController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.render(request, response, { body: {}, problems: [] });
  }

  @Post()
  async set(@Req() request: Request, @Res() response: Response, @Body() body: Answers): Promise<void> {
    const { language } = request;
    const t = sentences(language, 'audit-scope');
    const period = askedPeriod(body, language);
    const person = personIdSchema.safeParse(askedText(body, 'person')).data;
    const scope = scopeIn(body);
    const why = reason.safeParse(askedText(body, 'reason')).data;
    const problems: Problem[] = [
      ...(person === undefined ? [{ text: t('problem.person'), href: '#person' }] : []),
      ...(scope === undefined ? [{ text: t('problem.what'), href: '#what' }] : []),
      ...period.errors,
      ...(why === undefined ? [{ text: t('problem.reason'), href: '#reason' }] : []),
    ];
    if (person === undefined || scope === undefined || why === undefined || problems.length > 0)
      return this.render(request, response, { body, problems });
    const { from = dateInWales(this.services.now()), to = null } = period.days;
    const given = { personId: person, scope, from, to, reason: why };
    const decided = await setAuditScope(this.acting, personOf(request), given);
    if (!decided.ok) return this.refused(request, response, body, decided.refusal);
    request.session.done = { page: 'audit-scope', key: 'done' };
    await redirectOnceSaved(request, response, `/${language}/audit-scope`);
  }

  @Post(':person/end')
  async end(
    @Req() request: Request,
    @Res() response: Response,
    @Param('person') id: string,
    @Body() body: Answers,
  ): Promise<void> {
    const { language } = request;
    const why = reason.safeParse(askedText(body, 'why')).data;
    const person = personIdSchema.safeParse(id).data;
    if (person === undefined) throw new ForbiddenException();
    if (why === undefined) {
      const text = sentences(language, 'audit-scope')('problem.why');
      return this.render(request, response, { body, problems: [{ text, href: `#why-${id}` }] });
    }
    const decided = await endAuditScope(this.acting, personOf(request), { personId: person, reason: why });
    if (!decided.ok) return this.refused(request, response, body, decided.refusal);
    request.session.done = { page: 'audit-scope', key: 'ended' };
    await redirectOnceSaved(request, response, `/${language}/audit-scope`);
  }

  private get acting() {
    const { ledger, directory, now } = this.services;
    return { ledger, directory, now: now() };
  }

  private refused(request: Request, response: Response, body: Answers, refusal: AuditScopeRefusal) {
    const { code, message } = refusal;
    if (code === 'scope-set-by-administrators') throw new ForbiddenException();
    const problem = { text: message[request.language], href: `#${FIELD[code] ?? 'person'}` };
    return this.render(request, response, { body, problems: [problem] });
  }

  private async render(
    request: Request,
    response: Response,
    { body, problems }: { readonly body: Answers; readonly problems: readonly Problem[] },
  ): Promise<void> {
    const { ledger, directory, now } = this.services;
    const { language } = request;
    const { roles } = personOf(request);
    const mayset = roles.includes('administrator');
    if (!mayset && !roles.includes('auditor')) throw new ForbiddenException();
    const viewer = viewerOf(request);
    const names = namesIn(directory, language);
    const recorded = await auditScopes(viewer, ledger, { now: now() });
    const auditors = directory.people.filter((each) => each.roles.every((role) => role === 'auditor'));
    const shown = mayset ? auditors : auditors.filter(({ id }) => id === personOf(request).id);
    renderPage(request, response, {
      page: 'audit-scope',
      status: problems.length > 0 ? 422 : 200,
      data: {
        errors: problems,
        problemOf: (field: string) => problems.find(({ href }) => href === `#${field}`)?.text,
        may: mayset,
        lines: shown.map(({ id, name, scope }) => {
          const own = recorded.find(({ personId }) => personId === id);
          return {
            id,
            name,
            ofDirectory: scope === undefined ? null : scope.join(', '),
            scope: own && { ...own, what: own.words[language], byName: names(own.by) },
          };
        }),
        period: askedPeriod(body, language),
        body,
        chosen: { kinds: several(body, 'kinds'), sources: several(body, 'sources') },
        auditors: auditors.map(({ id, name }) => ({ value: id, text: name })),
        kinds: kindSchema.options,
        sources: (mayset ? await sourceTitles(viewer, ledger) : []).map((title) => ({
          value: title.en,
          text: title[language],
        })),
        backUrl: `/${language}/audit`,
      },
    });
  }
}

/** What is chosen; undefined where it cannot be read. */
function scopeIn(body: Answers): z.infer<typeof scopedSchema> | undefined {
  if (askedText(body, 'what') === 'everything') return { kind: 'everything' };
  return scopedSchema.safeParse({
    kind: askedText(body, 'what'),
    obligations: askedText(body, 'obligations')
      .split(/[\s,]+/u)
      .filter(Boolean),
    kinds: several(body, 'kinds'),
    sources: several(body, 'sources'),
  }).data;
}
