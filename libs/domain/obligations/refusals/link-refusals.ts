import { type Bilingual, both } from '#domain/kernel';
import { linkWords } from '../model/link-words';
import type { Link } from '../model/definition';

type Type = Link['type'];

/** What the link says, with the entries at its ends where those are known by name. */
function linkIn(
  { type, from, to }: { readonly type: Type; readonly from: Bilingual | null; readonly to: Bilingual | null },
  language: 'cy' | 'en',
): string {
  const words = linkWords[type].own[language].replace(/:$/u, '');
  const end = to === null ? words : `${words}: ${to[language]}`;
  return from === null ? end : `${from[language]} – ${end}`;
}

const arrows = (circle: readonly Bilingual[], language: 'cy' | 'en'): string =>
  circle.map((each) => each[language]).join(' → ');

/** Refusals about links between entries. */
export const linkRefusals = {
  'link-to-itself': () =>
    both(
      'An entry cannot be linked to itself. Give the id of another entry.',
      'Ni ellir cysylltu cofnod ag ef ei hun. Rhowch ddynodydd cofnod arall.',
    ),
  'link-exists': (p: {
    readonly type: Type;
    readonly from: Bilingual | null;
    readonly to: Bilingual | null;
  }) =>
    both(
      `This link is there already: ${linkIn(p, 'en')}. Nothing was recorded.`,
      `Mae’r ddolen hon yno eisoes: ${linkIn(p, 'cy')}. Ni chofnodwyd dim.`,
    ),
  'no-such-link': ({ type }: { readonly type: Type }) =>
    both(
      `This entry has no such link (${linkIn({ type, from: null, to: null }, 'en')}). A link is removed from the entry that has it: look at the other end.`,
      `Nid oes dolen o’r fath gan y cofnod hwn (${linkIn({ type, from: null, to: null }, 'cy')}). Caiff dolen ei dileu o’r cofnod sydd â hi: edrychwch ar y pen arall.`,
    ),
  'link-to-nothing': ({ to, near }: { readonly to: string; readonly near: readonly string[] }) =>
    both(
      `There is no entry ${to} on the register to link to.${near.length > 0 ? ` Near: ${near.join(', ')}.` : ''} Check the id.`,
      `Nid oes cofnod ${to} ar y gofrestr i gysylltu ag ef.${near.length > 0 ? ` Tebyg: ${near.join(', ')}.` : ''} Gwiriwch y dynodydd.`,
    ),
  'link-circle': ({ type, circle }: { readonly type: Type; readonly circle: readonly Bilingual[] }) =>
    both(
      `This link (${linkIn({ type, from: null, to: null }, 'en')}) would close a circle: ${arrows(circle, 'en')}. Remove one of the others first, or link the other way.`,
      `Byddai’r ddolen hon (${linkIn({ type, from: null, to: null }, 'cy')}) yn cau cylch: ${arrows(circle, 'cy')}. Dilëwch un o’r lleill yn gyntaf, neu cysylltwch y ffordd arall.`,
    ),
  'not-a-recommendation': ({ to }: { readonly to: Bilingual }) =>
    both(
      `Only a recommendation is answered, and this is not one: ${to.en}. Choose another kind of link, or the recommendation that is meant.`,
      `Argymhelliad yn unig a gaiff ei ateb, ac nid argymhelliad yw hwn: ${to.cy}. Dewiswch fath arall o ddolen, neu’r argymhelliad a olygir.`,
    ),
};
