import { Controller, ForbiddenException, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { DirectoryReader } from '#application/delegation';
import {
  type DirectoryOn,
  type ShownDelegation,
  delegations,
  directoryOn,
  mayReadDirectory,
} from '#application/queries';
import { dateInWales } from '#domain/kernel';
import { onlyFor } from '../../access/administrators';
import { type Query as Asked, askedDay, dayParameters } from '../../asked/asked-day';
import { nameHelpers } from '../../obligation/in-words';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { viewerOf, ignoredIn } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

const NO_FILTER = z.object({});

/** Posts, people and roles as the directory has them, or who held which post on a day of the record. */
@Controller('people')
export class PeopleController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response, @Query() query: Asked): Promise<void> {
    const { roles } = onlyFor(request, 'administrator', 'auditor');
    const { ledger, directory, directoryFile, now } = this.services;
    const { language } = request;
    const viewer = viewerOf(request);
    if (!mayReadDirectory(viewer).ok) throw new ForbiddenException();
    const { value: on, typed: given, problem: noDay } = askedDay(query, 'on', language);
    const then = on === undefined ? null : await directoryOn(viewer, ledger, { on, now: now() });
    const { versions } = await new DirectoryReader(ledger).read();
    const names = nameHelpers(directory, language);
    const absences = await delegations(viewer, ledger, { now: now() });
    const problem = then?.ok === false ? then.refusal.message[language] : noDay;
    renderPage(request, response, {
      page: 'people',
      status: problem === undefined ? 200 : 422,
      data: {
        today: dateInWales(now()),
        on,
        given,
        problem,
        ignored: ignoredIn(NO_FILTER, query, sentences(language, 'people'), dayParameters('on')),
        errors: problem === undefined ? [] : [{ text: problem, href: '#on-day' }],
        posts: then?.ok === true ? postsThen(then.value, names) : this.postsNow(absences, names),
        then: then?.ok === true ? then.value.version : null,
        people: directory.people,
        file: { fault: directoryFile?.fault?.[language] ?? null, ...directoryFile?.source },
        recorded: versions.at(-1) ?? null,
        versions: versions.length,
        backUrl: roles.includes('administrator') ? `/${language}/admin` : undefined,
        ...names,
      },
    });
  }

  /** Every post with who holds it now, and who acts for them today. */
  private postsNow(absences: readonly ShownDelegation[], { nameOf, postTitle }: Names): readonly ShownPost[] {
    const { posts, people } = this.services.directory;
    const inForce = absences.filter(({ state }) => state === 'in-force');
    return posts.map(({ id, email, language }) => ({
      id,
      title: postTitle(id),
      email,
      language,
      holders: people
        .filter((person) => person.posts.includes(id))
        .map((person) => ({
          name: person.name,
          since: null,
          acting: inForce
            .filter((each) => each.from === person.id && (each.posts?.includes(id) ?? true))
            .map((each) => ({ name: nameOf({ personId: each.to }), until: each.lastDay })),
        })),
    }));
  }
}

type Names = ReturnType<typeof nameHelpers>;

interface ShownPost {
  readonly id: string;
  readonly title: string;
  readonly email: string | null;
  readonly language: string | null;
  readonly holders: readonly {
    readonly name: string;
    readonly since: string | null;
    readonly acting: readonly { readonly name: string; readonly until: string | null }[];
  }[];
}

const postsThen = ({ posts }: DirectoryOn, { nameOf, postTitle }: Names): readonly ShownPost[] =>
  posts.map(({ post, holders }) => ({
    id: post,
    title: postTitle(post),
    email: null,
    language: null,
    holders: holders.map(({ personId, from, delegates }) => ({
      name: nameOf({ personId }),
      since: from,
      acting: delegates.map((each) => ({ name: nameOf({ personId: each.personId }), until: null })),
    })),
  }));
