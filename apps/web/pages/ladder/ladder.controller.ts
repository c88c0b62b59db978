import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type PreviewedReminder, hearersInWords, ladderInWords, stepsInWords } from '#domain/history';
import { obligation, ladder as ladderOf, ladderPreview } from '#application/queries';
import { type Directory, mayDo, namesIn, postTitle } from '#application/directory';
import type { Language } from '#domain/kernel';
import { occurrenceHeading } from '#domain/obligations';
import { renderPage } from '../../platform/render-page';
import { accepted, personOf, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

const YEARS = 10;

/** Who is reminded of an obligation’s dates and when: the steps, who set them, and every day of the next ten years. */
@Controller('obligations/:id/ladder')
export class LadderController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response, @Param('id') id: string): Promise<void> {
    const { ledger, directory, now } = this.services;
    const { language } = request;
    const viewer = viewerOf(request);
    const at = now();
    const { state } = accepted(await obligation(viewer, ledger, { id, now: at }));
    const shown = accepted(await ladderOf(viewer, ledger, { id, now: at }));
    const reminders = accepted(await ladderPreview(viewer, ledger, { id, now: at, years: YEARS }));
    const name = namesIn(directory, language);
    renderPage(request, response, {
      page: 'ladder',
      data: {
        model: { id, title: state.definition.title },
        mayChange: mayDo(personOf(request).roles, 'set-ladder'),
        steps: shown.words.map((words) => words[language]),
        set: shown.set && { ...shown.set, by: name(shown.set.by) },
        versions: shown.versions.map(({ from, ladder, reason, by }) => ({
          from,
          reason,
          by: name(by),
          steps: ladder === null ? null : ladderInWords(ladder).map((words) => words[language]),
        })),
        reminders: reminders.map((reminder) => inWords(reminder, directory, language)),
        someProvisional: reminders.some(({ provisional }) => provisional),
        headingOfOccurrence: (number: number) => occurrenceHeading(state.definition, number)[language],
        several: state.definition.kind === 'recurring-duty',
        backUrl: `/${language}/obligations/${id}`,
      },
    });
  }
}

function inWords(reminder: PreviewedReminder, directory: Directory, language: Language) {
  const { occurrence, on, lastLawfulDay, steps, to, ifLate, provisional, candidate } = reminder;
  return {
    occurrence,
    on,
    lastLawfulDay,
    ifLate,
    provisional,
    candidate,
    steps: stepsInWords(steps)[language],
    to: to.map(({ role, post }) => {
      const who = hearersInWords([role])[language];
      return post === null ? who : `${postTitle(directory, post, language)} (${who})`;
    }),
  };
}
