import { namesIn, postTitle } from '#application/directory';
import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { entryTitles, sentTo, sentToFilter } from '#application/queries';
import { directoryOf } from '#platform/directory.module';
import { Heavy } from '#platform/request-limits';
import {
  type Query as Asked,
  addressWith,
  askedPeriod,
  askedText,
  periodParameters,
} from '../../asked/asked-day';
import { when } from '../../obligation/past';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { beyondTheEnd, accepted, filterIn, personOf, viewerOf, ignoredIn } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** Of whom the page asks under a name of its own. */
const listFilter = sentToFilter.pick({ page: true });

type Sent = Extract<Awaited<ReturnType<typeof sentTo>>, { readonly ok: true }>['value'];

/** What somebody was sent: for auditors and administrators of anybody and any post, for everybody else their own. */
@Heavy()
@Controller('sent-to')
export class SentToController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response, @Query() query: Asked): Promise<void> {
    const { language } = request;
    const { ledger, directory, now } = this.services;
    const t = sentences(language, 'sent-to');
    const person = personOf(request);
    const viewer = viewerOf(request);
    const period = askedPeriod(query, language);
    const ofOthers = person.roles.some((role) => role === 'auditor' || role === 'administrator');
    const who = ofOthers ? askedText(query, 'who') : '';
    const { page } = filterIn(sentToFilter, query);
    const asked = { ...whoIn(who), ...period.days, page, directory: directoryOf(this.services), now: now() };
    const sent = accepted(await sentTo(viewer, ledger, asked));
    const titles = await entryTitles(viewer, ledger, {
      ids: sent.mails.map(({ obligationId }) => obligationId),
    });
    renderPage(request, response, {
      page: 'sent-to',
      status: period.errors.length > 0 ? 422 : 200,
      data: {
        period,
        errors: period.errors,
        ignored: [
          ...ignoredIn(listFilter, query, t, {
            ...periodParameters,
            ...(ofOthers && { who: this.whoSchema }),
          }),
          ...beyondTheEnd(t, page, sent.mails.length === 0),
        ],
        choices: ofOthers ? this.choices(request, who) : null,
        name: who === '' ? null : this.nameOf(request, asked),
        mails: sent.mails.map((mail) => this.line(request, mail, titles)),
        nextUrl:
          sent.nextPage === null
            ? null
            : addressWith('/sent-to', { who, ...period.days, page: sent.nextPage }),
        isLater: page !== undefined && page > 1,
        noPost: sent.held.length === 0,
        directory,
        backUrl: `/${language}/audit`,
      },
    });
  }

  /** Somebody, or a post, of the directory. */
  private get whoSchema() {
    const { people, posts } = this.services.directory;
    return z.enum([...people.map(({ id }) => `person:${id}`), ...posts.map(({ id }) => `post:${id}`)]);
  }

  private nameOf({ language }: Request, { person, post }: ReturnType<typeof whoIn>): string | null {
    const { directory } = this.services;
    if (post !== undefined) return postTitle(directory, post, language);
    return person === undefined ? null : namesIn(directory, language)({ personId: person });
  }

  private choices({ language }: Request, who: string) {
    const { people, posts } = this.services.directory;
    const item = (value: string, text: string) => ({ value, text, selected: value === who });
    return {
      people: people.map(({ id, name }) => item(`person:${id}`, name)),
      posts: posts.map(({ id, title }) => item(`post:${id}`, title[language])),
    };
  }

  private line({ language }: Request, mail: Sent['mails'][number], titles: ReadonlyMap<string, object>) {
    const { mailId, obligationId, recipient, state, sendAt, lastAt, subject, attempts } = mail;
    const t = sentences(language, 'sent-to');
    const { directory } = this.services;
    const names = namesIn(directory, language);
    const settledAt = state === 'waiting' ? sendAt : (lastAt ?? sendAt);
    const failed = state === 'waiting' ? attempts.length : 0;
    return {
      subject: subject?.[language] ?? t('noWords'),
      words: `/mails/${encodeURIComponent(mailId)}`,
      state,
      outcome: t(failed > 0 ? 'state.retrying' : `state.${state}`, {
        ...when(settledAt, language),
        attempts: failed,
      }),
      to: recipient === 'responsible-body' ? t('body') : postTitle(directory, recipient, language),
      copies: attempts.flatMap(({ alsoTo }) => alsoTo).map((personId) => names({ personId })),
      entry:
        obligationId !== null && titles.has(obligationId)
          ? { id: obligationId, title: titles.get(obligationId) }
          : null,
    };
  }
}

/** Of whom: `person:ID` or `post:ID`. */
function whoIn(who: string): Pick<Parameters<typeof sentTo>[2], 'person' | 'post'> {
  const [kind, ...rest] = who.split(':');
  const filter = filterIn(
    sentToFilter,
    kind === 'person' || kind === 'post' ? { [kind]: rest.join(':') } : {},
  );
  return { person: filter.person, post: filter.post };
}
