import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { DirectoryReader, actingFor } from '#application/delegation';
import { type CurrentDirectory, type Person, personById, personForSubject } from '#application/directory';
import { withCasesInScope } from '#application/queries';
import { type Instant, dateInWales } from '#domain/kernel';
import type { Ledger } from '#record/ledger';

interface Services {
  readonly ledger: Ledger;
  readonly directory: CurrentDirectory;
  readonly now: () => Instant;
}

/** Who is signed in, looked up on every request: a person taken out of the directory is out at once. */
export function setUpPerson(app: NestExpressApplication, services: Services): void {
  const { directory } = services;
  app.use(async (request: Request, _response: Response, next: NextFunction) => {
    const { subject } = request.session;
    const person = subject === undefined ? undefined : personForSubject(directory.current, subject);
    if (person)
      request.person = await withCasesInScope(
        services.ledger,
        await asActing(services, request, person),
        dateInWales(services.now()),
      );
    next();
  });
}

/** As whoever they chose to act for, while that delegation is in force; from then on as themselves, and told so once. */
async function asActing(
  { ledger, directory, now }: Services,
  request: Request,
  person: Person,
): Promise<Person> {
  const { actingFor: principal } = request.session;
  if (principal === undefined) return person;
  const record = await new DirectoryReader(ledger).read();
  const acting = actingFor({ record, directory: directory.current }, person, principal, dateInWales(now()));
  if (acting.ok) {
    request.principalName = personById(directory.current, principal)?.name ?? principal;
    return acting.value;
  }
  delete request.session.actingFor;
  request.session.done = { page: 'delegations', key: 'over' };
  return person;
}
