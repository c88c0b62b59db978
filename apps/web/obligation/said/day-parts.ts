import { type CalendarDate, dayOf, monthOf, yearOf } from '#domain/kernel';
import type { Body } from '../../forms/field';

/** A day in the three parts in which a form asks for it. */
export const dayParts = (name: string, on: CalendarDate | undefined): Body =>
  on === undefined
    ? {}
    : {
        [`${name}-day`]: String(dayOf(on)),
        [`${name}-month`]: String(monthOf(on)),
        [`${name}-year`]: String(yearOf(on)),
      };
