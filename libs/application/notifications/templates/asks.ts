import type { Bilingual, Language, ObligationId } from '#domain/kernel';
import type { By, CommandType } from '#domain/obligations';
import {
  type Block,
  type LetterContext,
  approvalPath,
  changeToDecide,
  completionToDecide,
  paragraphs,
} from './letter';

const PASS_ON: Bilingual = {
  en: 'Nobody in your post may do what this entry asks for. Please pass the entry to a post whose people may.',
  cy: 'Ni all neb yn eich swydd wneud yr hyn y mae’r cofnod hwn yn gofyn amdano. Trosglwyddwch y cofnod i swydd y gall ei deiliaid wneud hynny.',
};

const NO_SECOND_PERSON: Bilingual = {
  en: 'Nobody in your post may decide this: it takes an approver who is somebody other than the person who asks. Please give the entry such an approver.',
  cy: 'Ni all neb yn eich swydd wneud y penderfyniad hwn: rhaid i gymeradwywr heblaw’r sawl sy’n gofyn ei wneud. Trefnwch fod gan y cofnod gymeradwywr o’r fath.',
};

const FOR_INFORMATION: Bilingual = {
  en: 'This is for your information: nobody in your post may record anything about this entry.',
  cy: 'Er gwybodaeth yn unig y mae’r neges hon: ni all neb yn eich swydd gofnodi dim am y cofnod hwn.',
};

/** What a letter asks for, only of readers who may do it; what others can do about it instead. */
export function ask(
  { may }: LetterContext,
  command: CommandType,
  wanted: Bilingual,
  language: Language,
): readonly Block[] {
  if (may(command)) return paragraphs(wanted[language]);
  return paragraphs((may('transfer-ownership') ? PASS_ON : FOR_INFORMATION)[language]);
}

/** A decision that waits for a second person, and the page where it is made. */
interface Decision {
  readonly obligationId: ObligationId;
  readonly command: 'confirm-completion' | 'approve-change';
  readonly first: By | null;
  readonly wanted: Bilingual;
  /** what waits, and how the link to its page is worded */
  readonly page: readonly [what: string, text: Bilingual];
}

export const mayDecide = (
  { may }: LetterContext,
  { command, first }: Pick<Decision, 'command' | 'first'>,
): boolean => may(command, first ?? undefined);

/** Asks for a decision and links to it, only where a reader may make it. */
export function askToDecide(
  context: LetterContext,
  decision: Decision,
  language: Language,
): readonly Block[] {
  if (mayDecide(context, decision)) {
    const [what, text] = decision.page;
    const path = approvalPath(decision.obligationId, what);
    return [...paragraphs(decision.wanted[language]), { kind: 'link', text: text[language], path }];
  }
  return paragraphs((context.may('transfer-ownership') ? NO_SECOND_PERSON : FOR_INFORMATION)[language]);
}

/** The page where a completion is decided. */
export const completionPage = (occurrence: number): Decision['page'] => [
  completionToDecide(occurrence),
  {
    en: 'See what was submitted, and confirm or refuse it',
    cy: 'Gweld yr hyn a gyflwynwyd, a’i gadarnhau neu ei wrthod',
  },
];

/** The page where a proposed change is decided. */
export const changePage = (proposalId: string): Decision['page'] => [
  changeToDecide(proposalId),
  {
    en: 'See what would change, and approve or refuse it',
    cy: 'Gweld yr hyn a fyddai’n newid, a’i gymeradwyo neu ei wrthod',
  },
];
