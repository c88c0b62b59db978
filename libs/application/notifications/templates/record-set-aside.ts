import { formatDate } from '#domain/deadlines';
import type { Bilingual, Language } from '#domain/kernel';
import type { FactsOf } from '#domain/mail';
import { type Block, type Template, linkTo, paragraphs } from './letter';

type Facts = FactsOf<'record-set-aside'>;

const WHAT: Readonly<Record<Facts['what'], Bilingual>> = {
  confirmation: {
    en: 'The confirmation that this entry was done had been recorded by mistake. It has been set aside: the entry is open again.',
    cy: 'Camgymeriad oedd cofnodi’r cadarnhad bod y cofnod hwn wedi’i wneud. Rhoddwyd y cadarnhad o’r neilltu: mae’r cofnod ar agor eto.',
  },
  ending: {
    en: 'This entry had been closed by mistake. The closing has been set aside: the entry is open again.',
    cy: 'Caewyd y cofnod hwn mewn camgymeriad. Rhoddwyd y cau o’r neilltu: mae’r cofnod ar agor eto.',
  },
  absence: {
    en: 'The record that nothing was done by the last day was a mistake. It has been set aside.',
    cy: 'Camgymeriad oedd y cofnod na wnaed dim erbyn y diwrnod olaf. Fe’i rhoddwyd o’r neilltu.',
  },
  explanation: {
    en: 'The explanation that was recorded instead of the act was a mistake. It has been set aside: the entry is open again.',
    cy: 'Camgymeriad oedd cofnodi’r esboniad yn lle’r weithred. Fe’i rhoddwyd o’r neilltu: mae’r cofnod ar agor eto.',
  },
  'trigger-answer': {
    en: 'The answer to what this entry waited for had been recorded by mistake. It has been set aside: the owner is asked again.',
    cy: 'Camgymeriad oedd cofnodi’r ateb i’r hyn yr oedd y cofnod hwn yn aros amdano. Rhoddwyd yr ateb o’r neilltu: gofynnir i’r perchennog eto.',
  },
  milestone: {
    en: 'A milestone of this entry had been recorded as reached by mistake. That record has been set aside: the milestone is to be reached still.',
    cy: 'Camgymeriad oedd cofnodi bod carreg filltir o’r cofnod hwn wedi’i chyrraedd. Rhoddwyd y cofnod hwnnw o’r neilltu: mae’r garreg filltir i’w chyrraedd o hyd.',
  },
  item: {
    en: 'A part of this entry had been closed by mistake. The closing has been set aside: the part is open again.',
    cy: 'Caewyd rhan o’r cofnod hwn mewn camgymeriad. Rhoddwyd y cau o’r neilltu: mae’r rhan ar agor eto.',
  },
};

const WORDS = {
  en: {
    headline: 'Recorded by mistake, and set aside',
    stays: 'What was recorded stays visible in the history, marked as set aside. The reminders follow.',
    lastDay: 'Last day',
    reason: 'Reason given',
  },
  cy: {
    headline: 'Cofnodwyd mewn camgymeriad, a’i roi o’r neilltu',
    stays:
      'Mae’r hyn a gofnodwyd yn aros yn yr hanes, wedi’i nodi fel un a roddwyd o’r neilltu. Mae’r nodiadau atgoffa yn dilyn hynny.',
    lastDay: 'Y diwrnod olaf',
    reason: 'Y rheswm a roddwyd',
  },
};

const blocks = (facts: Facts, language: Language): readonly Block[] => {
  const { stays, lastDay, reason } = WORDS[language];
  const { lastLawfulDay } = facts;
  return [
    { kind: 'title', title: facts.title },
    ...paragraphs(WHAT[facts.what][language], stays),
    ...(lastLawfulDay === null
      ? []
      : [{ kind: 'facts', rows: [[lastDay, formatDate(lastLawfulDay, language)]] } as const]),
    { kind: 'quotation', label: reason, text: facts.reason },
    linkTo(facts.obligationId, language),
  ];
};

/** Something recorded by mistake was set aside: to owner and approver. */
export const recordSetAside: Template<'record-set-aside'> = {
  en: (facts) => ({ headline: WORDS.en.headline, blocks: blocks(facts, 'en') }),
  cy: (facts) => ({ headline: WORDS.cy.headline, blocks: blocks(facts, 'cy') }),
};
