import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Controller, Get, Header, NotFoundException, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { icon } from './icon';

const govuk = (name: string): string =>
  readFileSync(join(dirname(require.resolve('govuk-frontend')), name), 'utf8');

/** GOV.UK Frontend's compiled files and our own few, without its crest and typeface: those belong to GOV.UK. */
const FILES = new Map([
  [
    'govuk-frontend.min.css',
    { type: 'text/css', body: govuk('govuk-frontend.min.css').replaceAll(/@font-face\{[^}]*\}/g, '') },
  ],
  ['govuk-frontend.min.js', { type: 'text/javascript', body: govuk('govuk-frontend.min.js') }],
  ['cylch.css', { type: 'text/css', body: readFileSync(join(__dirname, 'cylch.css')) }],
  ['cylch.svg', { type: 'image/svg+xml', body: icon }],
]);

@Controller('assets')
export class AssetsController {
  @Get(':name')
  @Header('Cache-Control', 'public, max-age=3600')
  file(@Param('name') name: string, @Res() response: Response): void {
    const file = FILES.get(name);
    if (!file) throw new NotFoundException();
    response.type(file.type).send(file.body);
  }
}
