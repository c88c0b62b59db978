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
    en: 'What the directory has for the post is not an email address. Ask an administrator to correct the address of the post in the directory.',
    cy: 'Nid cyfeiriad e-bost yw’r hyn sydd gan y cyfeiriadur ar gyfer y swydd. Gofynnwch i weinyddwr gywiro cyfeiriad y swydd yn y cyfeiriadur.',
  },
  'cannot-be-built': {
    en: 'The email could not be made from what is recorded. Ask an administrator to see what failed: cylch undelivered.',
    cy: 'Ni ellid llunio’r neges e-bost o’r hyn sydd wedi’i gofnodi. Gofynnwch i weinyddwr edrych ar yr hyn a fethodd: cylch undelivered.',
  },
  'not-accepted-yet': {
    en: 'The email server has not accepted the email for hours, as happens with a full mailbox. It is tried again for as long as what it says is still true; until then, please let the post know in another way.',
    cy: 'Nid yw’r gweinydd e-bost wedi derbyn y neges ers oriau, fel sy’n digwydd pan fydd blwch e-bost yn llawn. Rhoddir cynnig arall arni tra bydd yn berthnasol; tan hynny, rhowch wybod i’r swydd mewn ffordd arall.',
  },
  'refused-by-server': {
    en: 'The email server refused the email or its address for good. Ask an administrator to check the address of the post in the directory.',
    cy: 'Gwrthododd y gweinydd e-bost y neges neu ei chyfeiriad yn derfynol. Gofynnwch i weinyddwr edrych ar gyfeiriad y swydd yn y cyfeiriadur.',
  },
};

const HEADLINE: Readonly<Record<'so-far' | 'at-all', Bilingual>> = {
  'so-far': {
    en: 'Nobody was notified: an email has not been delivered yet',
    cy: 'Ni chafodd neb wybod: nid yw neges e-bost wedi’i danfon eto',
  },
  'at-all': {
    en: 'Nobody was notified: an email could not be delivered',
    cy: 'Ni chafodd neb wybod: ni ellid danfon neges e-bost',
  },
};

const SAID: Bilingual = {
  en: 'An email about this entry did not reach the post it was for, so nobody was notified by it.',
  cy: 'Ni chyrhaeddodd neges e-bost am y cofnod hwn y swydd yr oedd ar ei chyfer, felly ni chafodd neb wybod drwyddi.',
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
