import type { Request } from 'express';
import { actorFor } from '#application/directory';
import { type AmendmentPreview, previewAmendment } from '#application/submit-command';
import type { ObligationId, Refusal, Result } from '#domain/kernel';
import type { Command } from '#domain/obligations';
import { personOf, viewerOf } from '../platform/request';
import type { WebServices } from '../platform/services';

/** What an amendment, or its approval, would do, for a form that shows it first. */
export const amendmentPreview = {
  template: 'fact-preview.njk',
  of: async (
    { ledger, directory, now }: WebServices,
    request: Request,
    command: Command,
  ): Promise<Result<AmendmentPreview, Refusal> | null> =>
    previewAmendment(
      { ledger, directory },
      {
        actor: actorFor(personOf(request)),
        viewer: viewerOf(request),
        obligationId: String(request.params['id']) as ObligationId,
        command,
        now: now(),
      },
    ),
};
