import { effectsOfAmending } from '#application/effects';
import { maySee } from '#application/queries';
import {
  type Bilingual,
  type ObligationId,
  type Refusal,
  type Result,
  both,
  ok,
  refuse,
} from '#domain/kernel';
import { refusal } from '#domain/obligations';
import {
  type Preview,
  type PreviewServices,
  TWO_PEOPLE,
  type ToPreview,
  previewDecision,
} from './preview-decision';

/** What an amendment, its proposal or its approval would do to the entry’s own dates and to what counts from them. */
export interface AmendmentPreview extends Preview {
  readonly words: Bilingual;
}

const WORDS: Readonly<Record<Preview['requires'], Bilingual>> = {
  one: both('One person decides this.', 'Mae un person yn penderfynu hyn.'),
  two: TWO_PEOPLE,
};
const APPROVAL = both(
  'Your approval puts this into effect.',
  'Bydd eich cymeradwyaeth yn rhoi hyn ar waith.',
);

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
  const words = command.type === 'approve-change' ? APPROVAL : WORDS[requires];
  return ok({ effects, outOfSight, requires, words });
}
