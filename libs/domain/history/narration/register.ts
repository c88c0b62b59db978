import { formatDate } from '#domain/deadlines';
import { type Bilingual, type Language, both, inBoth } from '#domain/kernel';
import type { FactEffect } from '#domain/obligations';
import { ladderSentence } from './ladder';
import { type NameOf, entryCalled, itemCalled, postCalled } from './names';
import type { Sentences } from './sentence';

/** The list of dates that was kept with a decision, as a sentence after the others; nothing where it moved none. */
function movesInWords(name: NameOf, effects: readonly FactEffect[] = []): Bilingual {
  if (effects.length === 0) return both('', '');
  const list = (language: Language): string =>
    effects
      .map(({ obligationId, occurrence, from, to }) => {
        const [before, after] = [from, to].map((on) => (on === null ? '–' : formatDate(on, language)));
        return `${entryCalled(name, obligationId)[language]} (${occurrence}): ${before ?? ''} → ${after ?? ''}`;
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
    const title = inBoth(definition.title);
    const { heldFrom, caseOf } = definition;
    if (caseOf !== undefined) {
      const template = entryCalled(name, caseOf.template);
      return both(
        `“${title.en}” came to the register as case ${caseOf.number} of ${template.en}.`,
        `Daeth “${title.cy}” i’r gofrestr yn achos ${caseOf.number} (templed: ${template.cy}).`,
      );
    }
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
    const moves = movesInWords(name, effects);
    const fields = changed.map((field) => FIELDS[field] ?? both(field, field));
    const [en, cy] = [fields.map((each) => each.en).join(', '), fields.map((each) => each.cy).join(', ')];
    return both(
      `${name(by)} amended the entry (${en}). Reason: ${reason}${moves.en}`,
      `Diwygiodd ${name(by)} y cofnod (${cy}). Rheswm: ${reason}${moves.cy}`,
    );
  },
  ObligationClosed: ({ ground, reason, provision, supersededBy, by }, name) => {
    const repeal =
      provision === undefined ? both('', '') : both(` By ${provision}.`, ` Darpariaeth: ${provision}.`);
    const next = supersededBy === undefined ? null : entryCalled(name, supersededBy);
    const place =
      next === null ? both('', '') : both(` ${next.en} takes its place.`, ` Mae ${next.cy} yn cymryd ei le.`);
    return both(
      `${name(by)} closed the entry: ${GROUNDS[ground].en}.${repeal.en}${place.en} Reason: ${reason}`,
      `Caeodd ${name(by)} y cofnod: ${GROUNDS[ground].cy}.${repeal.cy}${place.cy} Rheswm: ${reason}`,
    );
  },
  OwnershipTransferred: ({ owner, previousOwner, reason, by }, name) =>
    both(
      `${name(by)} handed the entry from the post “${postCalled(name, previousOwner)}” to the post “${postCalled(name, owner)}”. Reason: ${reason}`,
      `Trosglwyddodd ${name(by)} y cofnod o’r swydd “${postCalled(name, previousOwner)}” i’r swydd “${postCalled(name, owner)}”. Rheswm: ${reason}`,
    ),
  ItemClosed: ({ itemId, reason, by }, name) =>
    both(
      `${name(by)} closed the part “${itemCalled(name, itemId).en}”. Reason: ${reason}`,
      `Caeodd ${name(by)} y rhan “${itemCalled(name, itemId).cy}”. Rheswm: ${reason}`,
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
          `${name(by)} switched on email to the responsible body. Reason: ${reason}`,
          `E-bost at y corff cyfrifol: wedi’i droi ymlaen gan ${name(by)}. Rheswm: ${reason}`,
        )
      : both(
          `${name(by)} switched off email to the responsible body. Reason: ${reason}`,
          `E-bost at y corff cyfrifol: wedi’i ddiffodd gan ${name(by)}. Rheswm: ${reason}`,
        ),
  WordsErased: ({ eventIds, by }, name) =>
    both(
      `${name(by)} had personal words erased from earlier events (${eventIds.length}). What those events did remains.`,
      `Trefnodd ${name(by)} i eiriau personol gael eu dileu o ddigwyddiadau cynharach (${eventIds.length}). Mae’r hyn a wnaeth y digwyddiadau hynny yn parhau.`,
    ),
};

const GROUNDS = {
  fulfilled: both('fulfilled', 'wedi’i gyflawni'),
  dropped: both('dropped', 'rhoddwyd y gorau iddo'),
  superseded: both('superseded', 'wedi’i ddisodli'),
  repealed: both('repealed', 'wedi’i ddiddymu'),
  revoked: both('revoked', 'wedi’i ddirymu'),
  'entered-in-error': both('entered in error', 'wedi’i gofnodi mewn camgymeriad'),
};

/** The parts of a definition that an amendment can change. */
const FIELDS: Readonly<Record<string, Bilingual>> = {
  title: both('title', 'teitl'),
  source: both('source', 'ffynhonnell'),
  responsible: both('responsible body', 'corff cyfrifol'),
  owner: both('owner', 'perchennog'),
  approver: both('approver', 'cymeradwywr'),
  deputy: both('deputy', 'dirprwy'),
  legalBasis: both('legal basis', 'sail gyfreithiol'),
  interpretation: both('editors’ interpretation', 'eglurhad y golygyddion'),
  readings: both('readings', 'dehongliadau'),
  workingReading: both('working reading', 'dehongliad gweithio'),
  undated: both('why it has no date', 'pam nad oes dyddiad'),
  lookAgain: both('day to be reminded again', 'diwrnod i atgoffa eto'),
  heldFrom: both('day from which it is kept here', 'diwrnod y’i cedwir yma ohono'),
  triggers: both('triggers that it waits for', 'sbardunau y mae’n aros amdanynt'),
  facts: both('what it counts from', 'yr hyn y mae’n cyfrif ohono'),
  items: both('parts', 'rhannau'),
  links: both('links', 'dolenni'),
  tags: both('tags', 'tagiau'),
  conflict: both('recorded conflict', 'gwrthdaro a gofnodwyd'),
  mailResponsibleBody: both('email to the responsible body', 'e-bost at y corff cyfrifol'),
  milestones: both('milestones', 'cerrig milltir'),
  ladder: both('reminders', 'nodiadau atgoffa'),
};
