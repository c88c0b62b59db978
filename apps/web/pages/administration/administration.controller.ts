import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { holidayListStanding } from '#application/effects';
import {
  delegations,
  mailList,
  needsSomebody,
  recordedFacts,
  serviceAccounts,
  webhooks,
} from '#application/queries';
import { newerRules } from '#application/statute';
import { stuck } from '#application/stuck';
import { onlyFor } from '../../access/administrators';
import { renderPage } from '../../platform/render-page';
import { viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** What an administrator looks after, with what of it needs them now. */
@Controller('admin')
export class AdministrationController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    onlyFor(request, 'administrator');
    const { ledger, directory, directoryFile } = this.services;
    const [viewer, asked] = [viewerOf(request), { now: this.services.now() }];
    const file = directoryFile?.fault ? 'last-good' : 'current';
    const [found, holidays, rules, facts, mails, absences, programs, receivers] = await Promise.all([
      stuck(viewer, ledger, { ...asked, directory: file }),
      holidayListStanding(ledger),
      newerRules(viewer, ledger, asked),
      recordedFacts(viewer, ledger),
      mailList(viewer, ledger, asked),
      delegations(viewer, ledger, asked),
      serviceAccounts(viewer, ledger, asked),
      webhooks(viewer, ledger),
    ]);
    renderPage(request, response, {
      page: 'administration',
      data: {
        status: found.ok ? found.value.health.status : 'down',
        stuck: found.ok ? found.value.count : 0,
        holidays: holidays.standing,
        newer: rules.newer.length,
        proposals: facts.flatMap(({ proposals }) => proposals).filter(({ status }) => status === 'pending')
          .length,
        mails: mails.counts,
        webhooks: {
          sending: receivers.filter(({ standing }) => standing === 'sending').length,
          stopped: receivers.filter(needsSomebody).length,
        },
        people: directory.people.length,
        posts: directory.posts.length,
        file,
        accounts: programs.filter(({ standing }) => standing === 'in-force').length,
        away: absences.filter(({ state }) => state === 'in-force').length,
      },
    });
  }
}
