import { randomBytes } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import helmet from 'helmet';
import { compressed, ofEveryResponse } from '#platform/response-headers';

declare module 'express-serve-static-core' {
  interface Request {
    nonce: string;
  }
}

/** Security headers. Nothing is loaded from elsewhere; plain HTTP (this machine only) is not upgraded. */
export function setUpHeaders(app: NestExpressApplication, webUrl: string, issuer: string): void {
  const https = webUrl.startsWith('https:');
  app.use((request: Request, _response: Response, next: () => void) => {
    request.nonce = randomBytes(16).toString('base64');
    // until the address or the session says otherwise: an error page may be wanted before either is read
    request.language = 'en';
    request.bareUrl = '/';
    next();
  });
  app.use(ofEveryResponse);
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'", (request) => `'nonce-${(request as unknown as Request).nonce}'`],
          styleSrc: ["'self'"],
          imgSrc: ["'self'"],
          manifestSrc: ["'self'"],
          connectSrc: ["'self'"],
          // browsers hold the redirect after the sign-out form against this list too
          formAction: ["'self'", new URL(issuer).origin],
          frameAncestors: ["'none'"],
          baseUri: ["'none'"],
          ...(https ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      strictTransportSecurity: https,
      referrerPolicy: { policy: 'same-origin' },
    }),
  );
  app.use(compressed());
}
