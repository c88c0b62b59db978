import type { Bilingual, Language } from '#domain/kernel';
import type { FactsOf } from '#domain/mail';
import type { Block, LetterContext } from './letter';
import { UNDELIVERABLE } from './undeliverable';

/** Why a post may not have had its list. */
const WHY_UNREACHED: Readonly<Record<FactsOf<'digest'>['unreached'][number]['why'], Bilingual>> = {
  ...UNDELIVERABLE,
  'not-as-recorded': {
    en: 'What the outbox has of the list is not what was recorded when it was made. See what differs: cylch notices. Then put it right: cylch rebuild.',
    cy: 'Nid yw’r hyn sydd yn y blwch allan o’r rhestr yr un fath â’r hyn a gofnodwyd pan y’i gwnaed. Edrychwch ar yr hyn sy’n wahanol: cylch notices. Yna cywirwch ef: cylch rebuild.',
  },
};

const UNREACHED = {
  heading: { en: 'Posts that their list did not reach', cy: 'Swyddi na chyrhaeddodd eu rhestr nhw' },
  ask: {
    en: 'The daily list of each of these could not be delivered, so nobody there was notified. Please correct its address in the directory, or let the post know in another way.',
    cy: 'Ni ellid danfon rhestr ddyddiol pob un o’r rhain, felly ni chafodd neb yno wybod. Cywirwch y cyfeiriad yn y cyfeiriadur, neu rhowch wybod i’r swydd mewn ffordd arall.',
  },
};

/** The posts that did not have their list, for administrators. */
export const unreachedPosts = (
  { unreached }: FactsOf<'digest'>,
  { postName }: LetterContext,
  language: Language,
): readonly Block[] =>
  unreached.length === 0
    ? []
    : [
        { kind: 'heading', text: UNREACHED.heading[language] },
        { kind: 'paragraph', text: UNREACHED.ask[language] },
        {
          kind: 'list',
          items: unreached.map(({ post, why }) => ({
            title: postName(post),
            note: WHY_UNREACHED[why][language],
            path: null,
          })),
        },
      ];
