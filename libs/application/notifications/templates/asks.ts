import type { Bilingual, Language, ObligationId } from '#domain/kernel';
import type { By, CommandType } from '#domain/obligations';
import { type Block, type LetterContext, inPath, linkToPage, paragraphs } from './letter';

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

/** A decision that waits for a second person, and the pages where it is made. */
interface Decision {
  readonly obligationId: ObligationId;
  readonly command: 'confirm-completion' | 'approve-change';
  readonly first: By | null;
  readonly wanted: Bilingual;
  readonly pages: readonly (readonly [page: string, text: Bilingual])[];
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
  if (mayDecide(context, decision))
    return [
      ...paragraphs(decision.wanted[language]),
      ...decision.pages.map(([page, text]) => linkToPage(decision.obligationId, page, text, language)),
    ];
  return paragraphs((context.may('transfer-ownership') ? NO_SECOND_PERSON : FOR_INFORMATION)[language]);
}

/** The pages where a completion is decided. */
export const completionPages = (occurrence: number): Decision['pages'] => [
  [
    `confirm-completion/${occurrence}`,
    { en: 'See what was submitted, and confirm it', cy: 'Gweld yr hyn a gyflwynwyd, a’i gadarnhau' },
  ],
  [`refuse-completion/${occurrence}`, { en: 'Refuse it with a reason', cy: 'Ei wrthod gan roi rheswm' }],
];

/** The pages where a proposed change is decided. */
export const changePages = (proposalId: string): Decision['pages'] => [
  [
    `approve-change/${inPath(proposalId)}`,
    { en: 'See what would change, and approve it', cy: 'Gweld yr hyn a fyddai’n newid, a’i gymeradwyo' },
  ],
  [`refuse-change/${inPath(proposalId)}`, { en: 'Refuse it with a reason', cy: 'Ei wrthod gan roi rheswm' }],
];
