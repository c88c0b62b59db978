import type { Bilingual, Language } from '#domain/kernel';
import type { FactsOf } from '#domain/mail';
import { type Letter, type LetterContext, type Template, linkTo, paragraphs } from './letter';

/** Why a mail cannot be delivered, and the remedy. */
export const UNDELIVERABLE: Readonly<Record<FactsOf<'undeliverable'>['why'], Bilingual>> = {
  'no-post': {
    en: 'The entry has no post to write to. Give it an owner or an approver.',
    cy: 'Nid oes gan y cofnod swydd i ysgrifennu ati. Rhowch berchennog neu gymeradwywr iddo.',
  },
  'unknown-post': {
    en: 'The directory has no such post. Ask an administrator to add the post to the directory.',
    cy: 'Nid oes swydd o’r fath yn y cyfeiriadur. Gofynnwch i weinyddwr ychwanegu’r swydd at y cyfeiriadur.',
  },
  'address-unusable': {
    en: 'What the directory has for the post is not an e-mail address. Ask an administrator to correct the address of the post in the directory.',
    cy: 'Nid cyfeiriad e-bost yw’r hyn sydd gan y cyfeiriadur ar gyfer y swydd. Gofynnwch i weinyddwr gywiro cyfeiriad y swydd yn y cyfeiriadur.',
  },
  'cannot-be-built': {
    en: 'The mail could not be made from what is recorded. Ask an administrator to look at the history of the entry, which says what failed.',
    cy: 'Ni ellid llunio’r neges o’r hyn sydd wedi’i gofnodi. Gofynnwch i weinyddwr edrych ar hanes y cofnod, sy’n dweud beth a fethodd.',
  },
  'not-accepted-yet': {
    en: 'The mail server has not accepted the mail for hours, as with a full mailbox. It is tried again for as long as it holds; until then, please let the post know in another way.',
    cy: 'Nid yw’r gweinydd e-bost wedi derbyn y neges ers oriau, fel gyda blwch post llawn. Rhoddir cynnig arall arni tra bydd yn berthnasol; tan hynny, rhowch wybod i’r swydd mewn ffordd arall.',
  },
  'refused-by-server': {
    en: 'The mail server refused the address for good. Ask an administrator to correct the address of the post in the directory.',
    cy: 'Gwrthododd y gweinydd e-bost y cyfeiriad yn derfynol. Gofynnwch i weinyddwr gywiro cyfeiriad y swydd yn y cyfeiriadur.',
  },
};

const HEADLINE: Readonly<Record<'so-far' | 'at-all', Bilingual>> = {
  'so-far': {
    en: 'Nobody was notified: a mail has not been delivered yet',
    cy: 'Ni chafodd neb wybod: nid yw neges wedi’i danfon eto',
  },
  'at-all': {
    en: 'Nobody was notified: a mail could not be delivered',
    cy: 'Ni chafodd neb wybod: ni ellid danfon neges',
  },
};

const SAID: Bilingual = {
  en: 'A mail about this entry did not reach the post it was for, so nobody was notified by it.',
  cy: 'Ni chyrhaeddodd neges am y cofnod hwn y swydd yr oedd ar ei chyfer, felly ni chafodd neb wybod drwyddi.',
};

function notice(facts: FactsOf<'undeliverable'>, { postName }: LetterContext, language: Language): Letter {
  return {
    headline: HEADLINE[facts.why === 'not-accepted-yet' ? 'so-far' : 'at-all'][language],
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(SAID[language], UNDELIVERABLE[facts.why][language]),
      {
        kind: 'facts',
        rows: [[language === 'en' ? 'Post' : 'Swydd', postName(facts.unreachedPost)[language]]],
      },
      linkTo(facts.obligationId, language),
    ],
  };
}

/** A mail was undeliverable, or has not been delivered for hours: to the obligation's other post. */
export const undeliverable: Template<'undeliverable'> = {
  en: (facts, context) => notice(facts, context, 'en'),
  cy: (facts, context) => notice(facts, context, 'cy'),
};
