import { formatDate, formatDateWithDay } from '#domain/deadlines';
import type { Language } from '#domain/kernel';
import type { FactsOf } from '#domain/mail';
import { ask } from './asks';
import { sentLateOn } from './dated-sentences';
import { type Block, type LetterContext, type Template, linkTo, linkToPage, paragraphs } from './letter';
import { timeLeft } from './time-words';

type Facts = FactsOf<'milestone-reminder'>;

const WANTED = {
  en: 'Please record the day on which it is reached. If it no longer fits, change the milestones on the page of the entry.',
  cy: 'Pan gaiff ei chyrraedd, cofnodwch y diwrnod. Os nad yw’n addas mwyach, newidiwch y cerrig milltir ar dudalen y cofnod.',
};
const REACH = { en: 'Record that it was reached', cy: 'Cofnodi ei bod wedi’i chyrraedd' };
const ESCALATED = {
  en: 'This goes to the owner of the entry too, because the milestone has been overdue for three weeks or more.',
  cy: 'Mae’r neges hon yn mynd at berchennog y cofnod hefyd, am fod diwrnod y garreg filltir wedi mynd heibio ers tair wythnos neu fwy.',
};

const SAYS = {
  en: {
    is: (facts: Facts) =>
      `The milestone “${facts.milestoneTitle.en}” is to be reached by ${formatDateWithDay(facts.milestoneOn, 'en')}.`,
    was: (facts: Facts) =>
      `The milestone “${facts.milestoneTitle.en}” was to be reached by ${formatDateWithDay(facts.milestoneOn, 'en')}. Nobody has recorded that it was.`,
    due: 'The due date of the entry',
  },
  cy: {
    is: (facts: Facts) =>
      `Carreg filltir i’w chyrraedd erbyn ${formatDateWithDay(facts.milestoneOn, 'cy')}: “${facts.milestoneTitle.cy}”.`,
    was: (facts: Facts) =>
      `Carreg filltir a oedd i’w chyrraedd erbyn ${formatDateWithDay(facts.milestoneOn, 'cy')}: “${facts.milestoneTitle.cy}”. Ni chofnododd neb iddi gael ei chyrraedd.`,
    due: 'Dyddiad cau’r cofnod',
  },
};

const blocks = (facts: Facts, context: LetterContext, language: Language): readonly Block[] => {
  const { is, was, due } = SAYS[language];
  const { obligationId, occurrence, milestoneOn, dueOn } = facts;
  return [
    { kind: 'title', title: facts.title },
    ...paragraphs(
      (milestoneOn < context.today ? was : is)(facts),
      timeLeft(context.today, milestoneOn)[language],
      facts.escalated && ESCALATED[language],
      facts.sentLate && sentLateOn[language](facts.on),
    ),
    ...(dueOn === null
      ? []
      : [{ kind: 'facts', rows: [[due, formatDate(dueOn, language)]] } satisfies Block]),
    ...ask(context, 'reach-milestone', WANTED, language),
    ...(context.may('reach-milestone')
      ? [linkToPage(obligationId, `reach-milestone/${occurrence}`, REACH, language)]
      : []),
    linkTo(obligationId, language),
  ];
};

/** Before, on and after the day of a milestone, to whoever owns it. */
export const milestoneReminder: Template<'milestone-reminder'> = {
  en: (facts, context) => ({
    headline: `Milestone, ${formatDate(facts.milestoneOn, 'en')}: ${facts.milestoneTitle.en}`,
    blocks: blocks(facts, context, 'en'),
  }),
  cy: (facts, context) => ({
    headline: `Carreg filltir, ${formatDate(facts.milestoneOn, 'cy')}: ${facts.milestoneTitle.cy}`,
    blocks: blocks(facts, context, 'cy'),
  }),
};
