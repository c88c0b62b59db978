import type { Request } from 'express';
import type { Language } from '#domain/kernel';
import { sentences } from '../platform/locale';
import type { PageToRender } from '../platform/render-page';
import type { Body } from './field';

/** A form of this session that was recorded. */
export interface RecordedForm {
  /** where it led, without the language prefix */
  readonly next: string;
}

declare module 'express-session' {
  interface SessionData {
    /** the last forms of this session that were recorded, by their command id, and where they led */
    recorded: readonly (readonly [commandId: string, next: string])[];
  }
}

/** A double click comes at once, and the browser’s Back is pressed soon. */
const REMEMBERED = 20;

export function rememberRecorded({ session }: Request, commandId: string, next: string): void {
  session.recorded = [...(session.recorded ?? []), [commandId, next] as const].slice(-REMEMBERED);
}

/** What was recorded in this session under the id that a form carries. */
export function recordedBefore({ session }: Request, body: Body): RecordedForm | undefined {
  const found = session.recorded?.find(([commandId]) => commandId === body['commandId']);
  return found && { next: found[1] };
}

/** Says that what Back led to was recorded, and where it is. */
export const recordedPage = (
  page: string,
  { next, again, title }: RecordedForm & { readonly again: string; readonly title?: string },
  language: Language,
): PageToRender => ({
  page,
  template: 'recorded-form.njk',
  data: { title: title ?? sentences(language, page)('title'), next: `/${language}${next}`, again },
});
