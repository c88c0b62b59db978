import { dateInWales, instant } from '#domain/kernel';
import { STYLE, markup } from './markup';
import { summaryPart } from './part';
import type { SummaryInput } from './summary-input';

/** The summary for people, in each language, as one self-contained file. */
export function summaryPage(input: SummaryInput): string {
  const madeAt = instant(input.about.madeAt);
  const today = dateInWales(madeAt);
  const part = (language: 'cy' | 'en') => summaryPart({ ...input, language, madeAt, today });
  return markup`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Bwndel tystiolaeth / Evidence bundle: ${input.about.origin}</title>
        <style>
          ${{ html: STYLE }}
        </style>
      </head>
      <body>
        <header>
          <h1><span lang="cy">Bwndel tystiolaeth</span> / Evidence bundle</h1>
          <nav aria-label="Iaith / Language">
            <ul>
              <li><a href="#cy" lang="cy">Cymraeg</a></li>
              <li><a href="#en">English</a></li>
            </ul>
          </nav>
        </header>
        <main>${part('cy')}${part('en')}</main>
      </body>
    </html> `.html;
}
