import { namesIn } from '#application/directory';
import { Controller, ForbiddenException, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { auditScopes } from '#application/queries';
import { renderPage } from '../../platform/render-page';
import { personOf, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** What auditors may see: administrators see all of it, an auditor their own. */
@Controller('audit-scope')
export class AuditScopeController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { ledger, directory, now } = this.services;
    const { language } = request;
    const { roles } = personOf(request);
    const may = roles.includes('administrator');
    if (!may && !roles.includes('auditor')) throw new ForbiddenException();
    const names = namesIn(directory, language);
    const recorded = await auditScopes(viewerOf(request), ledger, { now: now() });
    const auditors = directory.people.filter((each) => each.roles.every((role) => role === 'auditor'));
    const shown = may ? auditors : auditors.filter(({ id }) => id === personOf(request).id);
    renderPage(request, response, {
      page: 'audit-scope',
      data: {
        may,
        lines: shown.map(({ id, name, scope }) => {
          const own = recorded.find(({ personId }) => personId === id);
          return {
            id,
            name,
            ofDirectory: scope === undefined ? null : scope.join(', '),
            scope: own && { ...own, what: own.words[language], byName: names(own.by) },
          };
        }),
        backUrl: `/${language}/audit`,
      },
    });
  }
}
