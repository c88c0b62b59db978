import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { openDocument } from '#application/queries';
import { AUDITING, type Auditing } from '#platform/auditing';
import { Heavy } from '#platform/request-limits';
import { sendEvidenceFile } from '#platform/send-evidence-file';
import { accepted, personOf, refuseQuery, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** The document itself, to be saved. */
@Heavy()
@Controller('documents/:id/file')
export class DocumentFileController {
  constructor(
    @Inject(WEB_SERVICES) private readonly services: WebServices,
    @Inject(AUDITING) private readonly auditing: Auditing,
  ) {}

  @Get()
  async open(@Req() request: Request, @Res() response: Response): Promise<void> {
    refuseQuery(request);
    const { ledger, evidence } = this.services;
    const id = String(request.params['id']);
    const opened = accepted(await openDocument(viewerOf(request), ledger, { id, files: evidence.store }));
    const seen = { kind: 'evidence', obligationId: null, what: id, through: 'page' } as const;
    await this.auditing.noteAccess(personOf(request), seen);
    await sendEvidenceFile(response, opened);
  }
}
