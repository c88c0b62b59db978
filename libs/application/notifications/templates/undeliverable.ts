import type { Bilingual } from '#domain/kernel';
import type { FactsOf } from '#domain/mail';
import { type Template, linkTo, paragraphs } from './letter';

/** Why a mail cannot be delivered, and the remedy. */
const UNDELIVERABLE: Readonly<Record<FactsOf<'undeliverable'>['why'], Bilingual>> = {
  'no-post': {
    en: 'The item has no post to write to. Give it an owner or an approver.',
    cy: 'Nid oes gan y cofnod swydd i ysgrifennu ati. Rhowch berchennog neu gymeradwywr iddo.',
  },
  'unknown-post': {
    en: 'The directory has no such post. Add the post to the directory, or give the item to another one.',
    cy: 'Nid oes swydd o’r fath yn y cyfeiriadur. Ychwanegwch y swydd at y cyfeiriadur, neu rhowch y cofnod i swydd arall.',
  },
  'refused-by-server': {
    en: 'The mail server refused the address for good. Put the address of the post right in the directory.',
    cy: 'Gwrthododd y gweinydd e-bost y cyfeiriad yn derfynol. Cywirwch gyfeiriad y swydd yn y cyfeiriadur.',
  },
};

/** A mail was undeliverable: to the obligation's other post. */
export const undeliverable: Template<'undeliverable'> = {
  en: (facts) => ({
    headline: 'A mail could not be delivered',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs('A mail about this item did not reach the post it was for.', UNDELIVERABLE[facts.why].en),
      { kind: 'facts', rows: [['Post', facts.unreachedPost]] },
      linkTo(facts.obligationId, 'en'),
    ],
  }),
  cy: (facts) => ({
    headline: 'Ni ellid danfon neges',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        'Ni chyrhaeddodd neges am y cofnod hwn y swydd yr oedd ar ei chyfer.',
        UNDELIVERABLE[facts.why].cy,
      ),
      { kind: 'facts', rows: [['Swydd', facts.unreachedPost]] },
      linkTo(facts.obligationId, 'cy'),
    ],
  }),
};
