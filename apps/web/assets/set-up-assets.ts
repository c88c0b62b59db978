import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';

/** A ring, for the browser's tab. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<circle cx="16" cy="16" r="11" fill="none" stroke="#1d70b8" stroke-width="5" stroke-dasharray="56 14" stroke-linecap="round"/>
</svg>`;

const govuk = (name: string): string =>
  readFileSync(join(dirname(require.resolve('govuk-frontend')), name), 'utf8');

const own = (name: string): string => readFileSync(join(__dirname, name), 'utf8');

/** GOV.UK Frontend's compiled files and our own few, without its crest and typeface: those belong to GOV.UK. */
const FILES = new Map([
  [
    '/assets/govuk-frontend.min.css',
    { type: 'text/css', body: govuk('govuk-frontend.min.css').replaceAll(/@font-face\{[^}]*\}/g, '') },
  ],
  ['/assets/govuk-frontend.min.js', { type: 'text/javascript', body: govuk('govuk-frontend.min.js') }],
  ['/assets/cylch.css', { type: 'text/css', body: own('cylch.css') }],
  ['/assets/time-travel.mjs', { type: 'text/javascript', body: own('time-travel.mjs') }],
  ['/assets/cylch.svg', { type: 'image/svg+xml', body: icon }],
]);

/** Must stand before the session: a late answer to an icon would set the cookie of before sign-in again. */
export function setUpAssets(app: NestExpressApplication): void {
  app.use((request: Request, response: Response, next: NextFunction) => {
    const file = FILES.get(request.path);
    if (!file || request.method !== 'GET') return next();
    response.setHeader('Cache-Control', 'public, max-age=3600');
    response.type(file.type).send(file.body);
  });
}
