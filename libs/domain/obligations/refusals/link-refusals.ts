import { both } from '#domain/kernel';
import type { Link } from '../model/definition';

interface Named extends Link {
  /** the entry that has it */
  readonly from: string;
}

/** Refusals about links between entries. */
export const linkRefusals = {
  'link-to-itself': () =>
    both(
      'An entry cannot be linked to itself. Give the id of another entry.',
      'Ni ellir cysylltu cofnod ag ef ei hun. Rhowch ddynodydd cofnod arall.',
    ),
  'link-exists': ({ from, type, to }: Named) =>
    both(
      `This link is there already: ${from}, ${type}, ${to}. Nothing was recorded.`,
      `Mae’r ddolen hon yno eisoes: ${from}, ${type}, ${to}. Ni chofnodwyd dim.`,
    ),
  'no-such-link': ({ type, to }: Link) =>
    both(
      `This entry has no such link: ${type}, ${to}. A link is removed from the entry that has it: look at the other end.`,
      `Nid oes dolen o’r fath gan y cofnod hwn: ${type}, ${to}. Caiff dolen ei dileu o’r cofnod sydd â hi: edrychwch ar y pen arall.`,
    ),
  'link-to-nothing': ({ to, near }: { readonly to: string; readonly near: readonly string[] }) =>
    both(
      `There is no entry ${to} on the register to link to.${near.length > 0 ? ` Near: ${near.join(', ')}.` : ''} Check the id.`,
      `Nid oes cofnod ${to} ar y gofrestr i gysylltu ag ef.${near.length > 0 ? ` Tebyg: ${near.join(', ')}.` : ''} Gwiriwch y dynodydd.`,
    ),
  'link-circle': ({ type, circle }: { readonly type: Link['type']; readonly circle: readonly string[] }) =>
    both(
      `This link (${type}) would close a circle: ${circle.join(' → ')}. Remove one of the others first, or link the other way.`,
      `Byddai’r ddolen hon (${type}) yn cau cylch: ${circle.join(' → ')}. Dilëwch un o’r lleill yn gyntaf, neu cysylltwch y ffordd arall.`,
    ),
  'not-a-recommendation': ({ to }: { readonly to: string }) =>
    both(
      `Only a recommendation is answered, and ${to} is not one. Choose another kind of link, or the recommendation that is meant.`,
      `Argymhelliad yn unig a gaiff ei ateb, ac nid argymhelliad yw ${to}. Dewiswch fath arall o ddolen, neu’r argymhelliad a olygir.`,
    ),
};
