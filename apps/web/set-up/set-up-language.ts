import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import type { Language } from '#domain/kernel';

const PREFIX = /^\/(cy|en)(?=[/?]|$)/;

const preferred = (request: Request): Language =>
  request.session.language ??
  request.person?.language ??
  (request.acceptsLanguages('en', 'cy') === 'cy' ? 'cy' : 'en');

const bareUrlOf = ({ url }: Request, prefix: RegExpExecArray | null): string =>
  prefix ? url.slice(prefix[0].length).replace(/^(?!\/)/, '/') : url;

/** The language of the address, before anything can fail: the page that says what failed is in it too. */
export function setUpAddressLanguage(app: NestExpressApplication): void {
  app.use((request: Request, _response: Response, next: NextFunction) => {
    const prefix = PREFIX.exec(request.url);
    request.language =
      (prefix?.[1] as Language | undefined) ?? (request.acceptsLanguages('en', 'cy') === 'cy' ? 'cy' : 'en');
    request.bareUrl = bareUrlOf(request, prefix);
    next();
  });
}

/** Every page stands at `/cy/…` and `/en/…`; an address without either leads to the one the person last used. */
export function setUpLanguage(app: NestExpressApplication, isUnprefixed: (path: string) => boolean): void {
  app.use((request: Request, response: Response, next: NextFunction) => {
    const prefix = PREFIX.exec(request.url);
    request.language = (prefix?.[1] as Language | undefined) ?? preferred(request);
    request.bareUrl = bareUrlOf(request, prefix);
    response.setHeader('Content-Language', request.language);
    if (prefix) {
      if (request.person) request.session.language = request.language;
      request.url = request.bareUrl;
    } else if (['GET', 'HEAD'].includes(request.method) && !isUnprefixed(request.path)) {
      response.setHeader('Vary', 'Cookie, Accept-Language');
      response.redirect(`/${request.language}${request.url === '/' ? '' : request.url}`);
      return;
    }
    next();
  });
}
