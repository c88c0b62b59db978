import { both } from '#domain/kernel';
import type { Rule } from '../../rule/rule';
import { DEEDS, words, written } from './words';

/** Rows of tables and lines of minutes, which say what they are whatever their words. */
export const formulae: readonly Rule[] = [
  {
    id: 'en-row-done',
    language: 'en',
    proposes: null,
    pattern: /./u,
    where: {
      form: ['row'],
      cell: {
        column: /status|progress|rag|state|due|date|deadline|target|timescale|when|outcome|complete/iu,
        words:
          /^(?:done|completed?\b|closed|implemented|achieved|discharged|finished|cancelled|withdrawn|superseded|no longer|delivered|resolved|actioned|blue$)/iu,
      },
    },
    describes: both(
      'A row of a table whose status says that it is done, closed or withdrawn.',
      'Rhes o dabl y mae ei statws yn dweud ei bod wedi’i gwneud, ei chau neu ei thynnu’n ôl.',
    ),
    finds: [
      {
        words: 'Publish the plan',
        form: 'row',
        cells: [{ column: 'Status', words: 'Completed', offset: 0, text: '' }],
      },
    ],
    passes: [
      {
        words: 'Publish the plan',
        form: 'row',
        cells: [{ column: 'Status', words: 'Not complete', offset: 0, text: '' }],
      },
    ],
  },
  {
    id: 'en-row',
    language: 'en',
    proposes: 'action',
    strength: 'firm',
    pattern: /\p{L}{3}.*\p{L}{3}/u,
    where: { form: ['row'] },
    describes: both(
      'A row of a table of actions, with its owner, its day or its status.',
      'Rhes o dabl camau gweithredu, â’i pherchennog, ei dyddiad neu ei statws.',
    ),
    finds: [{ words: 'Publish the plan', form: 'row' }],
    passes: ['Publish the plan'],
  },
  {
    id: 'en-action-line',
    language: 'en',
    proposes: 'action',
    strength: 'firm',
    pattern:
      /^(?:\*\*)?(?:(?:agreed |new |further |follow-?up )?action(?: point| item)?s?|AP)(?: (?:no\.? ?)?[\p{L}\d/.-]{1,12})?(?: ?\([^)]{1,40}\))?(?: for [^:]{2,40})?(?:\s?:|\s[–—-])\s?\S.*\p{L}{3}/iu,
    describes: both(
      'A line of minutes that begins with the word action.',
      'Llinell o gofnodion sy’n dechrau â’r gair action.',
    ),
    finds: [
      'ACTION 01: SG to write to DWP to confirm the launch dates.',
      'Action – Chair to speak to the clerk',
    ],
    passes: ['Actions from the last meeting were discussed.', 'Action-focused plans are helpful.'],
  },
  {
    id: 'en-owner-to-act',
    language: 'en',
    proposes: 'action',
    strength: 'firm',
    pattern: written(
      String.raw`^(?:[\p{Lu}\d][\p{L}\d.]{0,6}[.:)] )?(?:(?:The|All) )?(?:\p{Lu}[\p{L}&'/.-]*|and|of|for|the|with|&|\(\p{L}+\)|,)(?: (?:\p{Lu}[\p{L}&'/.,-]*|and|of|for|the|&|officers?|officials|team|members|partners|staff|\(\p{L}+\))){0,8},? (?:is |are )?to (?:${DEEDS})\b`,
    ),
    unless: [
      /^(?:In order|Due|Subject|According|Prior|Next|Thanks|Welcome|Similar|Up|Further|As|Back|Unable|Able|How|What|Where|Who|When)\b/u,
      /\?$/u,
    ],
    describes: both(
      'Says which officer or body is to do something: “Chair to write”.',
      'Mae’n dweud pa swyddog neu gorff sydd i wneud rhywbeth: “Chair to write”.',
    ),
    finds: [
      'Director of Finance to circulate the figures.',
      'SG and DWP to agree a plan',
      'The Chair to write to members',
    ],
    passes: ['In order to help, we wrote to members.', 'The Chair wrote to members.'],
  },
  {
    id: 'en-all-to-act',
    language: 'en',
    proposes: 'action',
    strength: 'firm',
    pattern: words(String.raw`^(?:both|all|each|every|the) (?:[\p{L}'&/-]+ ){1,7}to (?:${DEEDS})\b`),
    where: { first: true },
    unless: [
      /^(?:both|all|each|every|the) (?:[\p{L}'&/-]+ ){0,6}(?:is|are|was|were|be|has|have|had|will|shall|must|should|would|may|can|could|able|need|needs|needed|due|aim|aims|wants?|wish|wishes|seeks?|tries|trying|continues?|helps?|agreed|asked|used|power|right|need|ability|plan|plans|decision|opportunity|way|time|chance|commitment|offer|efforts?|action|work|ambition|duty|requirement|proposals?|measures?|steps|support|funding|undertook|sought|chose|began|tried|\p{L}+ed)\b (?:[\p{L}'&/-]+ ){0,6}?to\b/iu,
    ],
    describes: both(
      'Says that all, both or each of some bodies are to do something.',
      'Mae’n dweud bod pob un, neu’r ddau, o rai cyrff i wneud rhywbeth.',
    ),
    finds: ['Both governments to share potential policy changes.', 'All members to send comments by Friday.'],
    passes: ['The power to make rules lies with Ministers.', 'All members agreed to share it.'],
  },
];
