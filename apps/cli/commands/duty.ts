import { createHash } from 'node:crypto';
import { loadDirectory } from '#application/directory';
import { obligation, systemViewer } from '#application/queries';
import { sampleDirectoryFile } from '#application/register-import';
import {
  type DutyEntry,
  type Registration,
  type ShownDuty,
  comingInWords,
  duties,
  duty,
  needWithBinding,
  pastInWords,
  pastOccurrences,
  registrationsOf,
  valueInWords,
} from '#application/statute';
import { type SubmitServices, submitCommand } from '#application/submit-command';
import { formatDate } from '#domain/deadlines';
import {
  type Bilingual,
  type CalendarDate,
  type Instant,
  both,
  canonicalJson,
  commandId,
  dateInWales,
  personId,
} from '#domain/kernel';
import { type Actor, type Obligation, lackedFacts } from '#domain/obligations';
import type { SealedLedger } from '#record/sealed-ledger';
import { listFor } from '../deadline/list-used';
import { accepted } from '../shared/accepted';
import { type Io, type Manner, answerJson, say, table } from '../shared/io';
import { withLedger, withTemporal } from '../shared/services';
import type { Settings } from '../shared/settings';

/** The duties of the statute book, with the entries that they become; `*` marks those on the register. */
export async function listDuties(io: Io, manner: Manner, settings: Settings, text: string): Promise<boolean> {
  const asked = { now: io.clock.now(), text };
  const listed = await withLedger(settings, (ledger) => duties(systemViewer, ledger, asked));
  const { language } = manner;
  if (manner.json) answerJson(io, { duties: listed });
  else
    io.out(
      table(
        listed.map(({ id, title, citation, entries, facts }) => [
          id,
          title[language],
          citation[language],
          [
            ...entries.map((each) => `${each.id}${each.onRegister.length > 0 ? '*' : ''}`),
            ...facts.map((fact) => (language === 'en' ? `the fact ${fact}` : `y ffaith ${fact}`)),
          ].join(', '),
        ]),
      ),
    );
  return listed.length > 0;
}

/** One duty: what it says, what it counts from, what of that is recorded, and its next dates. */
export async function showDuty(io: Io, manner: Manner, settings: Settings, named: string): Promise<boolean> {
  const asked = { id: named, now: io.clock.now() };
  const shown = accepted(await withLedger(settings, (ledger) => duty(systemViewer, ledger, asked)));
  if (manner.json) answerJson(io, shown);
  else io.out(`${describeDuty(shown, manner).join('\n')}\n`);
  return true;
}

function describeDuty(shown: ShownDuty, manner: Manner): readonly string[] {
  const { language } = manner;
  const said = (en: string, cy: string): string => both(en, cy)[language];
  return [
    `${shown.id} ${shown.title[language]}`,
    shown.bearer[language],
    shown.source,
    ...shown.facts.flatMap(({ fact, kind, rules, recorded }) => [
      '',
      said(`The fact ${fact} (${kind})`, `Y ffaith ${fact} (${kind})`),
      ...rules.map(({ text, effectiveFrom }) => {
        const from = formatDate(effectiveFrom, language);
        return `  ${text[language]}${rules.length > 1 ? ` (${said(`in force from ${from}`, `mewn grym o ${from}`)})` : ''}`;
      }),
      `  ${recorded === null ? said('nothing recorded', 'dim wedi’i gofnodi') : valueInWords(recorded)[language]}`,
    ]),
    ...shown.entries.flatMap((entry) => ['', ...describeEntry(entry, manner)]),
    ...shown.beginnings.flatMap(({ id, text }) => ['', `${id}: ${text[language]}`]),
  ];
}

function describeEntry(entry: DutyEntry, { language }: Manner): readonly string[] {
  const said = (en: string, cy: string): string => both(en, cy)[language];
  const lines = [`${entry.id}: ${entry.title[language]} (${entry.kind})`];
  if (entry.onRegister.length > 0)
    lines.push(`  ${said('on the register', 'ar y gofrestr')}: ${entry.onRegister.join(', ')}`);
  if (entry.eachTime)
    lines.push(
      `  ${said('one entry each time it arises: name it with --id', 'un cofnod bob tro y mae’n codi: enwch ef ag --id')}`,
    );
  if (entry.opensNothing !== null)
    lines.push(
      `  ${said('opens nothing, for it has no date', 'nid yw’n agor dim, gan nad oes dyddiad')}: ${entry.opensNothing[language]}`,
    );
  for (const { id, citation, text, inWords, effectiveFrom, working, coming, versions } of entry.readings) {
    const marks = working ? '' : ` (${said('rival reading', 'dehongliad arall')})`;
    const from = formatDate(effectiveFrom, language);
    lines.push(`  ${id}${marks}: ${text[language]}`, `    ${inWords[language]}.`);
    lines.push(`    ${citation[language]}; ${said(`in force from ${from}`, `mewn grym o ${from}`)}`);
    for (const version of versions.length > 1 ? versions : []) {
      const day = formatDate(version.effectiveFrom, language);
      lines.push(
        `    ${said(`version from ${day}`, `fersiwn o ${day}`)}: ${version.text[language]} (${version.citation[language]})`,
      );
    }
    lines.push(...comingInWords(coming).map((day) => `      ${day[language]}`));
    if (coming.why !== null) lines.push(`      ! ${coming.why[language]}`);
  }
  if (entry.past > 0) lines.push(`  ${pastInWords(entry.past, HELD_FROM)[language]}`);
  if (entry.needs.length > 0) lines.push(`  ${said('It counts from', 'Mae’n cyfrif o')}:`);
  return [...lines, ...entry.needs.map((need) => `    ${needWithBinding(need)[language]}`)];
}

