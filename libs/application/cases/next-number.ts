import { type CommandId, type ObligationId, eventId } from '#domain/kernel';
import { type Opens, caseNumber, nthOfYear } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { lastCaseNumber } from '#record/read-models';

/** The number after the last that a template’s cases of a year have. @param taken one that is known to be taken too */
export async function nextCaseNumber(
  { db }: Pick<Ledger, 'db'>,
  template: ObligationId,
  { year, taken }: { readonly year: number; readonly taken: string | null },
): Promise<string> {
  const nthOf = (number: string | null): number => (number === null ? 0 : (nthOfYear(number, year) ?? 0));
  return caseNumber(year, Math.max(nthOf(await lastCaseNumber(db, template, year)), nthOf(taken)) + 1);
}

/** The number under which a command opened a case before; null where it did not. */
export async function numberOpenedBy(
  { findEvent }: Pick<Ledger, 'findEvent'>,
  commandId: CommandId,
): Promise<string | null> {
  const event = await findEvent(eventId(`${commandId}/0`));
  return (event?.data['opens'] as Opens | undefined)?.number ?? null;
}
