import { formatDate } from '#domain/deadlines';
import { type Language, both } from '#domain/kernel';
import type { FactsOf } from '#domain/mail';
import { type Block, type Template, inPath, obligationPath, paragraphs } from './letter';

type Facts = FactsOf<'government-changed'>;

const HEADINGS = {
  owner: both('Your post owns these from now on', 'Eich swydd chi sy’n berchen ar y rhain o hyn ymlaen'),
  approver: both(
    'Your post approves what is decided about these from now on',
    'Eich swydd chi sy’n cymeradwyo’r hyn y penderfynir arno ynghylch y rhain o hyn ymlaen',
  ),
};

const listOf = ({ items }: Facts, role: 'owner' | 'approver', language: Language): readonly Block[] => {
  const own = items.filter((item) => item.role === role);
  if (own.length === 0) return [];
  return [
    { kind: 'heading', text: HEADINGS[role][language] },
    {
      kind: 'list',
      items: own.map(({ obligationId, title }) => ({
        title,
        note: null,
        path: obligationPath(obligationId),
      })),
    },
  ];
};

const linkToAct = ({ act }: Facts, language: Language): Block => ({
  kind: 'link',
  text: both('See the whole change, and why', 'Gweld y newid cyfan, a pham')[language],
  path: `/change-of-government/${inPath(act)}`,
});

/** One mail to a post with all that came to it with a change of government. */
export const governmentChanged: Template<'government-changed'> = {
  en: (facts) => ({
    headline: `Passed to you with the change of government: ${facts.items.length}`,
    blocks: [
      ...paragraphs(
        `The government changed on ${formatDate(facts.on, 'en')}, and these entries of the register passed to your post. The whole history of each stays with it.`,
      ),
      ...listOf(facts, 'owner', 'en'),
      ...listOf(facts, 'approver', 'en'),
      linkToAct(facts, 'en'),
    ],
  }),
  cy: (facts) => ({
    headline: `Trosglwyddwyd i chi gyda’r newid llywodraeth: ${facts.items.length}`,
    blocks: [
      ...paragraphs(
        `Newidiodd y llywodraeth ar ${formatDate(facts.on, 'cy')}, a throsglwyddwyd y cofnodion hyn o’r gofrestr i’ch swydd. Mae holl hanes pob un yn aros gydag ef.`,
      ),
      ...listOf(facts, 'owner', 'cy'),
      ...listOf(facts, 'approver', 'cy'),
      linkToAct(facts, 'cy'),
    ],
  }),
};
