import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { icon } from './icon';

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
