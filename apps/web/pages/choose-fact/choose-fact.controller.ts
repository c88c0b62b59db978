import { Controller, ForbiddenException, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { mayDo } from '#application/directory';
import { awaitedFacts, recordedFacts } from '#application/queries';
import { factsOfStatuteBook } from '#application/statute';
import { type Bilingual, type Language, idSchema } from '#domain/kernel';
import { type FactKind, factKindSchema } from '#domain/obligations';
import type { FieldOption } from '../../forms/field';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { filterIn, ignoredIn, personOf, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** What nothing on the register waits for and nobody recorded. */
const OTHER = 'something-else';

/** As a form of this page sends it; and as links to it name a fact. */
const askedSchema = z.object({
  fact: z
    .union([idSchema, z.literal(OTHER)])
    .optional()
    .catch(undefined),
  name: idSchema.optional(),
  kind: factKindSchema.optional(),
  step: z.enum(['fact', 'kind']).optional(),
});

interface Known {
  readonly fact: string;
  readonly title: Bilingual | null;
  readonly kind: FactKind | null;
  /** how many entries wait for it; null for one that was recorded before */
  readonly waiting: number | null;
}

/** One question at a time: what is recorded, and, where nothing tells, what kind of fact it is. The form of that kind follows. */
@Controller('record-fact')
export class ChooseFactController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response, @Query() query: object): Promise<void> {
    if (!mayDo(personOf(request).roles, 'record-fact')) throw new ForbiddenException();
    const { language } = request;
    const { step, ...asked } = filterIn(askedSchema, query);
    const fact = asked.fact ?? asked.name ?? null;
    const known = await this.known(request);
    const found = known.find((each) => each.fact === fact);
    const kind = found?.kind ?? asked.kind ?? null;
    if (fact !== null && kind !== null)
      return response.redirect(302, `/${language}/record-fact/${kind}${fact === OTHER ? '' : `/${fact}`}`);
    const asks = fact === null ? 'fact' : 'kind';
    const t = sentences(language, 'choose-fact');
    renderPage(request, response, {
      page: 'choose-fact',
      status: step === asks ? 422 : 200,
      data: {
        asks,
        ignored: ignoredIn(askedSchema, query, t),
        fact,
        called: found?.title?.[language] ?? (fact === OTHER ? null : fact),
        items: asks === 'fact' ? factItems(known, language) : kindItems(language),
        errors: step === asks ? [{ text: t(`${asks}.required`), href: `#${asks}` }] : [],
        backUrl: `/${language}/${asks === 'fact' ? 'facts' : 'record-fact'}`,
      },
    });
  }

  /** What waits to be recorded first, then what goes on. */
  private async known(request: Request): Promise<readonly Known[]> {
    const { ledger } = this.services;
    const viewer = viewerOf(request);
    const recorded = await recordedFacts(viewer, ledger);
    const ofBook = factsOfStatuteBook();
    const kindOf = (fact: string): FactKind | null =>
      (recorded.find((each) => each.fact === fact) ?? ofBook.find((each) => each.fact === fact))?.kind ??
      null;
    const awaited = (await awaitedFacts(viewer, ledger)).map((each) => ({
      ...each,
      kind: kindOf(each.fact),
    }));
    const goingOn = recorded
      .filter(({ fact, kind }) => kind !== 'event' && !awaited.some((each) => each.fact === fact))
      .map(({ fact, title, kind }) => ({ fact, title, kind, waiting: null }));
    return [...awaited, ...goingOn];
  }
}

function factItems(known: readonly Known[], language: Language): readonly FieldOption[] {
  const t = sentences(language, 'choose-fact');
  return [
    ...known.map(({ fact, title, waiting }) => ({
      value: fact,
      text: title?.[language] ?? fact,
      hint: waiting === null ? t('another') : t('waiting', { count: waiting }),
    })),
    { value: OTHER, text: t('other'), hint: t('otherHint') },
  ];
}

const kindItems = (language: Language): readonly FieldOption[] =>
  factKindSchema.options
    .filter((kind) => kind !== 'holiday-list')
    .map((kind) => ({ value: kind, text: sentences(language, 'choose-fact')(`kinds.${kind}`) }));
