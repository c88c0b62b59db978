import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { type CurrentDirectory, personForSubject } from '#application/directory';

/** Who is signed in, looked up on every request: a person taken out of the directory is out at once. */
export function setUpPerson(app: NestExpressApplication, directory: CurrentDirectory): void {
  app.use((request: Request, _response: Response, next: NextFunction) => {
    const { subject } = request.session;
    const person = subject === undefined ? undefined : personForSubject(directory.current, subject);
    if (person) request.person = person;
    next();
  });
}
