import { type Person, loadDirectory } from '#application/directory';
import { sampleDirectoryFile } from '#application/register-import';
import { instant } from '#domain/kernel';
import type { SealedLedger } from '#record/sealed-ledger';
import type { Request, Response } from 'express';
import { ApprovalsController } from '../../apps/web/pages/approvals/approvals.controller';
import { CalendarController } from '../../apps/web/pages/calendar/calendar.controller';
import { DoneController } from '../../apps/web/pages/done/done.controller';
import { FactsController } from '../../apps/web/pages/facts/facts.controller';
import { showHome } from '../../apps/web/pages/home/home-page';
import { MailsController } from '../../apps/web/pages/mails/mails.controller';
import { ObligationController } from '../../apps/web/pages/obligation/obligation.controller';
import { RegisterController } from '../../apps/web/pages/register/register.controller';
import { TimelineController } from '../../apps/web/pages/timeline/timeline.controller';
import { WakingController } from '../../apps/web/pages/waking/waking.controller';
import type { WebServices } from '../../apps/web/platform/services';
import { drawnPage } from '../support/drawn-page';

export const NOW = instant('2026-11-23T10:00:00Z');

type Query = Readonly<Record<string, string>>;

/** Draws into a response. */
type Draw = (services: WebServices, request: Request, response: Response) => Promise<void>;

export interface Question {
  readonly role: Person['roles'][number];
  readonly draw: Draw;
}

const ofRegister = (query: Query): Question => ({
  role: 'official',
  draw: (services, request, response) => new RegisterController(services).list(request, response, query),
});

const of = (role: Question['role'], draw: Draw): Question => ({ role, draw });

/** What a person asks of the register, one after the other, as its address says it. */
export const OF_REGISTER: Readonly<Record<string, Question>> = {
  'first page': ofRegister({}),
  'search, many found': ofRegister({ text: 'ALN code' }),
  'search, few found': ofRegister({ text: 'Welsh-medium ALN 777' }),
  'search, none found': ofRegister({ text: 'brontosaurus' }),
  'filter: owner': ofRegister({ owner: 'aln-policy-lead' }),
  'filter: status': ofRegister({ standing: 'late' }),
  'filter: kind and dates': ofRegister({ kind: 'action', from: '2027-01-01', to: '2027-03-31' }),
  'filter: tag': ofRegister({ tag: 'aln-reform' }),
  'filter: to be done, mine': ofRegister({ work: 'past', mine: 'yes' }),
  'sorted by title': ofRegister({ sort: 'title' }),
  'sorted by date, latest first': ofRegister({ sort: '-date' }),
  'sorted by owner': ofRegister({ sort: 'owner' }),
  'search, sorted by title': ofRegister({ text: 'ALN', sort: 'title' }),
};

const MONTH = { year: '2027', month: '3' };

/** The other pages that list what is on the register. */
export const OTHERS: Readonly<Record<string, Question>> = {
  'home of an official': of('official', showHome),
  'home of an approver': of('approver', showHome),
  'home of an administrator': of('administrator', showHome),
  approvals: of('approver', (services, request, response) =>
    new ApprovalsController(services).list(request, response, {}),
  ),
  'calendar: a month': of('official', (services, request, response) =>
    new CalendarController(services).month(request, response, MONTH),
  ),
  'calendar: load': of('official', (services, request, response) =>
    new CalendarController(services).load(request, response, MONTH),
  ),
  'an entry': of('official', (services, request, response) =>
    new ObligationController(services).show(request, response, 'wm-alp-cycle', {}),
  ),
  timeline: of('official', (services, request, response) =>
    new TimelineController(services).show(request, response, { year: '2027', group: 'owner' }),
  ),
  done: of('official', (services, request, response) =>
    new DoneController(services).list(request, response, {}),
  ),
  waking: of('official', (services, request, response) =>
    new WakingController(services).list(request, response, {}),
  ),
  facts: of('official', (services, request, response) =>
    new FactsController(services).list(request, response),
  ),
  mails: of('administrator', (services, request, response) =>
    new MailsController(services).list(request, response, {}),
  ),
  'mails about words': of('administrator', (services, request, response) =>
    new MailsController(services).list(request, response, { about: 'Welsh-medium ALN 777' }),
  ),
};

const directory = loadDirectory(sampleDirectoryFile);

/** The page as a person of its role is sent it. */
export function drawPage(ledger: SealedLedger, { role, draw }: Question): Promise<string> {
  const person = directory.people.find(({ roles }) => roles.includes(role));
  if (person === undefined) throw new Error(`nobody is ${role}`);
  return drawnPage({ ledger, directory, now: NOW, person }, draw);
}
