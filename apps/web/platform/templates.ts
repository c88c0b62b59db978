import { dirname, join } from 'node:path';
import { Environment, FileSystemLoader, runtime } from 'nunjucks';
import { formatDate } from '#domain/deadlines';
import {
  type Bilingual,
  type CalendarDate,
  type Instant,
  type Language,
  dateInWales,
  languageOf as languageOfWords,
} from '#domain/kernel';
import { fileSize, formatTime, inLanguage } from './format';

const PAGES = join(__dirname, '..', 'pages');
const FORMS = join(__dirname, '..', 'forms');
const OBLIGATION = join(__dirname, '..', 'obligation');
const ASKED = join(__dirname, '..', 'asked');
const SESSION = join(__dirname, '..', 'session');
const CALENDAR = join(__dirname, '..', 'calendar');
const DRAWINGS = join(__dirname, '..', 'drawings');
const GOVUK = join(dirname(require.resolve('govuk-frontend')), '..');

const languageOf = (template: unknown): Language =>
  (template as { ctx: { language: Language } }).ctx.language;

/** Nunjucks over our pages, our shared templates and GOV.UK Frontend. Everything is escaped unless it says safe. */
export function openTemplates(): Environment {
  const environment = new Environment(
    new FileSystemLoader([PAGES, __dirname, FORMS, OBLIGATION, ASKED, CALENDAR, DRAWINGS, SESSION, GOVUK], {
      noCache: false,
    }),
    {
      autoescape: true,
      throwOnUndefined: false,
      trimBlocks: true,
      lstripBlocks: true,
    },
  );
  environment.addFilter('day', function (this: unknown, on: CalendarDate) {
    return formatDate(on, languageOf(this));
  });
  environment.addFilter('dayOf', function (this: unknown, at: Instant) {
    return formatDate(dateInWales(at), languageOf(this));
  });
  environment.addFilter('timeOf', function (this: unknown, at: Instant) {
    return formatTime(at, languageOf(this));
  });
  environment.addFilter('fileSize', function (this: unknown, bytes: number) {
    return fileSize(bytes, languageOf(this));
  });
  environment.addFilter('both', function (this: unknown, text: Bilingual) {
    return text[languageOf(this)];
  });
  environment.addFilter('sentence', (text: string) => text.charAt(0).toUpperCase() + text.slice(1));
  environment.addFilter('inLanguage', function (this: unknown, title: Parameters<typeof inLanguage>[0]) {
    return inLanguage(title, languageOf(this));
  });
  // what people wrote: a part of its own where it is in the other language than the page
  environment.addFilter('written', function (this: unknown, words: string | undefined) {
    const own = languageOf(this);
    const lang = languageOfWords(words ?? '', own);
    if (words === undefined || lang === own) return words;
    const escaped = String(environment.getFilter('escape')(words));
    return new runtime.SafeString(`<span lang="${lang}">${escaped}</span>`);
  });
  return environment;
}
