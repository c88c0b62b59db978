import {
  Controller,
  ForbiddenException,
  Get,
  Inject,
  NotFoundException,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { byOf } from '#application/directory';
import { eraseEvidenceFileAndList } from '#application/evidence-files';
import { evidenceFile } from '#application/queries';
import type { SealedLedger } from '#record/sealed-ledger';
import type { Body } from '../../forms/field';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { accepted, personOf, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';
import { redirectOnceSaved } from '../../platform/session';

interface Shown {
  readonly status?: number;
  readonly reason?: string;
  readonly errors?: readonly { readonly href: string; readonly text: string }[];
}

/** Erases one file kept as evidence, for administrators: nobody opens it again. */
@Controller('obligations/:id/evidence/:evidenceId/erase')
export class EraseEvidenceController {
  constructor(
    @Inject(WEB_SERVICES) private readonly services: WebServices & { readonly ledger: SealedLedger },
  ) {}

  @Get()
  show(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.render(request, response, {});
  }

  @Post()
  async send(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { ledger, directory, evidence, now } = this.services;
    const { language } = request;
    const reason = [(request.body as Body | undefined)?.['reason']].flat()[0]?.trim() ?? '';
    const fault = (text: string) => ({ reason, errors: [{ href: '#reason', text }], status: 422 });
    if (reason === '')
      return this.render(
        request,
        response,
        fault(sentences(language, 'erase-evidence')('fields.reason.required')),
      );
    const { id, evidenceId } = placeOf(request);
    // the evidence is looked for among what the person may see, before anything is said of it
    accepted(await evidenceFile(viewerOf(request), ledger, { id, evidenceId }));
    const asked = { id, evidenceId, reason, by: byOf(personOf(request)), directory, now: now() };
    const erased = await eraseEvidenceFileAndList(ledger, asked, evidence.erasureList);
    if (!erased.ok && erased.refusal.code === 'not-an-administrator') throw new ForbiddenException();
    if (!erased.ok) return this.render(request, response, fault(erased.refusal.message[language]));
    request.session.done = { page: 'erase-evidence', key: erased.value.list, obligationId: id };
    return redirectOnceSaved(request, response, `/${language}/obligations/${id}`);
  }

  private async render(
    request: Request,
    response: Response,
    { status = 200, reason = '', errors = [] }: Shown,
  ): Promise<void> {
    if (!personOf(request).roles.includes('administrator')) throw new ForbiddenException();
    const { id, evidenceId } = placeOf(request);
    const { evidence, file } = accepted(
      await evidenceFile(viewerOf(request), this.services.ledger, { id, evidenceId }),
    );
    if (typeof file.name !== 'string') throw new NotFoundException();
    renderPage(request, response, {
      page: 'erase-evidence',
      status,
      data: {
        id,
        evidenceId,
        evidence,
        file,
        reason,
        errors,
        backUrl: `/${request.language}/obligations/${id}`,
      },
    });
  }
}

const placeOf = ({ params }: Request) => ({
  id: String(params['id']),
  evidenceId: String(params['evidenceId']),
});
