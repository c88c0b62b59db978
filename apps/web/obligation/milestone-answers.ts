import { z } from 'zod';
import type { HolidayCalendar } from '#domain/calendars';
import { formatDate } from '#domain/deadlines';
import type { CalendarDate, Language } from '#domain/kernel';
import {
  type GivenMilestones,
  type Poll,
  milestonePlan,
  milestoneTemplate,
  milestoneTemplateNames,
  previewMilestones,
} from '#domain/obligations';
import type { FieldOption } from '../forms/field';

const templateSchema = z.enum(milestoneTemplateNames);

/** The milestones of a template that was chosen; null for none and for what is no template. */
export function milestonesOf(chosen: unknown): GivenMilestones | null {
  const template = templateSchema.safeParse(chosen);
  return template.success ? { template: template.data } : null;
}

/** The templates, each with its milestones. */
export const templateOptions = (language: Language): readonly FieldOption[] =>
  milestoneTemplateNames.map((name) => ({
    value: name,
    text: milestoneTemplate(name).title[language],
    hint: milestonePlan({ template: name })
      .map(({ title }) => title[language])
      .join('; '),
  }));

/** What a page shows of milestones before they are set: each with its day, and what it would clash with. */
export function shownPreview(
  given: GivenMilestones | null,
  due: CalendarDate | null,
  on: {
    readonly today: CalendarDate;
    readonly calendar: HolidayCalendar;
    readonly elections: readonly Poll[];
  },
  language: Language,
): object {
  if (given === null) return {};
  if (due === null) return { undated: milestonePlan(given).map(({ title }) => title[language]) };
  const { milestones, clashes } = previewMilestones(given, due, on);
  return {
    due: formatDate(due, language),
    milestones: milestones.map(({ title, on }) => ({
      text: title[language],
      day: formatDate(on, language),
    })),
    clashes: clashes.map(({ message }) => message[language]),
  };
}