/** Where the day is said from which the register holds a duty. */
const HELD_FROM = ': --held-from';

export interface RegisterDutyOptions {
  readonly id?: string;
  readonly owner?: string;
  readonly approver?: string;
  readonly responsible?: string;
  readonly heldFrom?: string;
  readonly fact?: readonly string[];
  readonly lastAct?: readonly string[];
  readonly dryRun?: boolean;
}

const LOADER: Actor = { personId: personId('register-loader'), roles: ['system'] };

interface Outcome {
  readonly id: string;
  readonly entry: string;
  readonly ok: boolean;
  readonly lastLawfulDays: readonly CalendarDate[];
  /** why an occurrence has no date, or why none opens */
  readonly undated: readonly Bilingual[];
  readonly lacks: readonly string[];
  readonly why: Bilingual | null;
}

/** Puts an entry of a duty, or all that it becomes, on the register. @returns whether all were accepted */
export async function registerDuty(
  io: Io,
  manner: Manner,
  settings: Settings,
  named: string,
  { fact = [], lastAct = [], dryRun = false, ...said }: RegisterDutyOptions,
): Promise<boolean> {
  const posts = new Set<string>(
    loadDirectory(settings['DIRECTORY_FILE'] ?? sampleDirectoryFile).posts.map(({ id }) => id),
  );
  const bindings = [...fact, ...lastAct.map((each) => each.replace('=', '=last-act:'))];
  const today = dateInWales(io.clock.now());
  const registrations = accepted(registrationsOf({ named, ...said, bindings }, { posts, today }));
  const now = io.clock.now();
  const { calendar } = await listFor(settings);
  const counted = registrations.map((each) => ({
    ...each,
    past: pastOccurrences(each.command.definition, { now, calendar }),
  }));
  for (const { id, past } of counted)
    if (past > 0) say(io, manner, ofEntry(id, pastInWords(past, HELD_FROM)));
  if (dryRun) {
    if (manner.json) answerJson(io, { dryRun, registrations: counted });
    for (const { id, entry } of manner.json ? [] : registrations) io.out(`${id} (${entry})\n`);
    return true;
  }
  const outcomes = await withLedger(settings, (ledger) =>
    withTemporal(settings, io.clock, async (_temporal, gateway) => {
      const done: Outcome[] = [];
      // one after another: an entry may count from the one before it
      for (const registration of registrations)
        done.push(await submitted({ gateway, ledger, now: io.clock.now }, registration, io.clock.now()));
      return done;
    }),
  );
  if (manner.json) answerJson(io, { dryRun, outcomes });
  else for (const outcome of outcomes) report(io, manner, outcome);
  return outcomes.every((outcome) => outcome.ok);
}

const ofEntry = (id: string, { en, cy }: Bilingual): Bilingual => both(`${id}: ${en}`, `${id}: ${cy}`);

/** The id is made from what is registered: asked again it gets the first answer. */
async function submitted(
  services: SubmitServices & { readonly ledger: SealedLedger },
  { id, entry, command }: Registration,
  now: Instant,
): Promise<Outcome> {
  const contents = canonicalJson(JSON.parse(JSON.stringify(command.definition)));
  const answer = await submitCommand(services, {
    actor: LOADER,
    viewer: systemViewer,
    obligationId: id,
    command,
    commandId: commandId(`duty/${id}/${createHash('sha256').update(contents).digest('hex').slice(0, 16)}`),
  });
  const shown =
    answer.kind === 'accepted' ? await obligation(systemViewer, services.ledger, { id, now }) : null;
  const state = shown?.ok === true ? shown.value.state : null;
  return {
    id,
    entry,
    ok: answer.kind === 'accepted',
    lastLawfulDays: state?.occurrences.flatMap(({ due }) => (due === null ? [] : [due.lastLawfulDay])) ?? [],
    undated: state === null ? [] : undatedOf(state),
    lacks: state === null ? [] : lackedFacts(state),
    why: answer.kind === 'refused' ? answer.refusal.message : answer.kind === 'unknown' ? NO_ANSWER : null,
  };
}

const undatedOf = ({ definition, occurrences }: Obligation): readonly Bilingual[] =>
  occurrences.length === 0 && definition.undated?.primitive === 'open'
    ? [definition.undated.explanation]
    : occurrences.flatMap(({ undated }) => (undated === null ? [] : [undated.message]));

const NO_ANSWER = both('no answer in time: ask again', 'dim ateb mewn pryd: gofynnwch eto');

function report(
  io: Io,
  { language }: Manner,
  { id, ok, lastLawfulDays, undated, lacks, why }: Outcome,
): void {
  const said = (en: string, cy: string): string => both(en, cy)[language];
  if (!ok) return io.err(`${id}: ${why?.[language] ?? ''}\n`);
  const days = lastLawfulDays.map((on) => formatDate(on, language)).join(', ');
  // occurrences of one rule mostly lack their dates for one reason
  const reasons = [...new Set(undated.map((each) => each[language]))];
  const noDate = [said('no date yet', 'dim dyddiad eto'), ...reasons].join(': ');
  const date = days === '' ? noDate : days;
  const lacking = lacks.length === 0 ? '' : `; ${said('lacks', 'yn eisiau')}: ${lacks.join(', ')}`;
  io.out(`${id}: ${said('registered', 'cofrestrwyd')}; ${date}${lacking}\n`);
}
