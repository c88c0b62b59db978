import { formatDate } from '#domain/deadlines';
import { type Bilingual, type Language, both } from '#domain/kernel';
import type { FactEffect } from '#domain/obligations';
import { ladderSentence } from './ladder';
import { type Sentences, titled } from './sentence';

/** The list of dates that was kept with a decision, as a sentence after the others; nothing where it moved none. */
function movesInWords(effects: readonly FactEffect[] = []): Bilingual {
  if (effects.length === 0) return both('', '');
  const list = (language: Language): string =>
    effects
      .map(({ obligationId, occurrence, from, to }) => {
        const [before, after] = [from, to].map((on) => (on === null ? '–' : formatDate(on, language)));
        return `${obligationId} ${occurrence}: ${before ?? ''} → ${after ?? ''}`;
      })
      .join('; ');
  return both(
    ` Dates that it sets or moves: ${list('en')}.`,
    ` Dyddiadau y mae’n eu gosod neu’n eu symud: ${list('cy')}.`,
  );
}

/** Events of the entry itself. */
export const registerSentences: Sentences<
  | 'ObligationRegistered'
  | 'ObligationAmended'
  | 'ObligationClosed'
  | 'OwnershipTransferred'
  | 'ItemClosed'
  | 'BodyMailSwitched'
  | 'LadderSet'
  | 'KindLadderReceived'
  | 'WordsErased'
> = {
  ObligationRegistered: ({ definition, firstKnownOn, by }, name) => {
    const title = titled(definition.title);
    const { heldFrom, caseOf } = definition;
    if (caseOf !== undefined)
      return both(
        `“${title.en}” came to the register as case ${caseOf.number} of ${caseOf.template}.`,
        `Daeth “${title.cy}” i’r gofrestr yn achos ${caseOf.number} o ${caseOf.template}.`,
      );
    const held =
      heldFrom === undefined
        ? both('', '')
        : both(
            ` Kept here from ${formatDate(heldFrom, 'en')}; what went before is left to the archive.`,
            ` Cedwir yma o ${formatDate(heldFrom, 'cy')}; gadewir yr hyn a fu cynt i’r archif.`,
          );
    return both(
      `${name(by)} put “${title.en}” on the register. First known to this system on ${formatDate(firstKnownOn, 'en')}.${held.en}`,
      `Rhoddodd ${name(by)} “${title.cy}” ar y gofrestr. Yn hysbys i’r system hon am y tro cyntaf ar ${formatDate(firstKnownOn, 'cy')}.${held.cy}`,
    );
  },
  ObligationAmended: ({ changed, reason, effects, by }, name) => {
    const moves = movesInWords(effects);
    return both(
      `${name(by)} amended the entry (${changed.join(', ')}). Reason: ${reason}${moves.en}`,
      `Diwygiodd ${name(by)} y cofnod (${changed.join(', ')}). Rheswm: ${reason}${moves.cy}`,
    );
  },
  ObligationClosed: ({ ground, reason, provision, supersededBy, by }, name) => {
    const repeal = provision === undefined ? both('', '') : both(` By ${provision}.`, ` Drwy ${provision}.`);
    const place =
      supersededBy === undefined
        ? both('', '')
        : both(` ${supersededBy} takes its place.`, ` Mae ${supersededBy} yn cymryd ei le.`);
    return both(
      `${name(by)} closed the entry: ${GROUNDS[ground].en}.${repeal.en}${place.en} Reason: ${reason}`,
      `Caeodd ${name(by)} y cofnod: ${GROUNDS[ground].cy}.${repeal.cy}${place.cy} Rheswm: ${reason}`,
    );
  },
  OwnershipTransferred: ({ owner, previousOwner, reason, by }, name) =>
    both(
      `${name(by)} handed the entry from the post ${previousOwner ?? '–'} to the post ${owner}. Reason: ${reason}`,
      `Trosglwyddodd ${name(by)} y cofnod o’r swydd ${previousOwner ?? '–'} i’r swydd ${owner}. Rheswm: ${reason}`,
    ),
  ItemClosed: ({ itemId, reason, by }, name) =>
    both(
      `${name(by)} closed the item ${itemId}. Reason: ${reason}`,
      `Caeodd ${name(by)} yr eitem ${itemId}. Rheswm: ${reason}`,
    ),
  LadderSet: ({ ladder, reason, by }, name) => {
    if (ladder === null)
      return both(
        `${name(by)} let the reminders follow the kind and the authority of the entry again. Reason: ${reason}`,
        `Nodiadau atgoffa: yn dilyn math ac awdurdod y cofnod eto, yn ôl ${name(by)}. Rheswm: ${reason}`,
      );
    const { en, cy } = ladderSentence(ladder);
    return both(
      `${name(by)} set when who is reminded from this day on: ${en}. Reason: ${reason}`,
      `Gosododd ${name(by)} pryd y caiff pwy ei atgoffa o’r diwrnod hwn ymlaen: ${cy}. Rheswm: ${reason}`,
    );
  },
  KindLadderReceived: ({ ladder, reason, by }, name) => {
    if (ladder === null)
      return both(
        `${name(by)} took back the ladder set for entries of this kind. Reason: ${reason}`,
        `Tynnodd ${name(by)} yn ôl y camau a osodwyd ar gyfer cofnodion o’r math hwn. Rheswm: ${reason}`,
      );
    const { en, cy } = ladderSentence(ladder);
    return both(
      `${name(by)} set when who is reminded for entries of this kind, from this day on: ${en}. Reason: ${reason}`,
      `Gosododd ${name(by)} pryd y caiff pwy ei atgoffa ar gyfer cofnodion o’r math hwn, o’r diwrnod hwn ymlaen: ${cy}. Rheswm: ${reason}`,
    );
  },
  BodyMailSwitched: ({ on, reason, by }, name) =>
    on
      ? both(
          `${name(by)} switched on mail to the responsible body. Reason: ${reason}`,
          `E-bost at y corff cyfrifol: wedi’i droi ymlaen gan ${name(by)}. Rheswm: ${reason}`,
        )
      : both(
          `${name(by)} switched off mail to the responsible body. Reason: ${reason}`,
          `E-bost at y corff cyfrifol: wedi’i ddiffodd gan ${name(by)}. Rheswm: ${reason}`,
        ),
  WordsErased: ({ eventIds, by }, name) =>
    both(
      `${name(by)} had personal words erased from earlier events (${eventIds.length}). What those events did stands.`,
      `Trefnodd ${name(by)} i eiriau personol gael eu dileu o ddigwyddiadau cynharach (${eventIds.length}). Mae’r hyn a wnaeth y digwyddiadau hynny yn sefyll.`,
    ),
};

const GROUNDS = {
  fulfilled: both('fulfilled', 'wedi ei gyflawni'),
  dropped: both('dropped', 'rhoddwyd y gorau iddo'),
  superseded: both('superseded', 'wedi ei ddisodli'),
  repealed: both('repealed', 'wedi ei ddiddymu'),
  revoked: both('revoked', 'wedi ei ddirymu'),
  'entered-in-error': both('entered in error', 'wedi ei gofnodi mewn camgymeriad'),
};
