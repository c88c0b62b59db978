import { type CommandId, type ObligationId, eventId } from '#domain/kernel';
import { type Opens, caseNumber, nthOfYear } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { lastCaseNumber } from '#record/read-models';

/** The number after the last that a template’s cases of a year have. */
export async function nextCaseNumber(
  { db }: Pick<Ledger, 'db'>,
  template: ObligationId,
  year: number,
): Promise<string> {
  const last = await lastCaseNumber(db, template, year);
  return caseNumber(year, (last === null ? 0 : (nthOfYear(last, year) ?? 0)) + 1);
}

/** The number under which a command opened a case before; null where it did not. */
export async function numberOpenedBy(
  { findEvent }: Pick<Ledger, 'findEvent'>,
  commandId: CommandId,
): Promise<string | null> {
  const event = await findEvent(eventId(`${commandId}/0`));
  return (event?.data['opens'] as Opens | undefined)?.number ?? null;
}
