import type { Language } from '#kernel';
import type { Request } from 'express';

/** The language that `?lang=` or else `Accept-Language` asks for; English where neither names one of the two. */
export function languageAsked(request: Request): Language {
  const { lang } = request.query;
  if (lang === 'cy' || lang === 'en') return lang;
  return request.acceptsLanguages('en', 'cy') === 'cy' ? 'cy' : 'en';
}
