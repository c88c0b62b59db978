import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mayDo } from '#application/directory';
import {
  type PreviewedKindLadder,
  continueKindLadder,
  previewKindLadder,
  setKindLadder,
} from '#application/kind-ladders';
import { entryTitles, kindLadders, laddersByDefault } from '#application/queries';
import { hearersInWords, stepsInWords } from '#domain/history';
import type { Language, Refusal } from '#domain/kernel';
import {
  authoritySchema,
  authorityWords,
  kindLadderOfSchema,
  kindSchema,
  kindWords,
} from '#domain/obligations';
import type { Body } from '../../forms/field';
import { namesIn } from '../../platform/names';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { personOf, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';
import { redirectOnceSaved } from '../../platform/session';
import { readLadder } from '../set-ladder/ladder-notation';

interface Shown {
  readonly status?: number;
  readonly body?: Body;
  readonly errors?: readonly { readonly href: string; readonly text: string }[];
  readonly previewed?: PreviewedKindLadder;
}

const one = (body: Body, name: string): string => [body[name]].flat()[0]?.trim() ?? '';

/** The ladders by kind: those that people set, those that hold otherwise, and the form that sets one, seen first. */
@Controller('ladders')
export class LaddersController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  show(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.render(request, response, {});
  }

  @Post()
  async send(@Req() request: Request, @Res() response: Response): Promise<void> {
    const body = (request.body ?? {}) as Body;
    const t = sentences(request.language, 'ladders');
    const authority = one(body, 'authority');
    const of = kindLadderOfSchema.safeParse({ kind: one(body, 'kind'), authority: authority || null });
    const steps = one(body, 'steps');
    const ladder = steps === '' ? null : readLadder(steps);
    const person = personOf(request);
    const services = { ...this.services, now: this.services.now() };
    if (of.success && one(body, 'go-on') !== '') {
      const continued = await continueKindLadder(services, person, of.data);
      return continued.ok
        ? redirectOnceSaved(request, response, `/${request.language}/ladders`)
        : this.refused(request, response, body, continued.refusal);
    }
    const isPreview = one(body, 'preview') !== '';
    const reason = one(body, 'reason');
    const missing = [
      ...(of.success ? [] : ['kind']),
      ...(steps !== '' && ladder === null ? ['steps'] : []),
      ...(reason === '' && !isPreview ? ['reason'] : []),
    ];
    if (!of.success || missing.length > 0) {
      const errors = missing.map((place) => ({ href: `#${place}`, text: t(`fields.${place}.required`) }));
      return this.render(request, response, { body, errors, status: 422 });
    }
    const asked = { ...of.data, ladder };
    const list = one(body, 'listSha256');
    if (!isPreview && list !== '') {
      const set = await setKindLadder(services, person, { ...asked, reason }, list);
      if (!set.ok) return this.refused(request, response, body, set.refusal);
      request.session.done = { page: 'ladders' };
      return redirectOnceSaved(request, response, `/${request.language}/ladders`);
    }
    const previewed = await previewKindLadder(services, person, asked);
    return previewed.ok
      ? this.render(request, response, { body, previewed: previewed.value })
      : this.refused(request, response, body, previewed.refusal);
  }

  private refused(
    request: Request,
    response: Response,
    body: Body,
    { code, message, pointer = '/kind' }: Refusal,
  ): Promise<void> {
    const place = pointer.startsWith('/ladder') ? 'steps' : 'kind';
    const errors = [{ href: `#${place}`, text: message[request.language] }];
    const status = code === 'not-permitted' ? 403 : code === 'list-changed' ? 409 : 422;
    return this.render(request, response, { body, errors, status });
  }

  private async render(
    request: Request,
    response: Response,
    { status = 200, body = {}, errors = [], previewed }: Shown,
  ): Promise<void> {
    const { ledger, directory, now } = this.services;
    const { language } = request;
    const titles = await entryTitles(viewerOf(request), ledger, { now: now() });
    const t = sentences(language, 'ladders');
    const name = namesIn(directory, language);
    const set = await kindLadders(viewerOf(request), ledger);
    renderPage(request, response, {
      page: 'ladders',
      status,
      data: {
        body,
        errors,
        kinds: kindSchema.options.map((value) => ({ value, text: kindWords[value][language] })),
        authorities: [
          { value: '', text: t('any') },
          ...authoritySchema.options.map((value) => ({ value, text: authorityWords[value][language] })),
        ],
        maySet: mayDo(personOf(request).roles, 'receive-kind-ladder'),
        byDefault: laddersByDefault().map(({ words, authorities = [], fromCycleYears }) => ({
          whose: authorities.map((each) => authorityWords[each][language]).join(', ') || t('any'),
          fromCycleYears,
          steps: words.map((each) => each[language]),
        })),
        set: set.map(({ kind, authority, versions }) => ({
          kind,
          authority: authority ?? '',
          whose: kindWords[kind][language],
          by: authority === null ? t('any') : authorityWords[authority][language],
          isLeft: versions.at(-1)?.finished === false || (versions.at(-1)?.failed.length ?? 0) > 0,
          versions: versions.map((version) => ({
            ...version,
            by: name(version.by),
            steps: version.words?.map((words) => words[language]) ?? null,
            failed: version.failed.map(({ obligationId: id, message }) => ({
              id,
              title: titles.get(id) ?? { en: id, cy: id },
              why: message[language],
            })),
          })),
        })),
        previewed: previewed && previewInWords(previewed, language),
      },
    });
  }
}

function previewInWords({ entries, listSha256, next }: PreviewedKindLadder, language: Language) {
  const lines = (reminders: NonNullable<PreviewedKindLadder['entries'][number]['reminders']>['gone']) =>
    reminders.map(({ on, steps, to, ifLate }) => ({
      on,
      ifLate,
      step: stepsInWords(steps)[language],
      to: hearersInWords(to.map(({ role }) => role))[language],
    }));
  return {
    listSha256,
    next,
    entries: entries.map(({ id, title, keepsOwn, reminders }) => ({
      id,
      title,
      keepsOwn,
      gone: lines(reminders?.gone ?? []),
      added: lines(reminders?.added ?? []),
      known: reminders !== null,
    })),
  };
}
