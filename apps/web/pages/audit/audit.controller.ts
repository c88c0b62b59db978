import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { renderPage } from '../../platform/render-page';
import { personOf } from '../../platform/request';

interface Offered {
  readonly page: string;
  /** whom it is for; absent: everybody */
  readonly for?: readonly string[];
}

const LOOK_AFTER = ['auditor', 'administrator'];

/** In the order of the page, by what somebody wants to know. */
const SECTIONS: Readonly<Record<string, readonly Offered[]>> = {
  decided: [{ page: 'activity' }, { page: 'late-recordings' }, { page: 'compare' }],
  whole: [{ page: 'replay' }, { page: 'seal' }, { page: 'bundle', for: LOOK_AFTER }],
  sent: [{ page: 'sent-to' }, { page: 'access', for: LOOK_AFTER }, { page: 'audit-scope', for: LOOK_AFTER }],
};

/** Where an auditor begins: what can be asked of the record. */
@Controller('audit')
export class AuditController {
  @Get()
  show(@Req() request: Request, @Res() response: Response): void {
    const { roles } = personOf(request);
    const mine: readonly string[] = roles;
    const sections = Object.entries(SECTIONS).map(([name, pages]) => ({
      name,
      pages: pages
        .filter((each) => (each.for ?? mine).some((role) => mine.includes(role)))
        .map(({ page }) => page),
    }));
    renderPage(request, response, {
      page: 'audit',
      data: { sections: sections.filter(({ pages }) => pages.length > 0) },
    });
  }
}
