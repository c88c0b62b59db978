import {
  type SubmitServices,
  type Submission,
  type Submitted,
  submitCommand,
} from '#application/submit-command';
import { type CalendarDate, type Instant, type ObligationId, dateInWales, yearOf } from '#domain/kernel';
import { type Command, type Opens, factStream, idOfCase } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { nextCaseNumber, numberOpenedBy } from './next-number';
import { registerCases } from './register-cases';

type RecordFact = Extract<Command, { type: 'record-fact' }>;

/** What is said of a case as it arises. */
export interface CaseOpening extends Pick<Opens, 'template' | 'owner' | 'title'> {
  /** the day on which it arises; one to come is expected until it is recorded */
  readonly on: CalendarDate;
  readonly evidence: RecordFact['evidence'];
  /** default: the next of its template and year */
  readonly number?: string | undefined;
  readonly late?: RecordFact['late'];
}

export interface OpenedCase {
  readonly id: ObligationId;
  readonly number: string;
  readonly submitted: Submitted;
}

type Services = SubmitServices & { readonly ledger: Pick<Ledger, 'db' | 'readStream' | 'findEvent'> };
type By = Pick<Submission, 'actor' | 'viewer' | 'commandId'>;

/** So many numbers are tried while others take them. */
const MOST_TRIES = 1_000;

const commandFor = (opening: CaseOpening, number: string, today: CalendarDate): RecordFact => {
  const { template, owner, title, on, evidence, late } = opening;
  const opens: Opens = { template, number, ...(owner && { owner }), ...(title && { title }) };
  return {
    type: 'record-fact',
    fact: idOfCase(opens),
    effectiveOn: on,
    status: on > today ? 'projected' : 'recorded',
    opens,
    evidence,
    ...(late && { late }),
  };
};

/**
 * Records what a case arises from, and puts the case on the register. The same command id gives the same case again.
 * @throws as `submitCommand`
 */
export async function openCase(
  services: Services,
  by: By,
  opening: CaseOpening,
  now: Instant,
): Promise<OpenedCase> {
  const today = dateInWales(now);
  const { template } = opening;
  let taken: string | null = null;
  for (let tries = 1; ; tries += 1) {
    const number: string =
      opening.number ??
      (await numberOpenedBy(services.ledger, by.commandId)) ??
      (await nextCaseNumber(services.ledger, template, { year: yearOf(opening.on), taken }));
    const id = idOfCase({ template, number });
    const command = commandFor(opening, number, today);
    const submitted = await submitCommand(services, { ...by, obligationId: factStream(id), command });
    const isTaken = submitted.kind === 'refused' && submitted.refusal.code === 'case-already-open';
    if (isTaken && opening.number === undefined && tries < MOST_TRIES) {
      taken = number;
      continue;
    }
    // where it fails, the fact’s own wake makes it good
    if (submitted.kind === 'accepted') await registerCases(services, [id]).catch(() => undefined);
    return { id, number, submitted };
  }
}
