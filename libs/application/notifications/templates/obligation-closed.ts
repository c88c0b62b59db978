import type { Bilingual } from '#domain/kernel';
import type { FactsOf } from '#domain/mail';
import { type Template, linkTo, paragraphs } from './letter';

const GROUNDS: Readonly<Record<FactsOf<'obligation-closed'>['ground'], Bilingual>> = {
  fulfilled: { en: 'It has been fulfilled', cy: 'Mae wedi’i gyflawni' },
  dropped: { en: 'It has been dropped', cy: 'Rhoddwyd y gorau iddo' },
  superseded: { en: 'Something else has taken its place', cy: 'Mae rhywbeth arall wedi cymryd ei le' },
  repealed: { en: 'The Act that made it has been repealed', cy: 'Mae’r Ddeddf a’i creodd wedi’i diddymu' },
  revoked: {
    en: 'The instrument that made it has been revoked',
    cy: 'Mae’r offeryn a’i creodd wedi’i ddirymu',
  },
  'entered-in-error': {
    en: 'It was put on the register in error',
    cy: 'Fe’i rhoddwyd ar y gofrestr mewn camgymeriad',
  },
};

/** The obligation was closed: to owner and approver. */
export const obligationClosed: Template<'obligation-closed'> = {
  en: (facts) => ({
    headline: 'Closed',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs('This entry has been closed. No more reminders are sent about it; its history stays.'),
      { kind: 'facts', rows: [['On what ground', GROUNDS[facts.ground].en]] },
      { kind: 'quotation', label: 'Reason given', text: facts.reason },
      linkTo(facts.obligationId, 'en'),
    ],
  }),
  cy: (facts) => ({
    headline: 'Wedi’i gau',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        'Mae’r cofnod hwn wedi’i gau. Ni anfonir rhagor o nodiadau atgoffa amdano; mae ei hanes yn aros.',
      ),
      { kind: 'facts', rows: [['Ar ba sail', GROUNDS[facts.ground].cy]] },
      { kind: 'quotation', label: 'Y rheswm a roddwyd', text: facts.reason },
      linkTo(facts.obligationId, 'cy'),
    ],
  }),
};
