import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { constants, brotliCompressSync, gzipSync } from 'node:zlib';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { PICTURES, pictureNames } from './pictures';

/** A ring, for the browser's tab. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<circle cx="16" cy="16" r="11" fill="none" stroke="#1d70b8" stroke-width="5" stroke-dasharray="56 14" stroke-linecap="round"/>
</svg>`;

const govuk = (name: string): string =>
  readFileSync(join(dirname(require.resolve('govuk-frontend')), name), 'utf8');

const own = (name: string): string => readFileSync(join(__dirname, name), 'utf8');

interface Asset {
  readonly type: string;
  readonly body: string | Buffer;
}

/** GOV.UK Frontend's compiled files and our own few, without its crest and typeface: those belong to GOV.UK. */
const FILES: ReadonlyMap<string, Asset> = new Map<string, Asset>([
  [
    '/assets/govuk-frontend.min.css',
    { type: 'text/css', body: govuk('govuk-frontend.min.css').replaceAll(/@font-face\{[^}]*\}/g, '') },
  ],
  ['/assets/govuk-frontend.min.js', { type: 'text/javascript', body: govuk('govuk-frontend.min.js') }],
  ['/assets/cylch.css', { type: 'text/css', body: own('cylch.css') }],
  ['/assets/time-travel.mjs', { type: 'text/javascript', body: own('time-travel.mjs') }],
  ['/assets/live-panel.mjs', { type: 'text/javascript', body: own('live-panel.mjs') }],
  ['/assets/session.mjs', { type: 'text/javascript', body: own('session.mjs') }],
  ['/assets/cylch.svg', { type: 'image/svg+xml', body: icon }],
  ['/favicon.ico', { type: 'image/svg+xml', body: icon }],
  // nothing here is for a search engine
  ['/robots.txt', { type: 'text/plain', body: 'User-agent: *\nDisallow: /\n' }],
  ...pictureNames.map((name): [string, Asset] => [
    `/assets/pictures/${name}`,
    { type: 'image/png', body: readFileSync(join(PICTURES, name)) },
  ]),
]);

/** Made once and sent often. */
const made = new Map<string, Buffer>();

function encoded(asset: Asset, encoding: string, name: string): Buffer {
  const known = made.get(name);
  if (known !== undefined) return known;
  const body = Buffer.from(asset.body);
  const bytes =
    encoding === 'br'
      ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
      : encoding === 'gzip'
        ? gzipSync(body)
        : body;
  made.set(name, bytes);
  return bytes;
}

function send(request: Request, response: Response, asset: Asset): void {
  const { type, body } = asset;
  const encoding =
    typeof body === 'string' ? request.acceptsEncodings('br', 'gzip') || 'identity' : 'identity';
  response.setHeader('Cache-Control', 'public, max-age=3600');
  response.vary('Accept-Encoding');
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.type(type).send(encoded(asset, encoding, `${request.path} ${encoding}`));
}

/**
 * Must stand before the session: a late answer to an icon would set the cookie of before sign-in again. What is under /assets
 * and is none of them is answered here too: nobody signs in for a picture.
 */
export function setUpAssets(app: NestExpressApplication): void {
  app.use((request: Request, response: Response, next: NextFunction) => {
    const file = FILES.get(request.path);
    if (!file && !request.path.startsWith('/assets/')) return next();
    if (!file) return void response.status(404).type('text/plain').send(NOTHING);
    if (['GET', 'HEAD'].includes(request.method)) return send(request, response, file);
    response.setHeader('Allow', 'GET, HEAD');
    response.status(405).type('text/plain').send(READ_ALONE);
  });
}

const NOTHING = 'There is no such file.\nNid oes ffeil o’r fath.\n';
const READ_ALONE =
  'This file can be read, and nothing else.\nDim ond darllen y ffeil hon y gellir ei wneud.\n';
