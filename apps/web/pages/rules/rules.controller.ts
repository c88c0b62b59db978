import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { actorFor, mayDo } from '#application/directory';
import { type NewerRule, newerRules } from '#application/statute';
import { findDuty } from '#domain/deadlines';
import { both } from '#domain/kernel';
import { previewAmendment } from '#application/submit-command';
import { Heavy } from '#platform/request-limits';
import { renderPage } from '../../platform/render-page';
import { personOf, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** So many of the versions are shown with every date that they would move. */
const MOST_PREVIEWED = 20;

const withDuty = <Of extends Pick<NewerRule, 'duty'>>(rule: Of) => ({
  ...rule,
  dutyTitle: findDuty(rule.duty)?.title ?? both(rule.duty, rule.duty),
});

/** The newer versions of rules that entries have not taken on, with what each would move, and those still to take effect. */
@Heavy()
@Controller('rules')
export class RulesController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { ledger, now } = this.services;
    const person = personOf(request);
    const mayAmend = mayDo(person.roles, 'amend');
    const found = await newerRules(viewerOf(request), ledger, { now: now() });
    const newer = await Promise.all(
      found.newer.map(async (rule, index) => ({
        ...withDuty(rule),
        preview: mayAmend && index < MOST_PREVIEWED ? await this.previewOf(request, rule) : null,
      })),
    );
    renderPage(request, response, {
      page: 'rules',
      data: {
        looked: found.looked,
        newer,
        toCome: found.toCome.map(withDuty),
        mayAmend,
        backUrl: person.roles.includes('administrator') ? `/${request.language}/admin` : undefined,
      },
    });
  }

  private async previewOf(request: Request, { obligationId, definition, provision }: NewerRule) {
    const { ledger, directory, now } = this.services;
    const previewed = await previewAmendment(
      { ledger, directory },
      {
        actor: actorFor(personOf(request)),
        viewer: viewerOf(request),
        obligationId,
        command: { type: 'amend', definition, reason: provision.en },
        now: now(),
      },
    );
    return previewed.ok
      ? { ...previewed.value, refused: null }
      : { effects: [], refused: previewed.refusal.message };
  }
}
