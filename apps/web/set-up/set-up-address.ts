import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { UnreadableRequest, faultInAddress } from '#platform/unreadable';

/** Refuses an address that cannot be read before anything looks at it, in the language that it names. */
export function setUpAddress(app: NestExpressApplication): void {
  // `a[b]=c` is a name like any other
  app.set('query parser', 'simple');
  app.use((request: Request, response: Response, next: NextFunction) => {
    const why = faultInAddress(request.url);
    if (why === null) {
      next();
      return;
    }
    if (request.url.startsWith('/cy')) request.language = 'cy';
    response.setHeader('Content-Language', request.language);
    next(new UnreadableRequest(why));
  });
}
