import { formatDate } from '#domain/deadlines';
import { type Bilingual, type CalendarDate, type Refusal, both } from '#domain/kernel';

/** People by their names, posts by their titles. */
interface Facts {
  readonly person: string;
  readonly other: string;
  readonly post: Bilingual;
  readonly day: CalendarDate;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly delegation: string;
}

type Says<Fact extends keyof Facts> = (facts: Pick<Facts, Fact>) => Bilingual;

/** Why a delegation is neither given nor ended; each says what would allow it. */
const SAYS = {
  'delegation-not-yours': (({ person }) =>
    both(
      `Only ${person}, or an administrator who is not to act for them, can delegate the work of ${person}. Ask one of them.`,
      `Dim ond ${person}, neu weinyddwr na fydd yn gweithredu ar eu rhan, all ddirprwyo gwaith ${person}. Gofynnwch i un ohonynt.`,
    )) satisfies Says<'person'>,
  'delegation-to-oneself': (() =>
    both(
      'Nobody acts for themselves. Name another person.',
      'Nid oes neb yn gweithredu ar ei ran ei hun. Enwch berson arall.',
    )) satisfies Says<never>,
  'delegate-unknown': (({ person }) =>
    both(
      `The directory knows nobody by the id ${person}. Give the id of somebody as it is in the directory.`,
      `Nid yw’r cyfeiriadur yn adnabod neb â’r dynodydd ${person}. Rhowch ddynodydd rhywun fel y mae yn y cyfeiriadur.`,
    )) satisfies Says<'person'>,
  'delegate-decides-nothing': (({ person }) =>
    both(
      `${person} is an auditor, who decides nothing, for others neither. Name somebody else.`,
      `Mae ${person} yn archwilydd, nad yw’n penderfynu dim, nac ar ran eraill ychwaith. Enwch rywun arall.`,
    )) satisfies Says<'person'>,
  'nothing-to-delegate': (({ person }) =>
    both(
      `${person} is neither an official nor an approver, and has nothing to delegate.`,
      `Nid yw ${person} yn swyddog nac yn gymeradwywr, ac nid oes ganddynt ddim i’w ddirprwyo.`,
    )) satisfies Says<'person'>,
  'post-not-theirs': (({ person, post }) =>
    both(
      `The directory does not have ${person} in the post ${post.en}. Delegate a post that they hold.`,
      `Nid yw’r cyfeiriadur yn dangos bod ${person} yn y swydd ${post.cy}. Dirprwywch swydd sydd ganddynt.`,
    )) satisfies Says<'person' | 'post'>,
  'delegation-days-reversed': (({ firstDay, lastDay }) =>
    both(
      `The last day (${formatDate(lastDay, 'en')}) comes before the first (${formatDate(firstDay, 'en')}). Exchange them.`,
      `Daw’r diwrnod olaf (${formatDate(lastDay, 'cy')}) cyn y cyntaf (${formatDate(firstDay, 'cy')}). Cyfnewidiwch nhw.`,
    )) satisfies Says<'firstDay' | 'lastDay'>,
  'delegation-in-the-past': (({ day }) =>
    both(
      `Nobody acted for another on days that are over. Begin on ${formatDate(day, 'en')}, today, or later.`,
      `Ni weithredodd neb ar ran un arall ar ddiwrnodau sydd wedi bod. Dechreuwch ar ${formatDate(day, 'cy')}, heddiw, neu’n hwyrach.`,
    )) satisfies Says<'day'>,
  'delegation-too-long': (({ lastDay }) =>
    both(
      `A delegation lasts a year at most, here to ${formatDate(lastDay, 'en')}. A longer absence needs another holder of the post in the directory.`,
      `Mae dirprwyaeth yn para blwyddyn ar y mwyaf, yma hyd at ${formatDate(lastDay, 'cy')}. Mae absenoldeb hwy yn gofyn am ddeiliad arall i’r swydd yn y cyfeiriadur.`,
    )) satisfies Says<'lastDay'>,
  'delegation-overlaps': (({ other, firstDay, lastDay }) =>
    both(
      `${other} acts in the same matters from ${formatDate(firstDay, 'en')} to ${formatDate(lastDay, 'en')}. End that delegation first, or choose other days, posts, entries or acts.`,
      `Mae ${other} yn gweithredu yn yr un materion o ${formatDate(firstDay, 'cy')} hyd at ${formatDate(lastDay, 'cy')}. Rhowch derfyn ar y ddirprwyaeth honno’n gyntaf, neu dewiswch ddyddiau, swyddi, cofnodion neu weithredoedd eraill.`,
    )) satisfies Says<'other' | 'firstDay' | 'lastDay'>,
  'delegate-away': (({ person, firstDay, lastDay }) =>
    both(
      `${person} is away from ${formatDate(firstDay, 'en')} to ${formatDate(lastDay, 'en')} and has others act for them. Name somebody who is there, or choose other days.`,
      `Mae ${person} i ffwrdd o ${formatDate(firstDay, 'cy')} hyd at ${formatDate(lastDay, 'cy')} ac mae eraill yn gweithredu ar eu rhan. Enwch rywun sydd yno, neu dewiswch ddyddiau eraill.`,
    )) satisfies Says<'person' | 'firstDay' | 'lastDay'>,
  'delegation-chain': (({ person, other, firstDay, lastDay }) =>
    both(
      `${person} acts for ${other} from ${formatDate(firstDay, 'en')} to ${formatDate(lastDay, 'en')}, and what was delegated is not passed on. End that delegation first, so that ${other} names somebody else, or choose other days.`,
      `Mae ${person} yn gweithredu ar ran ${other} o ${formatDate(firstDay, 'cy')} hyd at ${formatDate(lastDay, 'cy')}, ac ni throsglwyddir ymlaen yr hyn a ddirprwywyd. Rhowch derfyn ar y ddirprwyaeth honno’n gyntaf, fel bod ${other} yn enwi rhywun arall, neu dewiswch ddyddiau eraill.`,
    )) satisfies Says<'person' | 'other' | 'firstDay' | 'lastDay'>,
  'no-such-delegation': (({ delegation }) =>
    both(
      `No delegation ${delegation} is recorded. Take its id from the list of delegations.`,
      `Ni chofnodwyd unrhyw ddirprwyaeth ${delegation}. Cymerwch ei dynodydd o’r rhestr dirprwyaethau.`,
    )) satisfies Says<'delegation'>,
  'delegation-over': (() =>
    both(
      'This delegation is over already. Nothing has to be done.',
      'Mae’r ddirprwyaeth hon ar ben eisoes. Nid oes angen gwneud dim.',
    )) satisfies Says<never>,
  'delegation-of-others': (() =>
    both(
      'A delegation is ended by whoever gave their work over, by whoever acts under it, or by an administrator.',
      'Y sawl a drosglwyddodd ei waith, y sawl sy’n gweithredu dani, neu weinyddwr sy’n rhoi terfyn ar ddirprwyaeth.',
    )) satisfies Says<never>,
} as const;

type Code = keyof typeof SAYS;
export type DelegationRefusal = Refusal<Code>;

export const delegationRefusal = <Kind extends Code>(
  code: Kind,
  facts: Parameters<(typeof SAYS)[Kind]>[0],
): DelegationRefusal => ({
  code,
  message: (SAYS[code] as (facts: Parameters<(typeof SAYS)[Kind]>[0]) => Bilingual)(facts),
});

/** Every code of a refusal about delegations. */
export const delegationRefusalCodes = Object.keys(SAYS) as readonly Code[];
