import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { actorFor } from '#application/directory';
import { openCase } from '#application/cases';
import {
  caseCountFilter,
  caseCounts,
  caseFilter,
  cases,
  postsOf,
  systemViewer,
  viewerFor,
} from '#application/queries';
import { formatDate } from '#domain/deadlines';
import { calendarDateSchema } from '#domain/calendars';
import {
  type Bilingual,
  type CalendarDate,
  type Language,
  both,
  commandId,
  dateInWales,
  obligationId,
  postId,
} from '#domain/kernel';
import {
  type CaseState,
  caseStateWords,
  caseStates,
  definitionOfDuty,
  openedByOf,
  statuteEntry,
} from '#domain/obligations';
import { accepted } from '../shared/accepted';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { withLedger, withTemporal } from '../shared/services';
import { CommandError, type Settings } from '../shared/settings';
import { personNamed, submitAs } from '../shared/submit-as';

export interface CaseOptions {
  readonly on: string;
  readonly document: string;
  readonly by: string;
  readonly number?: string;
  readonly owner?: string;
  readonly title?: string;
  readonly welshTitle?: string;
  readonly lateBecause?: string;
}

export interface TemplateOptions {
  readonly by: string;
  readonly id?: string;
  readonly owner?: string;
  readonly approver?: string;
}

/** @throws CommandError for no day */
function dayOf(text: string): CalendarDate {
  const day = calendarDateSchema.safeParse(text);
  if (day.success) return day.data;
  throw new CommandError(
    both(`${text} is no day: give it as YYYY-MM-DD.`, `Nid diwrnod yw ${text}: rhowch ef fel BBBB-MM-DD.`),
    2,
  );
}

/** @throws CommandError for what the filter does not know */
function given<Schema extends z.ZodType>(schema: Schema, options: object): z.output<Schema> {
  const read = schema.safeParse(options);
  if (read.success) return read.data;
  const field = String(read.error.issues[0]?.path[0] ?? '');
  throw new CommandError(
    both(
      `--${field} is none of those there are; cylch case --help lists them.`,
      `Nid yw --${field} yn un o’r rhai sydd; mae cylch case --help yn eu rhestru.`,
    ),
    2,
  );
}

const lateIn = ({ lateBecause, document }: CaseOptions) =>
  lateBecause === undefined ? {} : { late: { reason: lateBecause, document: { reference: document } } };

/** Opens a case of a template, in a person’s name. @throws CommandError with the words of a refusal */
export async function open(
  io: Io,
  manner: Manner,
  settings: Settings,
  template: string,
  options: CaseOptions,
): Promise<boolean> {
  const { person, directory } = personNamed(settings, options.by);
  const { owner, title, welshTitle, number } = options;
  const opening = {
    template: obligationId(template),
    on: dayOf(options.on),
    evidence: { reference: options.document },
    ...(number !== undefined && { number }),
    ...(owner !== undefined && { owner: postId(owner) }),
    ...((title !== undefined || welshTitle !== undefined) && {
      title: {
        ...(title !== undefined && { en: title }),
        ...(welshTitle !== undefined && { cy: welshTitle }),
      },
    }),
    ...lateIn(options),
  };
  const opened = await withLedger(settings, (ledger) =>
    withTemporal(settings, io.clock, async (_temporal, gateway) => {
      const viewer = viewerFor(person);
      const posts = await postsOf(viewer, ledger, { id: opening.template, held: person.posts });
      const by = { actor: actorFor(person, posts[0]), viewer, commandId: commandId(`cli/${randomUUID()}`) };
      const { now } = io.clock;
      return openCase({ gateway, ledger, directory, now }, by, opening, now());
    }),
  );
  const { submitted, id } = opened;
  if (submitted.kind !== 'accepted')
    throw new CommandError(submitted.kind === 'refused' ? submitted.refusal.message : NO_ANSWER);
  if (manner.json) answerJson(io, { ...submitted.outcome, case: id, number: opened.number });
  else say(io, manner, both(`Opened as ${id}.`, `Agorwyd: ${id}.`));
  return true;
}

const NO_ANSWER = both(
  'No answer came in time: look whether the case was opened before you open it again.',
  'Ni ddaeth ateb mewn pryd: edrychwch a agorwyd yr achos cyn ei agor eto.',
);

/** Registers a template from the statute book. @throws CommandError for what does not arise each time */
export async function registerTemplate(
  io: Io,
  manner: Manner,
  settings: Settings,
  duty: string,
  { by, id, owner, approver }: TemplateOptions,
): Promise<boolean> {
  const found = statuteEntry(duty);
  if (found === null || openedByOf(found.entry) === undefined)
    throw new CommandError(
      both(
        `${duty} is no duty of the statute book that arises each time something happens.`,
        `Nid yw ${duty} yn ddyletswydd o’r llyfr statud sy’n codi bob tro y bydd rhywbeth yn digwydd.`,
      ),
      2,
    );
  const registration = {
    asTemplate: true,
    owner,
    approver,
    ...(id !== undefined && { id: obligationId(id) }),
  };
  const today = dateInWales(io.clock.now());
  const definition = definitionOfDuty(found.duty, found.entry, registration, today);
  const outcome = await submitAs(io, settings, {
    by,
    id: definition.id,
    command: { type: 'register', definition },
  });
  if (manner.json) answerJson(io, outcome);
  else
    say(
      io,
      manner,
      both(
        `Registered as ${definition.id}: cases are opened from it.`,
        `Cofrestrwyd: ${definition.id}. Agorir achosion ohono.`,
      ),
    );
  return true;
}

/** The cases of a template, a line each. */
export async function list(
  io: Io,
  manner: Manner,
  settings: Settings,
  template: string,
  options: object,
): Promise<boolean> {
  const asked = { id: template, filter: given(caseFilter, options), now: io.clock.now() };
  const found = accepted(await withLedger(settings, (ledger) => cases(systemViewer, ledger, asked)));
  if (manner.json) answerJson(io, { cases: found.cases });
  else if (found.cases.length === 0) say(io, manner, both('No case.', 'Dim achos.'));
  else
    for (const { id, arose, state, current } of found.cases) {
      const last = current?.lastLawfulDay ?? null;
      const inWords = (language: Language): string =>
        [id, formatDate(arose, language), caseStateWords[state][language], last && formatDate(last, language)]
          .filter((part) => part !== null)
          .join(' · ');
      say(io, manner, both(inWords('en'), inWords('cy')));
    }
  return true;
}

/** How many cases arose in each period, and what became of them. */
export async function count(
  io: Io,
  manner: Manner,
  settings: Settings,
  template: string,
  options: object,
): Promise<boolean> {
  const asked = { id: template, ...given(caseCountFilter, options), now: io.clock.now() };
  const found = accepted(await withLedger(settings, (ledger) => caseCounts(systemViewer, ledger, asked)));
  if (manner.json) {
    answerJson(io, { by: asked.by, periods: found.periods });
    return true;
  }
  if (found.periods.length === 0) say(io, manner, both('No case.', 'Dim achos.'));
  for (const period of found.periods) say(io, manner, periodInWords(period));
  return true;
}

function periodInWords(period: {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly total: number;
  readonly counts: Readonly<Record<CaseState, number>>;
}): Bilingual {
  const inWords = (language: Language): string =>
    `${formatDate(period.from, language)} – ${formatDate(period.to, language)}: ${period.total} (${caseStates
      .filter((state) => period.counts[state] > 0)
      .map((state) => `${caseStateWords[state][language]}: ${period.counts[state]}`)
      .join(', ')})`;
  return both(inWords('en'), inWords('cy'));
}
