import compression from 'compression';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

/** What a page could ask of a browser or machine, and ours never do. */
const UNUSED = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'web-share',
  'xr-spatial-tracking',
];

const PERMISSIONS = UNUSED.map((feature) => `${feature}=()`).join(', ');

/** On every response, errors too: nothing of the browser is asked for, and nothing stored unless a handler says so. */
export function ofEveryResponse(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Permissions-Policy', PERMISSIONS);
  response.setHeader('Cache-Control', 'no-store');
  next();
}

/**
 * Compresses what is long and of text. Hazard: a secret beside words of the asker’s own choice is found out by the length
 * (BREACH), so the pages mask their token; see infra/adr/0041-pages-are-compressed-and-their-token-masked.md.
 */
export const compressed = (): RequestHandler =>
  compression({
    filter: (request, response) =>
      // a file keeps its length and its bytes; an event is not held back
      !response.hasHeader('Content-Disposition') &&
      !/^text\/event-stream/.test(String(response.getHeader('Content-Type'))) &&
      compression.filter(request, response),
  });
