import type { Request, Response } from 'express';
import type { SessionData } from 'express-session';
import type { DryRun } from '#application/submit-command';
import type { CalendarDate, CommandId } from '#domain/kernel';
import type { Command } from '#domain/obligations';
import { renderPage } from '../platform/render-page';
import { answersIn } from './drafts';
import { bodyOf } from './form-body';
import { formAddress } from './sent-answers';

interface Recorded {
  readonly command: Command;
  readonly preview: DryRun['preview'];
  readonly today: CalendarDate;
}

/** What the form did, in the words of its page, unless it was proposed instead, or decided at once by the owner. */
export function doneBy(
  page: string,
  eventTypes: readonly string[],
  { command, preview, today }: Recorded,
): SessionData['done'] {
  if (command.type === 'register' && preview.ok) {
    const dates = preview.value.dates.flatMap(({ to }) => to ?? []).toSorted();
    const [passed = null] = dates.filter((on) => on < today);
    const [date = null] = dates.filter((on) => on >= today);
    return { page, next: { passed, date, reminder: preview.value.reminders.after[0]?.on ?? null } };
  }
  if (!eventTypes.includes('ChangeProposed')) return { page };
  return { page: 'shared/form', key: eventTypes.includes('ChangeApproved') ? 'decided' : 'proposed' };
}

/** Whether it was decided is not known: the same form can be sent again under the same id, and is decided once. */
export function notKnownYet(request: Request, response: Response, commandId: CommandId): void {
  const { checked, shownVersion } = bodyOf(request);
  const again = Object.entries({ ...answersIn(bodyOf(request)), checked, shownVersion, commandId }).flatMap(
    ([name, value]) => [value ?? []].flat().map((one) => ({ name, value: one })),
  );
  response.setHeader('Retry-After', '5');
  renderPage(request, response, {
    page: 'not-known-yet',
    status: 503,
    data: { action: `/${request.language}${formAddress(request)}`, again, commandId },
  });
}
