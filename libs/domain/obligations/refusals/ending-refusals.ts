import { type Bilingual, both } from '#domain/kernel';
import type { OccurrenceInSentence } from '../model/occurrence-in-sentence';

/** Refusals about triggers and the end of an obligation. */
export const endingRefusals = {
  'not-waiting-for-trigger': ({ trigger }: { trigger: Bilingual }) =>
    both(
      `This entry does not wait for ${trigger.en}. Amend its triggers if it should.`,
      `Nid yw’r cofnod hwn yn aros am y sbardun hwn: ${trigger.cy}. Diwygiwch ei sbardunau os dylai.`,
    ),
  'unknown-trigger': () =>
    both(
      'No event with this name has been recorded. Check the name, or record the event first.',
      'Ni chofnodwyd digwyddiad â’r enw hwn. Gwiriwch yr enw, neu cofnodwch y digwyddiad yn gyntaf.',
    ),
  'nothing-waits-for-trigger': (p: { trigger: Bilingual; near: readonly Bilingual[] }) =>
    p.near.length === 0
      ? both(
          `Nothing on the register waits for ${p.trigger.en}. Check the name; record it all the same by saying that nothing waits for it.`,
          `Nid oes dim ar y gofrestr yn aros am hyn: ${p.trigger.cy}. Gwiriwch yr enw; cofnodwch ef serch hynny drwy ddweud nad oes dim yn aros amdano.`,
        )
      : both(
          `Nothing on the register waits for ${p.trigger.en}. These names are near and something waits for them: ${p.near.map(({ en }) => en).join(', ')}. Check the name; record it all the same by saying that nothing waits for it.`,
          `Nid oes dim ar y gofrestr yn aros am hyn: ${p.trigger.cy}. Mae’r enwau hyn yn debyg, ac mae rhywbeth yn aros amdanynt: ${p.near.map(({ cy }) => cy).join(', ')}. Gwiriwch yr enw; cofnodwch ef serch hynny drwy ddweud nad oes dim yn aros amdano.`,
        ),
  'trigger-not-reached': ({ trigger }: { trigger: Bilingual }) =>
    both(
      `This has not been recorded: ${trigger.en}. So there is nothing to answer yet. Record it first.`,
      `Ni chofnodwyd y sbardun hwn: ${trigger.cy}. Felly nid oes dim i’w ateb eto. Cofnodwch ef yn gyntaf.`,
    ),
  'trigger-already-answered': () =>
    both(
      'This trigger has been answered already. Close or amend the entry if the answer is no longer right.',
      'Mae’r sbardun hwn wedi’i ateb eisoes. Caewch neu diwygiwch y cofnod os nad yw’r ateb yn gywir mwyach.',
    ),
  'continuous-needs-repeal': () =>
    both(
      'A continuous duty ends only by repeal or revocation. Close it on that ground and name the provision.',
      'Dim ond drwy ddiddymu neu ddirymu y daw dyletswydd barhaus i ben. Caewch hi ar y sail honno ac enwch y ddarpariaeth.',
    ),
  'provision-needed': () =>
    both(
      'Name the provision that repeals or revokes it.',
      'Enwch y ddarpariaeth sy’n ei diddymu neu’n ei dirymu.',
    ),
  'statutory-cannot-be-dropped': () =>
    both(
      'An Act requires this, so nobody can drop it. If the Act no longer does, close it as repealed and name the provision.',
      'Mae Deddf yn gofyn am hyn, felly ni all neb roi’r gorau iddo. Os nad yw’r Ddeddf yn gofyn amdano bellach, caewch ef fel un a ddiddymwyd ac enwch y ddarpariaeth.',
    ),
  'recurring-never-fulfilled': () =>
    both(
      'A recurring duty is never fulfilled for good: each occurrence is completed on its own. Submit the completion of the occurrence instead.',
      'Ni chyflawnir dyletswydd gylchol unwaith ac am byth: cwblheir pob tro ar ei ben ei hun. Cyflwynwch gwblhad y tro yn lle hynny.',
    ),
  'not-confirmed': ({ occurrence }: { occurrence: OccurrenceInSentence }) =>
    both(
      `It cannot be closed as fulfilled while the completion of ${occurrence.en} is not confirmed. Submit the completion and have it confirmed first.`,
      `Ni ellir ei gau fel un a gyflawnwyd tra nad yw cwblhad ${occurrence.cy} wedi’i gadarnhau. Cyflwynwch y cwblhad a chael cadarnhad ohono yn gyntaf.`,
    ),
};
