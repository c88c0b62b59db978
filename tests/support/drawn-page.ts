import type { Directory, Person } from '#application/directory';
import type { Instant, Language } from '#domain/kernel';
import type { SealedLedger } from '#record/sealed-ledger';
import type { Request, Response } from 'express';
import type { WebServices } from '../../apps/web/platform/services';

interface Drawn {
  readonly ledger: SealedLedger;
  readonly directory: Directory;
  readonly now: Instant;
  readonly person: Person;
  readonly language?: Language;
}

/** A page as it is sent, drawn without HTTP and sign-in. */
export async function drawnPage(
  { ledger, directory, now, person, language = 'en' }: Drawn,
  draw: (services: WebServices, request: Request, response: Response) => Promise<void>,
): Promise<string> {
  const services = { ledger, directory, now: () => now } as unknown as WebServices;
  const request = {
    language,
    person,
    bareUrl: '/register',
    session: {},
    get: () => 'localhost',
  } as unknown as Request;
  let html = '';
  const response = {
    status: () => response,
    setHeader: () => response,
    type: () => response,
    send: (text: string) => (html = text),
  };
  await draw(services, request, response as unknown as Response);
  return html;
}
