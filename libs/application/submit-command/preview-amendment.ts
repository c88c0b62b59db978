import { effectsOfAmending } from '#application/effects';
import { maySee } from '#application/queries';
import { type Bilingual, type ObligationId, type Refusal, type Result, ok, refuse } from '#domain/kernel';
import { refusal } from '#domain/obligations';
import {
  type Preview,
  type PreviewServices,
  type ToPreview,
  previewDecision,
  wordsOf,
} from './preview-decision';

/** What an amendment, its proposal or its approval would do to the entry’s own dates and to what counts from them. */
export interface AmendmentPreview extends Preview {
  readonly words: Bilingual;
}

/** As `previewDecision`, of an entry that the viewer may see. */
export async function previewAmendment(
  services: PreviewServices,
  asked: ToPreview & { readonly obligationId: ObligationId },
): Promise<Result<AmendmentPreview, Refusal>> {
  const { viewer, obligationId, command } = asked;
  if (!maySee(viewer, obligationId)) return refuse(refusal('unknown-obligation', undefined));
  const previewed = await previewDecision(
    services,
    asked,
    async (events, context) =>
      (await effectsOfAmending(services.ledger, { obligationId, events, command }, context)) ?? {},
  );
  if (!previewed.ok) return previewed;
  const { effects, outOfSight, requires } = previewed.value;
  return ok({ effects, outOfSight, requires, words: wordsOf(command, requires) });
}
