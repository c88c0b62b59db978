import { formatDate } from '#domain/deadlines';
import type { Language } from '#domain/kernel';
import type { FactsOf } from '#domain/mail';
import { type Block, type Template, linkTo, paragraphs } from './letter';
import { triggerName } from './trigger-reached';

const WORDS = {
  en: {
    headline: 'What this waited for has been corrected',
    redated:
      'What this entry waited for happened on another day than was recorded. Please see what follows from it.',
    withdrawn:
      'It had been recorded by mistake that what this entry waited for had happened. The entry waits for it again.',
    what: 'What was recorded',
    from: 'Day as recorded first',
    to: 'Day as corrected',
  },
  cy: {
    headline: 'Mae’r hyn yr oedd yn aros amdano wedi’i gywiro',
    redated:
      'Digwyddodd yr hyn yr oedd y cofnod hwn yn aros amdano ar ddiwrnod gwahanol i’r un a gofnodwyd. Edrychwch ar yr hyn sy’n dilyn o hynny.',
    withdrawn:
      'Camgymeriad oedd cofnodi bod yr hyn yr oedd y cofnod hwn yn aros amdano wedi digwydd. Mae’r cofnod yn aros amdano eto.',
    what: 'Beth a gofnodwyd',
    from: 'Y diwrnod fel y’i cofnodwyd gyntaf',
    to: 'Y diwrnod wedi’i gywiro',
  },
};

const blocks = (facts: FactsOf<'trigger-corrected'>, language: Language): readonly Block[] => {
  const words = WORDS[language];
  const { effectiveOn } = facts;
  return [
    { kind: 'title', title: facts.title },
    ...paragraphs(effectiveOn === null ? words.withdrawn : words.redated),
    {
      kind: 'facts',
      rows: [
        [words.what, triggerName(facts.trigger, language)],
        [words.from, formatDate(facts.from, language)],
        ...(effectiveOn === null ? [] : [[words.to, formatDate(effectiveOn, language)] as const]),
      ],
    },
    linkTo(facts.obligationId, language),
  ];
};

/** A trigger was corrected or withdrawn: to owner and approver of what waited for it. */
export const triggerCorrected: Template<'trigger-corrected'> = {
  en: (facts) => ({ headline: WORDS.en.headline, blocks: blocks(facts, 'en') }),
  cy: (facts) => ({ headline: WORDS.cy.headline, blocks: blocks(facts, 'cy') }),
};
