import { Controller, Get, Inject, NotFoundException, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { openEvidenceFile } from '#application/queries';
import { AUDITING, type Auditing } from '#platform/auditing';
import { Heavy } from '#platform/request-limits';
import { sendEvidenceFile } from '#platform/send-evidence-file';
import { renderPage } from '../../platform/render-page';
import { personOf, viewerOf, refuseQuery } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

const CLOSED: Readonly<Record<string, number>> = {
  'no-file-kept': 404,
  'evidence-file-missing': 404,
  'evidence-file-erased': 410,
  'evidence-file-altered': 409,
};

/** A file kept as evidence, for whoever may see the obligation; or a page that says why it cannot be opened. */
@Heavy()
@Controller('obligations/:id/evidence/:evidenceId')
export class EvidenceFileController {
  constructor(
    @Inject(WEB_SERVICES) private readonly services: WebServices,
    @Inject(AUDITING) private readonly auditing: Auditing,
  ) {}

  @Get()
  async open(@Req() request: Request, @Res() response: Response): Promise<void> {
    refuseQuery(request);
    const { ledger, evidence } = this.services;
    const id = String(request.params['id']);
    const asked = { id, evidenceId: String(request.params['evidenceId']), files: evidence.store };
    const opened = await openEvidenceFile(viewerOf(request), ledger, asked);
    if (opened.ok) {
      const {
        obligationId,
        evidence: { evidenceId: what },
      } = opened.value;
      const seen = { kind: 'evidence', obligationId, what, through: 'page' } as const;
      await this.auditing.noteAccess(personOf(request), seen);
      return sendEvidenceFile(response, opened.value);
    }
    const { code, message } = opened.refusal;
    const status = CLOSED[code];
    if (status === undefined) throw new NotFoundException(undefined, { description: code });
    renderPage(request, response, { page: 'evidence-file', status, data: { id, why: message } });
  }
}
