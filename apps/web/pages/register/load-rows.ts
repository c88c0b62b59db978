import { dateInWales, type CalendarDate } from '#kernel';
import type { Obligation } from '#obligations';
import { loadObligations, mostPressing } from '../../obligation';
import type { WebServices } from '../../services';
import type { RegisterRow } from './register-row';

function rowOf(obligation: Obligation, today: CalendarDate): RegisterRow {
  const { id, definition, owner, lookAgainOn, status } = obligation;
  const { occurrence, standing } = mostPressing(obligation, today);
  const due = occurrence?.due ?? null;
  return {
    id,
    title: definition.title,
    kind: definition.kind,
    responsible: definition.responsible,
    owner,
    lastLawfulDay: due?.lastLawfulDay ?? null,
    candidate: due?.candidate ?? false,
    lookAgainOn,
    standing,
    incomplete: status === 'open' && (owner === null || (due === null && lookAgainOn === null)),
  };
}

/** Every entry of the register as it stands now. */
export async function loadRows(services: WebServices): Promise<readonly RegisterRow[]> {
  const today = dateInWales(services.now());
  return (await loadObligations(services)).map((obligation) => rowOf(obligation, today));
}
