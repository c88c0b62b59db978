import type { Request } from 'express';
import type { Language } from '#domain/kernel';
import type { Person } from '#application/directory';
import type { PendingSignIn } from '../sign-in/sign-in';

declare module 'express-session' {
  interface SessionData {
    language: Language;
    pendingSignIn: PendingSignIn & { readonly to: string };
    subject: string;
    idToken: string;
    /** what the last form did, said once on the next page */
    done: { readonly page: string; readonly obligationId?: string };
  }
}

declare module 'express-serve-static-core' {
  interface Request {
    language: Language;
    /** path and query without the language prefix */
    bareUrl: string;
    person?: Person;
  }
}

/** The person who signed in. Every page that is not `@Public()` has one. */
export function personOf(request: Request): Person {
  if (!request.person) throw new Error('this page is public: nobody may be signed in');
  return request.person;
}
