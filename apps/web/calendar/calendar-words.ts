import type { ShownItem } from '#application/queries';
import { formatDate } from '#domain/deadlines';
import type { Language } from '#domain/kernel';
import type { PointShape } from '../drawings/ten-years';
import { inLanguage } from '../platform/format';
import type { sentences } from '../platform/locale';

type Say = ReturnType<typeof sentences>;

const isDone = (item: ShownItem): boolean =>
  item.what === 'due'
    ? item.standing.startsWith('done') || item.standing === 'explained'
    : item.what === 'milestone' && item.reached;

const isPast = (item: ShownItem): boolean =>
  item.what === 'due' && (item.standing === 'late' || item.standing === 'date-passed-outcome-not-recorded');

const isUncertain = (item: ShownItem): boolean => 'candidate' in item && (item.candidate || item.projected);

/** What is to be known of a date before anybody relies on it, in words. */
const marksOf = (item: ShownItem, t: Say): readonly string[] => [
  ...(item.what === 'due' && (isDone(item) || isPast(item) || item.standing === 'awaiting-confirmation')
    ? [t(`standing.${item.standing}`)]
    : []),
  ...(item.what === 'milestone' && item.reached ? [t('calendar.mark.reached')] : []),
  ...('candidate' in item && item.candidate ? [t('calendar.mark.candidate')] : []),
  ...('projected' in item && item.projected ? [t('calendar.mark.projected')] : []),
  ...(item.provisional ? [t('calendar.mark.provisional')] : []),
  ...(item.coming ? [t('calendar.mark.coming')] : []),
];

/** An item as pages list it. */
export function itemInWords(item: ShownItem, t: Say, language: Language) {
  return {
    id: item.id,
    on: item.on,
    kind: item.kind,
    owner: item.owner,
    title: inLanguage(item.title, language),
    what: item.what,
    label: t(`calendar.what.${item.what}`),
    milestone: item.what === 'milestone' ? item.milestone.title[language] : null,
    clashes: item.what === 'milestone' ? item.clashes.map((each) => each[language]) : [],
    marks: marksOf(item, t),
    isLate: item.what === 'due' && item.standing === 'late',
  };
}

/** The shape of a point of the timeline. */
export function shapeOf(item: ShownItem): PointShape {
  if (item.what !== 'due' && item.what !== 'milestone') return item.what;
  if (isDone(item)) return 'done';
  if (item.what === 'milestone') return 'milestone';
  if (isPast(item)) return 'passed';
  if (isUncertain(item)) return 'possible';
  return item.coming ? 'later' : 'due';
}

/** A point in words: what falls on which day, and what is to be known of it. */
export function pointInWords(item: ShownItem, t: Say, language: Language): string {
  const { label, milestone, marks, title } = itemInWords(item, t, language);
  const what = milestone === null ? label : `${label}: ${milestone}`;
  return [title.text, what, formatDate(item.on, language), ...marks].join(', ');
}
