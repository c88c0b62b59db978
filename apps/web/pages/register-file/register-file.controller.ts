import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import {
  comparison,
  fieldInWords,
  mayTakeRegister,
  registerFile,
  registerFileOf,
} from '#application/register-file';
import { dateInWales } from '#domain/kernel';
import { AUDITING, type Auditing } from '#platform/auditing';
import { programVersion } from '#platform/program-version';
import { Heavy } from '#platform/request-limits';
import { sendFile } from '#platform/send-file';
import { onlyFor } from '../../access/administrators';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { accepted, personOf, refuseQuery, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** As many differences as a page lists. */
const MOST_SHOWN = 200;

type Compared = Awaited<ReturnType<typeof comparison>> & { readonly name: string };

/** The whole register as a file, taken out by an administrator, and a file compared with the register. */
@Controller('register-file')
export class RegisterFileController {
  constructor(
    @Inject(WEB_SERVICES) private readonly services: WebServices,
    @Inject(AUDITING) private readonly auditing: Auditing,
  ) {}

  @Get()
  show(@Req() request: Request, @Res() response: Response): void {
    onlyFor(request, 'administrator');
    this.render(request, response);
  }

  @Heavy()
  @Get('register.yaml')
  async download(@Req() request: Request, @Res() response: Response): Promise<void> {
    refuseQuery(request);
    onlyFor(request, 'administrator');
    const viewer = viewerOf(request);
    accepted(mayTakeRegister(viewer) as never);
    const { ledger, directory } = this.services;
    const now = this.services.now();
    const name = `register-${dateInWales(now)}.yaml`;
    await this.auditing.noteAccess(personOf(request), {
      kind: 'bundle',
      obligationId: null,
      what: name,
      through: 'page',
    });
    const pieces = registerFile(viewer, { ledger, directory, program: `cylch@${programVersion()}`, now });
    await sendFile(response, { name, type: 'application/yaml', pieces });
  }

  @Heavy()
  @Post()
  async compare(@Req() request: Request, @Res() response: Response): Promise<void> {
    onlyFor(request, 'administrator');
    const { ledger, directory } = this.services;
    const { uploaded } = request;
    if (uploaded?.text === undefined) return this.render(request, response, uploaded ? 'tooLarge' : 'noFile');
    const file = registerFileOf(uploaded.text, directory);
    const found = await comparison(viewerOf(request), { ledger, directory }, file);
    this.render(request, response, null, { ...found, name: uploaded.name });
  }

  private render(
    request: Request,
    response: Response,
    problem: 'noFile' | 'tooLarge' | null = null,
    compared: Compared | null = null,
  ): void {
    const { language } = request;
    const t = sentences(language, 'register-file');
    const differences = compared?.differences ?? [];
    renderPage(request, response, {
      page: 'register-file',
      status: problem === null ? 200 : 422,
      data: {
        errors: problem === null ? [] : [{ text: t(`problem.${problem}`), href: '#file' }],
        problem: problem && t(`problem.${problem}`),
        compared,
        faults: (compared?.problems ?? []).slice(0, MOST_SHOWN).map(({ row, line, column, message }) => ({
          place: t('fault', { line, column }),
          row,
          text: message[language],
        })),
        differences: differences.slice(0, MOST_SHOWN).map((each) => ({
          ...each,
          label: fieldInWords(each)[language],
          href: each.of === 'entry' && each.where !== 'file' ? `/obligations/${each.id}` : null,
        })),
        more: Math.max(0, differences.length - MOST_SHOWN),
        backUrl: `/${language}/admin`,
      },
    });
  }
}
