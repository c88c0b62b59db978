import { Controller, Get, Inject, NotFoundException, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { type ShownPromiseChange, documentComparison } from '#application/queries';
import { documentIdSchema } from '#domain/documents';
import type { Language } from '#domain/kernel';
import { inLanguage } from '../../platform/format';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { accepted, filterIn, ignoredIn, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

const asking = z.object({ with: documentIdSchema.optional() });

const KINDS = ['changed', 'new', 'dropped', 'repeated'] as const;

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

const sideOf = ({
  number,
  proposal: { text, language, datePhrase, expected },
}: Extract<ShownPromiseChange, { is: 'new' }>['newer']) => ({
  number,
  text: oneLine(text),
  lang: language,
  datePhrase: datePhrase === null ? null : oneLine(datePhrase),
  last: expected.last,
});

const shown = (change: ShownPromiseChange, language: Language) => ({
  older: 'older' in change ? sideOf(change.older) : null,
  newer: 'newer' in change ? sideOf(change.newer) : null,
  time: 'time' in change && change.time,
  words: 'words' in change && change.words,
  entry: change.entry && { ...change.entry, ...inLanguage(change.entry.title, language) },
});

/** What a newer version of a document promises other than the older one did. */
@Controller('documents/:id/comparison')
export class DocumentComparisonController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response, @Query() asked: object): Promise<void> {
    const { ledger, evidence } = this.services;
    const { language } = request;
    const id = String(request.params['id']);
    const compared = await documentComparison(viewerOf(request), ledger, {
      id,
      with: filterIn(asking, asked).with,
      files: evidence.store,
    });
    const found = accepted(compared);
    if (found === null) throw new NotFoundException(undefined, { description: 'not-found' });
    const { changes, older, newer } = found;
    renderPage(request, response, {
      page: 'document-comparison',
      data: {
        older,
        newer,
        backUrl: `/${language}/documents/${id}`,
        ignored: ignoredIn(asking, asked, sentences(language, 'document-comparison')),
        groups: KINDS.map((is) => ({
          is,
          changes: changes.filter((change) => change.is === is).map((change) => shown(change, language)),
        })),
        conflicts: changes.filter(({ entry }) => entry?.conflict === true).length,
      },
    });
  }
}
